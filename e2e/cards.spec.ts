import { readFileSync } from 'node:fs'
import type { APIRequestContext } from '@playwright/test'
import { sitemapPaths } from '../lib/cli/sitemap-paths.mjs'
import { sections } from '../lib/i18n/paths.ts'
import { hostileTitles } from '../lib/testing/hostile-titles.ts'
import { pathOf } from './crawl.ts'
import { expect, type Locale, locales, sectionPath, test } from './fixtures.ts'
import { meta, property } from './html.ts'

const heaviest = 60_000
const mostMemory = 512 * 2 ** 20
const perSection = 3

const pathIn = (address: string | null) => pathOf(address ?? '', process.env.BASE_URL ?? '')

const size = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)]

/** Lists, home, and some pages of every kind: paths of one language, from the sitemap. */
async function somePages(request: APIRequestContext, locale: Locale): Promise<string[]> {
  const paths = (await sitemapPaths(async (path) => (await request.get(path)).text())).filter((path) => path.split('/')[1] === locale)
  const isList = (word: string | undefined) => word === undefined || Object.values(sections).some((words) => words[locale] === word)
  const taken = new Map<string, number>()
  return paths.filter((path) => {
    const [, , word, slug] = path.split('/')
    if (slug === undefined && isList(word)) return true
    const kind = slug === undefined ? 'pages' : (word ?? '')
    taken.set(kind, (taken.get(kind) ?? 0) + 1)
    return (taken.get(kind) ?? 0) <= perSection
  })
}

async function expectCard(request: APIRequestContext, path: string): Promise<number> {
  const response = await request.get(path, { maxRedirects: 0 })
  expect(response.status(), path).toBe(200)
  expect(response.headers()).toMatchObject({ 'content-type': 'image/png', 'cache-control': 'public, max-age=31536000, immutable' })
  const png = await response.body()
  expect([...png.subarray(0, 4)], path).toEqual([137, 80, 78, 71])
  expect(size(png), path).toEqual([1200, 630])
  expect(png.length, path).toBeLessThanOrEqual(heaviest)
  return png.length
}

const cardOf = async (request: APIRequestContext, page: string) => {
  const html = await (await request.get(page)).text()
  return { html, card: pathIn(property(html, 'og:image')) ?? '' }
}

for (const locale of locales) {
  test(`every page has a card in its language, complete for those who show it (${locale})`, async ({ request }) => {
    test.setTimeout(300_000)
    const pages = await somePages(request, locale)
    expect(pages.length).toBeGreaterThan(35)
    const seen = new Map<string, string>()
    for (const page of pages) {
      const { html, card } = await cardOf(request, page)
      const missing = ['title', 'description', 'url', 'site_name', 'locale', 'type', 'image', 'image:alt'].filter((name) => !property(html, `og:${name}`))
      expect(missing, page).toEqual([])
      expect([property(html, 'og:image:type'), property(html, 'og:image:width'), property(html, 'og:image:height')], page).toEqual(['image/png', '1200', '630'])
      expect([meta(html, 'twitter:card'), meta(html, 'twitter:image'), meta(html, 'twitter:image:alt')], page).toEqual([
        'summary_large_image', property(html, 'og:image'), property(html, 'og:image:alt'),
      ])
      const alt = property(html, 'og:image:alt') ?? ''
      if (locale === 'ja') expect(alt, page).toMatch(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u)
      else expect(alt, page).not.toMatch(/アーチ|図です/)
      expect(card, page).toMatch(new RegExp(`^/cards/${locale}/[a-z0-9.-]+/[0-9a-f]{16}\\.png$`))
      expect(seen.get(card), `${page} has a card of its own`).toBeUndefined()
      seen.set(card, page)
      await expectCard(request, card)
    }
  })
}

test('the words for a tie’s card are those of the page’s language, in the reader’s forms', async ({ request }) => {
  const altOf = async (path: string) => property((await cardOf(request, path)).html, 'og:image:alt')
  expect(await altOf('/it/legami/torino-nagoya')).toBe('Un arco unisce Torino e Nagoya. Gemellaggio, 2005.')
  expect(await altOf('/en/partnerships/turin-nagoya')).toBe('An arc joins Turin and Nagoya. Twinning, 2005.')
  expect(await altOf('/ja/partnerships/turin-nagoya')).toBe('トリノ市と名古屋市を一つのアーチが結ぶ図です。姉妹提携（2005年）。')
})

test('an article keeps its dates beside its card', async ({ request }) => {
  const html = await (await request.get('/it/notizie/takko-non-tatsukomachi')).text()
  expect([property(html, 'og:type'), property(html, 'article:published_time')]).toEqual(['article', expect.stringMatching(/^\d{4}-\d\d-\d\dT/)])
  expect(property(html, 'article:modified_time')).toMatch(/^\d{4}-/)
})

test('a card of former days leads to the one of now, and is not kept', async ({ request }) => {
  const { card } = await cardOf(request, '/it/legami/torino-nagoya')
  const old = card.replace(/[0-9a-f]{16}/, '0123456789abcdef')
  const response = await request.get(old, { maxRedirects: 0 })
  expect([response.status(), response.headers().location, response.headers()['cache-control']]).toEqual([302, card, expect.stringContaining('max-age=0')])
})

const hash = '0123456789abcdef.png'
const notFound: [string, string][] = [
  ['a hidden record', `/cards/it/hidden-topic/${hash}`],
  ['a record that is not there', `/cards/it/nulla/${hash}`],
  ['an article without a text in that language', `/cards/en/article-takko/${hash}`],
  ['a text that is gone', `/cards/ja/article-whole/${hash}`],
  ['a text sent elsewhere', `/cards/en/article-smart-cities/${hash}`],
  ['a person, who has no page', `/cards/it/stefano-lo-russo/${hash}`],
  ['a list that is not there', `/cards/it/list.nulla/${hash}`],
  ['a language that is not there', `/cards/fr/home/${hash}`],
  ['a file of another name', '/cards/it/home/card.png'],
  ['a hash in capitals', '/cards/it/home/0123456789ABCDEF.png'],
  ['a path out of its folder', `/cards/it/..%2F..%2Fetc/${hash}`],
]

for (const [what, path] of notFound) {
  test(`${what} has no card`, async ({ request }) => {
    const response = await request.get(path, { maxRedirects: 0 })
    expect(response.status()).toBe(404)
    expect(response.headers()['cache-control'] ?? '').not.toContain('immutable')
  })
}

const residentBytes = async (request: APIRequestContext) =>
  ((await (await request.get('/api/diagnostics')).json()) as { residentBytes: number }).residentBytes

test('S-22: no title breaks a card or the server that draws it', async ({ request }) => {
  test.setTimeout(300_000)
  const before = await residentBytes(request)
  for (const { slug } of hostileTitles) {
    for (const locale of locales) {
      const { card } = await cardOf(request, `${sectionPath(locale, 'articles')}/${slug}`)
      await expectCard(request, card)
    }
  }
  // The embedded database and the tests beside this one have their own share of the same process.
  expect((await residentBytes(request)) - before).toBeLessThan(mostMemory)
  // What draws the cards would say so if it had tried to fetch a font or an emoji.
  expect(readFileSync('test-results/e2e-server.log', 'utf8')).not.toMatch(/dynamic font|fetch failed|ENOTFOUND/i)
})
