import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { type Locale, locales, messages, sectionPath } from './fixtures.ts'
import { differences, expire, type GatedServer, gatedPortal, publishTitle, sitemapPaths, slugOf, statusesOf, type Visit, visit, visitAll } from './gated-portal.ts'
import { words as plainWords } from './html.ts'

const again = { timeout: 60_000, intervals: [500] }

/**
 * The database server is stopped, right after a publication too, and the portal with it (hardening.md, R-10 to ):
 * one portal goes through all of it, with one in `every` of the sitemap's addresses.
 */
export function walkThroughOutage(every: number): void {
  test.describe.configure({ mode: 'serial', timeout: 300_000 })

  let portal: GatedServer
  let before: Visit[]
  /** Known and never visited, one in each language */
  let unvisited: string[]
  const changedPage = '/it/legami/torino-nagoya'
  const changedText = 'torino-nagoya--it'

  const paths = () => before.map(({ path }) => path)
  const withTitle = (title: string) => async () => (await visit(portal, changedPage)).body.includes(title)

  test.beforeAll(async () => {
    portal = await gatedPortal(`outage-${every}`)
    unvisited = await Promise.all(locales.map(async (locale) => `${sectionPath(locale, 'organisations')}/${await slugOf(portal, 'politecnico-di-torino', locale)}`))
    const addresses = (await sitemapPaths(portal)).filter((path, index) => index % every === 0 && !unvisited.includes(path))
    const kept = [...new Set([...addresses, ...locales.flatMap((locale) => [`/${locale}`, sectionPath(locale, 'partnerships')]), '/sitemap.xml', '/it/legami/faenza-toki/scheda', changedPage])]
    await visitAll(portal, kept)
    before = await visitAll(portal, kept)
  })

  test.afterAll(async () => portal?.stop())

  test('every page was there, and is one document', () => {
    expect(statusesOf(before).filter((one) => !one.startsWith('200'))).toEqual([])
    expect(before.length).toBeGreaterThan(700 / every)
    expect(before.filter(({ etag }) => !etag)).toEqual([])
  })

  test('R-10: the server stops, and every page and the sitemap are what they were', async () => {
    const [goneSlug, sentSlug] = await Promise.all([slugOf(portal, 'article-whole', 'ja'), slugOf(portal, 'article-smart-cities', 'en')])
    expect((await visit(portal, `/ja/news/${goneSlug}`)).status).toBe(410)
    await portal.gate.close()
    expect(differences(before, await visitAll(portal, paths()))).toEqual([])

    const takko = await visit(portal, '/id/takko', { 'Accept-Language': 'ja' })
    expect([takko.status, takko.headers.get('location')]).toEqual([303, `/ja/territories/${await slugOf(portal, 'takko', 'ja')}`])
    const moves = await visitAll(portal, ['/it/legami/torino-e-nagoya', '/it/legami/turin-nagoya', '/en/legami/turin-nagoya', '/IT/Legami/', `/en/news/${sentSlug}`])
    expect(moves.map(({ status, headers }) => `${status} ${headers.get('location')}`)).toEqual([
      '308 /it/legami/torino-nagoya', '308 /it/legami/torino-nagoya', '308 /en/partnerships/turin-nagoya', '308 /it/legami', '301 /en/partnerships',
    ])
    expect(statusesOf(await visitAll(portal, ['/it/legami/nulla', '/en/nothing', '/ja/partnerships/nulla', '/it/argomenti/segreto']))).toEqual([
      '404 /it/legami/nulla it', '404 /en/nothing en', '404 /ja/partnerships/nulla ja', '404 /it/argomenti/segreto it',
    ])
    expect(statusesOf([await visit(portal, `/ja/news/${goneSlug}`)])).toEqual([`410 /ja/news/${goneSlug} ja`])
  })

  test('R-14: the server is back, and a page that has changed meanwhile is fresh within a minute', async () => {
    await publishTitle(portal, changedText, 'Torino e Nagoya, dopo', ['record:torino-nagoya'])
    expect((await visit(portal, changedPage)).body).not.toContain('Torino e Nagoya, dopo')
    await portal.gate.open()
    await expect.poll(withTitle('Torino e Nagoya, dopo'), again).toBe(true)
  })

  test('R-11: the server stops right after a publication that makes every page old, and every page is still there', async () => {
  await publishTitle(portal, changedText, 'Torino e Nagoya, subito', ['record:torino-nagoya'], ['everything'])
    await expect.poll(withTitle('Torino e Nagoya, subito'), { timeout: 5_000, intervals: [100] }).toBe(true)
    await portal.gate.close()
    const during = await visitAll(portal, paths())
    // A page that names the tie may have been drawn anew between the two publications; its text is good all the same.
    const named = before.filter(({ body }) => body.includes('torino-nagoya')).map(({ path }) => path)
    expect(statusesOf(during).filter((one) => !one.startsWith('200'))).toEqual([])
    expect(differences(before, during).filter((one) => !named.some((path) => one.startsWith(`${path} `)))).toEqual([])
    expect(Math.max(...during.map(({ took }) => took))).toBeLessThan(5_000)
  })

  test('R-12: a process that begins while the server is away shows what is kept, and says of the rest that it must wait', async () => {
    const kept = await visitAll(portal, paths())
    await portal.end()
    await portal.begin()
    expect(differences(kept, await visitAll(portal, paths()))).toEqual([])

    const lists = locales.map((locale) => sectionPath(locale, 'partnerships', { class: 'twinning' }))
    const waiting = await visitAll(portal, [...unvisited, ...lists, '/it/legami?q=takko'])
    expect(statusesOf(waiting)).toEqual(
      [...unvisited.map((path, index) => `503 ${path} ${locales[index]}`), ...lists.map((path, index) => `503 ${path} ${locales[index]}`), '503 /it/legami?q=takko it'])
    for (const { path, headers, body, lang } of waiting) {
      expect(headers.get('retry-after'), path).toMatch(/^\d+$/)
      expect(headers.get('cache-control'), path).toBe('no-store')
      expect(headers.get('content-language'), path).toBe(lang)
      expect(headers.get('etag'), path).toBeNull()
      const words = messages(lang as (typeof locales)[number])
      expect(plainWords(body), path).toContain(words.unavailable.title)
      expect(body, path).toMatch(/<link rel="stylesheet"/)
      expect(body, path).toContain('<header')
      expect(body, path).not.toMatch(/<script(?! src="\/scripts\/)/)
    }
    expect(statusesOf(await visitAll(portal, ['/it/legami/nulla', '/en/nothing', '/ja/partnerships/nulla', '/nulla']))).toEqual([
      '404 /it/legami/nulla it', '404 /en/nothing en', '404 /ja/partnerships/nulla ja', '404 /nulla it',
    ])
    const bare = await visit(portal, '/ja?ruby=0')
    expect([bare.status, bare.body.includes('data-ruby="off"')]).toEqual([200, true])
  })

  const reported = (locale: Locale, text: string) =>
    fetch(portal.url + sectionPath(locale, 'report-a-barrier'), { method: 'POST', redirect: 'manual', headers: { Origin: portal.url }, body: new URLSearchParams({ text, device: '<NVDA>' }) })

  test('a report that cannot be taken in says so, and gives the words back', async () => {
    for (const locale of locales) {
      const answer = await reported(locale, `Uno "due" ${locale}`)
      const body = await answer.text()
      expect([answer.status, answer.headers.get('content-language'), answer.headers.get('retry-after'), answer.headers.get('cache-control')]).toEqual([503, locale, '30', 'no-store'])
      const { barrier } = messages(locale)
      for (const words of [barrier.nothingReceived, barrier.refusals.away, `>Uno &quot;due&quot; ${locale}</textarea>`, 'value="&lt;NVDA&gt;"']) expect(body).toContain(words)
    }
  })

  test('R-14: what had to wait is there when the server is back, and old pages are drawn anew', async () => {
    await portal.gate.open()
    await expect.poll(async () => statusesOf(await visitAll(portal, unvisited)), again).toEqual(unvisited.map((path, index) => `200 ${path} ${locales[index]}`))
    expect((await reported('ja', '年表')).status).toBe(303)
    await expire(portal, ['everything'])
    await expect.poll(async () => (await visit(portal, '/it/legami')).body.includes('Torino e Nagoya, subito'), again).toBe(true)
  })

  test('R-12: a process without a stored index claims of no address that it does not exist', async () => {
    await portal.end()
    await portal.gate.close()
    rmSync(join(portal.folder, 'documents'), { recursive: true })
    await portal.begin()
    const addresses = ['/it', '/it/legami/torino-nagoya', '/en/partnerships', '/ja/partnerships/nulla', '/en/privacy', '/it/legami?class=twinning']
    expect(statusesOf(await visitAll(portal, addresses))).toEqual([
      '503 /it it', '503 /it/legami/torino-nagoya it', '503 /en/partnerships en', '503 /ja/partnerships/nulla ja', '503 /en/privacy en', '503 /it/legami?class=twinning it',
    ])
    expect((await visit(portal, '/id/takko')).status).toBe(503)
    expect(statusesOf(await visitAll(portal, ['/nulla', '/it/legami/a/b']))).toEqual(['404 /nulla it', '404 /it/legami/a/b it'])

    await portal.gate.open()
    await expect.poll(async () => statusesOf(await visitAll(portal, ['/it', '/it/legami/torino-nagoya', '/ja/partnerships/nulla'])), again).toEqual([
      '200 /it it', '200 /it/legami/torino-nagoya it', '404 /ja/partnerships/nulla ja',
    ])
  })
}
