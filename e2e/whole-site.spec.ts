import { readFacts, readTexts } from '../prisma/seed/facts.ts'
import { nameForms } from '../prisma/seed/map/names.ts'
import { sitemapText } from '../lib/cli/sitemap-paths.mjs'
import { actOfFact } from '../prisma/seed/map/partnerships.ts'
import { readerName } from '../lib/names/forms.ts'
import { crawl, type CrawledPage, pathOf } from './crawl.ts'
import { alternates, attributes, language, linkTo, meta, passage, tags, texts, words } from './html.ts'
import { expect, locales, test } from './fixtures.ts'

// One walk through every page that links lead to; the tests below all look at what it brought.
test.describe.configure({ mode: 'serial' })

let pages: Map<string, CrawledPage>
let base: string

const localeOf = (path: string) => path.split('/')[1]?.split('?')[0]
const isIndexed = (page: CrawledPage) => !meta(page.html, 'robots')?.includes('noindex')

/** What is wrong with each page, as one readable list. */
function faults(check: (page: CrawledPage) => (string | false | null | undefined)[]): string[] {
  return [...pages.values()].flatMap((page) => check(page).flatMap((fault) => (fault ? [`${page.path}: ${fault}`] : [])))
}

test.beforeAll(async ({ playwright, baseURL }) => {
  test.setTimeout(600_000)
  base = baseURL ?? ''
  const request = await playwright.request.newContext({ baseURL: base })
  pages = await crawl(request, base, locales.map((locale) => `/${locale}`))
  await request.dispose()
})

test('every link leads to a page', () => {
  expect(pages.size).toBeGreaterThan(800)
  expect(faults(({ status }) => [status !== 200 && `answers ${status}`])).toEqual([])
})

test('every anchor that a link names is there', () => {
  const missing = faults(({ html, path }) =>
    attributes(html, 'a', 'href').map((href) => {
      const url = new URL(href, base + path)
      const target = url.hash && url.origin === new URL(base).origin ? pages.get(url.pathname + url.search) : null
      return target && !target.html.includes(` id="${decodeURIComponent(url.hash.slice(1))}"`) && `links to ${href}`
    }),
  )
  expect([...new Set(missing)]).toEqual([])
})

test('a page has its language, one first heading, a title and a description, and sets no cookie', () => {
  expect(
    faults(({ path, html, headers }) => [
      language(html) !== localeOf(path) && `lang is ${language(html)}`,
      tags(html, 'h1').length !== 1 && `has ${tags(html, 'h1').length} h1`,
      !/<title>[^<]{3,}<\/title>/.test(html) && 'has no title',
      (meta(html, 'description')?.length ?? 0) < 20 && 'has no description',
      headers['set-cookie'] !== undefined && 'sets a cookie',
    ]),
  ).toEqual([])
})

test('A-15: no word is said to be in a language that is not written so', () => {
  const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u
  const han = /\p{Script=Han}/u
  const hangul = /\p{Script=Hangul}/u
  // Names of bodies and firms stand in Japanese texts as they are; six words in a row are a sentence.
  const sentence = /(?:\p{Script=Latin}+[\s,’']+){5}\p{Script=Latin}+/u
  const isWrong = (text: string, lang: string) => {
    const [main] = lang.split('-')
    if (lang.includes('Latn')) return kana.test(text) || han.test(text) || hangul.test(text)
    if (main === 'ja') return hangul.test(text) || (sentence.test(text) && !kana.test(text) && !han.test(text))
    if (main === 'zh') return kana.test(text) || hangul.test(text)
    if (main === 'ko') return kana.test(text)
    return kana.test(text) || han.test(text) || hangul.test(text)
  }
  // Titles of windows and citations hold names without marks; some texts of the scenario lie on purpose.
  const isExempt = (text: string, path: string) => text.includes('Kakehashi') || /hostile|^\/ja\/news$/.test(path)
  expect(faults(({ html, path }) => texts(html).map(({ text, lang }) => !isExempt(text, path) && isWrong(text, lang) && `“${text.slice(0, 60)}” is said to be ${lang}`))).toEqual([])
})

test('nothing comes from elsewhere, nothing is styled in place', () => {
  const sources = (html: string) => ['script', 'img', 'source', 'iframe'].flatMap((tag) => attributes(html, tag, 'src'))
  const sheets = (html: string) => tags(html, 'link').filter((tag) => /rel="(stylesheet|preload|icon)"/.test(tag)).flatMap((tag) => attributes(tag, 'link', 'href'))
  expect(
    faults(({ html }) => [
      ...[...sources(html), ...sheets(html)].map((src) => pathOf(src, base) === null && `loads ${src}`),
      / style="/.test(html.replace(/<script[\s\S]*?<\/script>/g, '')) && 'has a style attribute',
    ]),
  ).toEqual([])
})

test('structured data is valid and names the page’s language', () => {
  const blocks = (html: string) => html.match(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g) ?? []
  expect(
    faults(({ html }) => {
      const found = blocks(html).map((block) => JSON.parse(block.replace(/<[^>]+>/g, '').replaceAll('\\u003c', '<')) as { '@type'?: string })
      return [found.length === 0 && 'has none', ...found.map((data) => !data['@type'] && 'has no type')]
    }),
  ).toEqual([])
})

test('T9: hreflang is the page itself, reciprocal, complete with x-default, and only published languages', () => {
  const pathIn = (address: string | null | undefined) => (address ? pathOf(address, base) : null)
  expect(
    faults((page) => {
      const path = page.path
      const others = alternates(page.html)
      const canonical = pathIn(linkTo(page.html, 'canonical'))
      if (!isIndexed(page)) return [Object.keys(others).length > 0 && 'is not indexed and has alternates']
      return [
        canonical !== path && `canonical is ${canonical}`,
        pathIn(others[localeOf(path) ?? '']) !== path && 'does not name itself',
        !others['x-default'] && 'has no x-default',
        ...Object.entries(others).map(([lang, address]) => {
          const other = pages.get(pathIn(address) ?? '')
          if (!other) return `names ${address}, to which no link leads`
          return JSON.stringify(alternates(other.html)) !== JSON.stringify(others) && `and its ${lang} page name different languages`
        }),
      ]
    }),
  ).toEqual([])
})

test('T10: the sitemap names the indexed pages, and their languages as the pages do', async ({ request }) => {
  const xml = await sitemapText(async (path) => (await request.get(path)).text())
  const entries = [...xml.matchAll(/<url><loc>([^<]+)<\/loc>([\s\S]*?)<\/url>/g)].map(([, address = '', rest = '']) => ({
    path: pathOf(address, base) ?? '',
    languages: Object.fromEntries([...rest.matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)].map(([, lang = '', href = '']) => [lang, href])),
  }))
  const listed = new Map(entries.map((entry) => [entry.path, entry.languages]))
  const indexed = [...pages.values()].filter((page) => isIndexed(page) && pathOf(linkTo(page.html, 'canonical') ?? '', base) === page.path)
  expect([...listed.keys()].filter((path) => !pages.has(path)), 'in the sitemap, to which no link leads').toEqual([])
  expect(indexed.map(({ path }) => path).filter((path) => !listed.has(path)), 'indexed, not in the sitemap').toEqual([])
  expect(indexed.filter((page) => JSON.stringify(alternates(page.html)) !== JSON.stringify(listed.get(page.path))).map(({ path }) => path)).toEqual([])
})

test('T8: the switcher keeps the item and offers the languages that it has', () => {
  expect(
    faults((page) => {
      const own = tags(page.html, 'a').filter((tag) => /hreflang="(it|en|ja)"/i.test(tag))
      const offered = own.map((tag) => attributes(tag, 'a', 'href')[0] ?? '')
      // Each alternate of the page is among the links of its switcher.
      return isIndexed(page)
        ? Object.entries(alternates(page.html)).map(([lang, address]) => lang !== 'x-default' && !offered.includes(pathOf(address, base) ?? '') && `does not offer ${address}`)
        : []
    }),
  ).toEqual([])
})

for (const locale of locales) {
  test(`every fact that a source names stands on that source’s page with its name (${locale})`, () => {
    const facts = readFacts()
    const named = facts.facts.filter((fact) => fact.namedInSource)
    expect(named.length).toBeGreaterThan(250)
    const sourcePages = [...pages.values()].filter(({ path, html }) => localeOf(path) === locale && html.includes('doc-00') && /\/(fonti|sources)\/doc-/.test(path))
    const titles = Object.assign({}, ...['partnerships', 'activities'].map(readTexts)) as ReturnType<typeof readTexts>
    const plain = (text: string) => text.replace(/[’']/g, "'").replace(/\s+/g, ' ').toLowerCase()
    // By the policy on names: the title of its page, else the reader's form; what is no record, by its label.
    const nameOf = (fact: (typeof named)[number]) => {
      if (actOfFact[fact.id] || fact.type === 'milestone') return fact.names[locale]
      const forms = nameForms(fact, facts).map((form) => ({ ...form, reading: null, romanisation: null }))
      return titles[fact.id]?.[locale].title ?? readerName(forms, locale).text
    }
    const missing = named.flatMap((fact) => {
      const places = sourcePages.flatMap(({ html }) => passage(html, fact.id) ?? [])
      if (!places.length) return [`${fact.id}: no anchor`]
      const isThere = places.some((place) => plain(words(place)).includes(plain(nameOf(fact))))
      return isThere ? [] : [`${fact.id}: “${nameOf(fact)}” is not in “${words(places[0] ?? '').slice(0, 120)}”`]
    })
    expect(missing).toEqual([])
  })
}
