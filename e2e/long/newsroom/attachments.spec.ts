import { expect, messages, test } from '../../admin/desk.ts'
import { lookAt } from '../../admin/newsroom-look.ts'
import { locales } from '../../fixtures.ts'
import { examplePdf } from '../../../lib/testing/example-pdf.mjs'

const it = messages('it')
const say = it.desk.attachments

const record = 'bologna-hamamatsu'
const size = { it: 'italiano', en: 'Italian', ja: 'イタリア語' }

test.use({ allowedErrors: [/422 \(Unprocessable/] })

test('a PDF is added from a record, attached, found by readers in three languages, downloaded, described anew, taken away and erased', async ({ page, request, axe }) => {
  test.setTimeout(240_000)
  const title = `Accordo di gemellaggio ${Date.now()}`
  // One like no other: what is the same file is the same attachment. Large enough to be told in megabytes.
  const pdf = examplePdf(`${title} ${'parola '.repeat(180_000)}`)
  const read = async (locale: string) => (await request.get(`/id/${record}`, { headers: { 'accept-language': locale } })).text()
  expect(await (await request.get('/it/territori/toki')).text(), 'a record without any has no heading for them').not.toContain('id="documents"')

  await page.goto(`/admin/records/${record}`)
  await page.getByRole('link', { name: say.add }).click()
  const form = page.getByRole('form', { name: say.add })
  const file = form.getByLabel(say.file)
  await form.getByRole('button', { name: say.send }).click()
  await form.getByRole('alert').getByRole('link', { name: it.form.issues['file-missing'] }).click()
  await expect(file).toBeFocused()
  await form.getByLabel(say.name).fill(title)
  await form.getByLabel(say.credit).fill('Archivio storico')
  await file.setInputFiles({ name: 'accordo.pdf', mimeType: 'application/pdf', buffer: examplePdf('Segreto', { trailer: '/Encrypt 6 0 R' }) })
  await form.getByRole('button', { name: say.send }).click()
  await expect(form.getByRole('alert')).toContainText(it.form.issues['attachment-encrypted'])
  await expect(form.getByLabel(say.name), 'nothing that was typed is lost').toHaveValue(title)
  await lookAt(page, axe)
  await file.setInputFiles({ name: 'accordo “vero”.pdf', mimeType: 'application/pdf', buffer: pdf })
  await form.getByRole('button', { name: say.send }).click()

  // On its page the record that asked for it is chosen; nobody else sees it before that is saved and meant.
  await page.waitForURL(/\/admin\/attachments\/[0-9a-f]{40}\?added=1/)
  await expect(page.getByText(say.isAdded)).toBeVisible()
  await lookAt(page, axe)
  for (const locale of locales) expect(await read(locale)).not.toContain(title)
  await page.getByRole('button', { name: say.attach }).click()
  await page.getByRole('button', { name: it.form.confirm.yes }).click()
  await page.waitForURL(/saved=1/)
  const own = new URL(page.url()).pathname

  const sizes = { it: '1,3 MB', en: '1.3 MB', ja: '1.3 MB' }
  for (const locale of locales) {
    const words = messages(locale)
    const path = (await request.get(`/id/${record}`, { headers: { 'accept-language': locale }, maxRedirects: 0 })).headers().location ?? ''
    await page.goto(path)
    const section = page.locator('#documents')
    await expect(section.getByRole('heading', { name: words.attachments.title })).toBeVisible()
    const about = words.attachments.about.replace('{language}', size[locale]).replace('{size}', sizes[locale])
    const entry = section.getByRole('listitem').filter({ hasText: title })
    await expect(entry.getByRole('link')).toHaveText(`${title} (${about})`)
    if (locale !== 'it') await expect(entry.locator('a > span')).toHaveAttribute('lang', 'it')
    await expect(entry).toContainText('Archivio storico')
    await axe()
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    await page.setViewportSize({ width: 1280, height: 800 })
  }
  const link = page.locator('#documents').getByRole('link', { name: title })
  const href = (await link.getAttribute('href')) ?? ''
  const answer = await request.get(href)
  expect(answer.status()).toBe(200)
  expect((await answer.body()).equals(pdf), 'as it was sent').toBe(true)
  expect(answer.headers()).toMatchObject({
    'content-type': 'application/pdf', 'content-length': String(pdf.length), 'content-security-policy': "default-src 'none'; sandbox", 'x-content-type-options': 'nosniff', 'cache-control': 'public, max-age=31536000, immutable',
    'content-disposition': `attachment; filename="accordo _vero_.pdf"; filename*=UTF-8''accordo%20%E2%80%9Cvero%E2%80%9D.pdf`,
  })
  expect(answer.headers()['set-cookie']).toBeUndefined()
  expect((await request.get(href, { headers: { 'if-none-match': answer.headers().etag ?? '' } })).status()).toBe(304)
  for (const wrong of [href.replace('attachment.pdf', 'name.txt'), href.replace('.pdf', '.html'), href.replace(/[0-9a-f]{40}/, '0'.repeat(40))]) expect((await request.get(wrong)).status(), wrong).toBe(404)
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  expect(download.suggestedFilename()).toBe('accordo “vero”.pdf')

  // Somebody else saved meanwhile: the second sees both, chooses nothing, and nothing of theirs is there.
  const second = await page.context().newPage()
  await second.goto(own)
  await page.goto(own)
  await page.getByRole('textbox', { name: say.name }).fill(`${title}, firmato`)
  await page.getByRole('button', { name: say.save, exact: true }).click()
  await page.waitForURL(/saved=1/)
  for (const locale of locales) expect(await read(locale)).toContain(`${title}, firmato`)
  await second.getByRole('textbox', { name: say.name }).fill('Troppo tardi')
  await second.getByRole('button', { name: say.save, exact: true }).click()
  await expect(second.getByRole('form', { name: say.describe }).getByRole('alert')).toContainText(it.form.merge.text)
  await expect(second.getByRole('button', { name: `${title}, firmato` }).first()).toHaveAttribute('aria-pressed', 'false')
  await second.close()
  for (const locale of locales) expect(await read(locale)).not.toContain('Troppo tardi')

  await expect(page.getByText(say.eraseFirst)).toBeVisible()
  await page.getByRole('form', { name: say.records }).getByRole('button', { name: new RegExp(`^${it.desk.links.remove}:`) }).click()
  await page.getByRole('button', { name: say.attach }).click()
  await page.getByRole('button', { name: it.form.confirm.yes }).click()
  await expect(page.getByRole('form', { name: say.erase })).toBeVisible()
  for (const locale of locales) expect(await read(locale)).not.toContain(title)
  await page.getByRole('form', { name: say.erase }).getByRole('button').click()
  await expect(page.getByRole('form', { name: say.erase }).getByRole('alert')).toContainText(it.form.issues['erase-unconfirmed'])
  await page.getByLabel(say.eraseConfirm).check()
  await page.getByRole('form', { name: say.erase }).getByRole('button').click()
  await expect(page.getByText(say.erased)).toBeVisible()
  await expect(page.getByRole('link', { name: title })).toHaveCount(0)
  expect((await request.get(href)).status()).toBe(404)
})

test('S-21: whoever may not, another site, and what is no PDF or too large add nothing', async ({ as, request, playwright, baseURL }) => {
  const title = `Rifiutato ${Date.now()}`
  let count = 0
  const multipart = (buffer: Buffer, more: Record<string, string> = {}) => ({ request: `attachment-${Date.now()}-${count++}`, title, lang: 'it', credit: 'Archivio di esempio', licence: 'cc0', file: { name: 'a.pdf', mimeType: 'application/pdf', buffer }, ...more })
  const origin = { origin: baseURL ?? '' }
  const path = '/admin/api/attachments'
  const pdf = examplePdf(title)
  const nobody = await playwright.request.newContext({ baseURL: baseURL ?? '', storageState: { cookies: [], origins: [] } })
  expect((await nobody.post(path, { headers: origin, multipart: multipart(pdf) })).status()).toBe(401)
  await nobody.dispose()
  for (const role of ['viewer', 'translator'] as const) expect((await (await as(role)).request.post(path, { headers: origin, multipart: multipart(pdf) })).status(), role).toBe(403)
  expect((await request.post(path, { headers: { origin: 'https://evil.example' }, multipart: multipart(pdf) })).status()).toBe(403)
  const refusals: [Buffer, Record<string, string>, string][] = [
    [Buffer.from('<html><script>alert(1)</script>'), {}, 'attachment-format'], [pdf.subarray(0, 200), {}, 'attachment-cut-off'], [examplePdf('x', { trailer: '/Encrypt 6 0 R' }), {}, 'attachment-encrypted'],
    [Buffer.concat([pdf, Buffer.alloc(20_000_001)]), {}, 'file-too-large'], [pdf, { lang: 'xx' }, 'language-missing'], [pdf, { licence: 'mine' }, 'licence-missing'],
  ]
  for (const [buffer, more, code] of refusals) {
    const answer = await request.post(path, { headers: origin, multipart: multipart(buffer, more) })
    expect([answer.status(), await answer.json()], code).toMatchObject([422, { ok: false, issues: [{ code }] }])
  }
  const page = await as('viewer')
  await page.goto('/admin/attachments')
  expect(await page.content()).not.toContain(title)
  await expect(page.getByRole('link', { name: say.add })).toHaveCount(0)
})
