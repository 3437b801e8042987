import { readdirSync } from 'node:fs'
import sharp from 'sharp'
import { examplePdf } from '../../lib/testing/example-pdf.mjs'
import { startFunctionsServer } from '../../lib/testing/functions-server.mjs'
import { functionHost } from '../../lib/testing/gateway.mjs'
import { beginArticle, emailOf, fillSignIn, password, publish, publishedPath, write } from '../admin/desk.ts'
import { cases } from '../bound/cases.ts'
import { visit } from '../bound/visit.ts'
import { expect, test } from '../fixtures.ts'
import { onPostgres } from '../on-postgres.ts'

// API Gateway's limit is 50 MB for a zip that is uploaded whole.
const largest = 50e6

const filesOf = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()

test.describe('as a function', () => {
  let files: string[] = []
  const running = onPostgres('The function', async () => {
    const server = await startFunctionsServer()
    if (server) files = filesOf(server.folder)
    return server
  })

  for (const [name, holds] of Object.entries(cases)) test(name, () => holds(running().url))

  test('no answer depends on the Host that AWS writes', async () => {
    for (const path of ['/it', '/', '/en/legami', '/it/nulla', '/sitemap.xml', '/id/takko', '/robots.txt']) {
      const { headers, text } = await visit(running().url + path)
      expect(JSON.stringify(headers) + text, path).not.toContain(functionHost)
    }
  })

  test('an instance answers what another one has drawn, and has no other way to it', async () => {
    const alone = await running().another({ INNER_ORIGIN: 'http://127.0.0.1:1' })
    const path = '/it/territori/bologna'
    const drawn = await visit(running().url + path)
    const found = await visit(alone + path)
    expect([found.status, found.headers.etag]).toEqual([200, drawn.headers.etag])
    expect((await visit(`${alone}/it/territori/torino`)).status).toBe(500)
  })

  test('an instance whose database is away starts, and tells readers when to come back', async () => {
    const away = await running().another({ DATABASE_URL: 'postgresql://user@127.0.0.1:1/x' })
    for (const path of ['/it', '/en/partnerships/turin-nagoya', '/it']) {
      const { status, headers } = await visit(away + path)
      expect([status, headers['retry-after'], headers['content-language']], path).toEqual([503, '30', path.slice(1, 3)])
    }
    expect((await visit(`${away}/robots.txt`)).status).toBe(200)
  })

  test('a reader reports a barrier, and has their words back when it cannot be taken in', async () => {
    const away = await running().another({ DATABASE_URL: 'postgresql://user@127.0.0.1:1/x' })
    const send = (url: string, text: string, origin: string) =>
      fetch(`${url}/it/segnala-barriera`, { method: 'POST', redirect: 'manual', headers: { Origin: origin }, body: new URLSearchParams({ text, device: '日本語 "NVDA"' }) })
    const { url } = running()
    const taken = await send(url, 'Uno', url)
    expect([taken.status, taken.headers.get('location')]).toEqual([303, expect.stringMatching(/^\/it\/segnala-barriera\?ticket=B-/)])
    expect((await visit(url + (taken.headers.get('location') ?? ''))).status).toBe(200)
    for (const [answer, status] of [[await send(url, '', url), 422], [await send(url, 'Uno', 'https://evil.example'), 403], [await send(away, 'Uno', url), 503]] as const) {
      expect([answer.status, answer.headers.get('content-language'), answer.headers.get('set-cookie')]).toEqual([status, 'it', null])
      if (status !== 403) expect(await answer.text()).toContain('value="日本語 &quot;NVDA&quot;"')
    }
  })

  test('it is small, and brings nothing that a function cannot use', () => {
    const { importing, cold, warm, zipped, unzipped } = running().figures
    console.log(
      `Function: ${(zipped / 1e6).toFixed(1)} MB zipped, ${(unzipped / 1e6).toFixed(1)} MB unzipped; ` +
        `imported in ${importing.toFixed(0)} ms, first page ${cold.toFixed(0)} ms after the start of its process, a warm page in ${warm.toFixed(1)} ms`,
    )
    expect(zipped).toBeLessThan(largest)
    // sharp is what a picture is written anew by (decision 0024).
    const unwanted = /node_modules\/(@electric-sql|pglite|@prisma\/schema-engine|playwright|typescript|prisma|esbuild|tsx)/
    expect(files.filter((file) => unwanted.test(file))).toEqual([])
    // One path that a build cannot follow is enough for it to pack the whole project, with what is in DATA_DIR.
    const ours = /^(\.data|\.git|\.ci|app|components|e2e|messages|public|test-results|lib\/(?!og\/fonts\/generated|media\/[a-z]+\.mjs$))(\/|$)/
    expect(files.filter((file) => ours.test(file))).toEqual([])
  })

  test('an administrator signs in, publishes an article and reads it', async ({ browser }) => {
    const context = await browser.newContext({ baseURL: running().url, locale: 'it-IT' })
    const page = await context.newPage()
    await page.goto('/admin')
    await fillSignIn(page, emailOf('administrator'), password)
    await page.waitForURL('**/admin')
    await beginArticle(page)
    const title = `Da una funzione ${Date.now()}`
    await write(page, { title, summary: 'Sommario.', body: 'Pubblicato da una funzione.' })
    await publish(page)
    await page.goto(await publishedPath(page))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    // Another instance reads what this one has written.
    const other = await running().another({})
    await expect(async () => expect((await visit(`${other}/it/notizie`)).text).toContain(title)).toPass({ timeout: 20_000 })
    await context.close()
  })

  test('a picture and a PDF lie in the bucket, and every instance answers them as they were', async ({ browser }) => {
    const { url, bucket, another } = running()
    const context = await browser.newContext({ baseURL: url, locale: 'it-IT' })
    const page = await context.newPage()
    await page.goto('/admin')
    await fillSignIn(page, emailOf('administrator'), password)
    await page.waitForURL('**/admin')
    const headers = { origin: url }
    const said = { credit: 'Archivio di esempio', licence: 'cc-by-4' }
    const picture = await sharp({ create: { width: 700, height: 500, channels: 3, background: '#8c3120' } }).jpeg().toBuffer()
    const send = (at: string, to: string, more: Record<string, string>, file: { name: string; mimeType: string; buffer: Buffer }) =>
      context.request.post(`${at}/admin/api/${to}`, { headers, multipart: { request: `function-${Date.now()}`, ...said, ...more, file } })
    const added = await send(url, 'pictures', {}, { name: 'ponte.jpg', mimeType: 'image/jpeg', buffer: picture })
    expect(added.status(), await added.text()).toBe(200)
    const { value: kept } = (await added.json()) as { value: { id: string } }
    const pdf = examplePdf('Accordo')
    const attached = await send(url, 'attachments', { title: 'Accordo', lang: 'it' }, { name: '協定書.pdf', mimeType: 'application/pdf', buffer: pdf })
    expect(attached.status(), await attached.text()).toBe(200)
    const { value: attachment } = (await attached.json()) as { value: { id: string } }
    expect([...bucket.objects.keys()].filter((name) => name.includes(kept.id)).length).toBe(6)

    const other = await another({})
    for (const at of [url, other]) {
      for (const [name, type] of [['700.avif', 'image/avif'], ['700.webp', 'image/webp'], ['480.jpg', 'image/jpeg']]) {
        const answer = await context.request.get(`${at}/media/${kept.id}/${name}`)
        expect([answer.status(), answer.headers()['content-type'], answer.headers()['cache-control']]).toEqual([200, type, 'public, max-age=31536000, immutable'])
        expect(answer.headers()['content-security-policy']).toBe("default-src 'none'; sandbox")
        expect((await answer.body()).equals(bucket.objects.get(`media/${kept.id}/${name}`) ?? Buffer.alloc(0)), `${name}, byte by byte`).toBe(true)
      }
      const file = await context.request.get(`${at}/media/${attachment.id}/attachment.pdf`)
      expect([file.status(), (await file.body()).equals(pdf), file.headers()['content-disposition']]).toEqual([200, true, `attachment; filename="_.pdf"; filename*=UTF-8''${encodeURIComponent('協定書.pdf')}`])
    }
    // A store that is away or refuses the key: told to whoever sends, and to readers as what it is.
    for (const [name, value] of [['S3_ENDPOINT', 'http://127.0.0.1:1'], ['S3_SECRET_ACCESS_KEY', 'another secret']] as const) {
      const away = await another({ [name]: value })
      const answer = await context.request.get(`${away}/media/${kept.id}/480.jpg`)
      expect([answer.status(), answer.headers()['cache-control'], answer.headers()['retry-after']]).toEqual([503, 'no-store', '30'])
    }
    expect((await context.request.get(`${url}/media/${'0'.repeat(40)}/480.jpg`)).status()).toBe(404)
    const before = new Map(bucket.objects)
    bucket.state.isBroken = true
    const refused = await send(url, 'attachments', { title: 'Un altro', lang: 'it' }, { name: 'b.pdf', mimeType: 'application/pdf', buffer: examplePdf('Un altro') })
    bucket.state.isBroken = false
    expect([refused.status(), await refused.json()]).toMatchObject([503, { ok: false, code: 'files-away' }])
    expect(bucket.objects).toEqual(before)
    await context.close()
  })

  test('it writes nothing beside itself', () => {
    expect(filesOf(running().folder)).toEqual(files)
  })
})
