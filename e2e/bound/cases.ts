import { securityHeaders } from '../../lib/bindery/policy.ts'
import { sitemapText } from '../../lib/cli/sitemap-paths.mjs'
import { expect, type Locale, locales } from '../fixtures.ts'
import { attributes, language, property, tags } from '../html.ts'
import { visit } from './visit.ts'

// What holds of the bound pages wherever the portal runs: behind `npm start` (../bound.spec.ts) and as a function
// (../long/functions.spec.ts).

const partnership: Record<Locale, string> = {
  it: '/it/legami/torino-nagoya', en: '/en/partnerships/turin-nagoya', ja: '/ja/partnerships/turin-nagoya',
}

const stem = (etag: string | undefined) => /^"([\w-]{22})(-(br|gzip))?"$/.exec(etag ?? '')?.[1]

async function expectPage(url: string, path: string, locale: Locale, status = 200): Promise<void> {
  const page = await visit(url + path)
  expect(page.status, path).toBe(status)
  expect(page.headers['content-type'], path).toBe('text/html; charset=utf-8')
  expect(page.headers['content-language'], path).toBe(locale)
  expect(language(page.text), path).toBe(locale)
  expect(page.text, path).toMatch(/<h1[\s>]/)
}

/** Scripts of a framework, which no bound page has. */
const frameworkScripts = (html: string) => tags(html, 'script').filter((tag) => !/ld\+json|src="\/scripts\//.test(tag))

export const cases: Record<string, (url: string) => Promise<void>> = {
  'a home page in each language': async (url) => {
    for (const locale of locales) await expectPage(url, `/${locale}`, locale)
  },

  'a partnership in each language': async (url) => {
    for (const locale of locales) await expectPage(url, partnership[locale], locale)
  },

  'a page is bound: no script of a framework, whatever a reader says of themselves': async (url) => {
    for (const headers of [{}, { 'x-kakehashi-inner': 'guessed' }, { 'x-kakehashi-address': '/en' }, { 'x-middleware-rewrite': '/en' }]) {
      const { status, text } = await visit(`${url}/it`, headers as Record<string, string>)
      expect(status, JSON.stringify(headers)).toBe(200)
      expect(language(text), JSON.stringify(headers)).toBe('it')
      expect(frameworkScripts(text), JSON.stringify(headers)).toEqual([])
    }
  },

  'an unknown address is a 404 in its language, or in Italian': async (url) => {
    for (const [path, locale] of [['/it/nulla/x', 'it'], ['/en/partnerships/nothing', 'en'], ['/ja/nai', 'ja'], ['/fr', 'it'], ['/%E0%A4%A', 'it']] as const) {
      await expectPage(url, path, locale, 404)
    }
  },

  'the first address leads to the reader’s language': async (url) => {
    for (const [header, locale] of [['ja,en;q=0.5', 'ja'], ['de', 'it'], ['en-US', 'en']] as const) {
      const { status, headers } = await visit(`${url}/`, { 'Accept-Language': header })
      expect([status, headers.location]).toEqual([302, `/${locale}`])
      expect(headers.vary).toContain('Accept-Language')
    }
  },

  'a word of another language leads to the right one for good': async (url) => {
    for (const [from, to] of [['/en/legami', '/en/partnerships'], ['/en/partnerships/torino-nagoya', partnership.en], ['/IT/legami/', '/it/legami']] as const) {
      const { status, headers } = await visit(url + from)
      expect([status, headers.location], from).toEqual([308, to])
    }
  },

  'a permanent address leads to the page in the reader’s language': async (url) => {
    const { status, headers } = await visit(`${url}/id/takko`, { 'Accept-Language': 'ja' })
    expect([status, headers.location]).toEqual([303, '/ja/territories/takko-machi'])
  },

  'the sitemap and robots.txt name the public address': async (url) => {
    const sitemap = await visit(`${url}/sitemap.xml`)
    expect([sitemap.status, sitemap.headers['content-type']]).toEqual([200, 'application/xml; charset=utf-8'])
    const whole = await sitemapText(async (path) => (await visit(url + path)).text)
    const addresses = [...whole.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address ?? '')
    expect(addresses).toContain(url + partnership.ja)
    expect(addresses.filter((address) => !address.startsWith(`${url}/`))).toEqual([])
    const robots = await visit(`${url}/robots.txt`)
    expect([robots.status, robots.text.includes(`Sitemap: ${url}/sitemap.xml`)]).toEqual([200, true])
  },

  'a page names its preview card, which is a picture of its own': async (url) => {
    for (const path of [...Object.values(partnership), '/ja']) {
      const image = property((await visit(url + path)).text, 'og:image')
      expect(image?.startsWith(`${url}/cards/`), path).toBe(true)
      const { status, headers, body } = await visit(image ?? url)
      expect([status, headers['content-type'], headers['cache-control']], path).toEqual([200, 'image/png', 'public, max-age=31536000, immutable'])
      expect([body.readUInt32BE(16), body.readUInt32BE(20)], path).toEqual([1200, 630])
      expect(body.length, path).toBeLessThanOrEqual(60_000)
      expect((await visit(image ?? url, { 'If-None-Match': headers.etag ?? '' })).status, path).toBe(304)
    }
  },

  'a Japanese page names the mincho of its headings, which is there at once; nobody has one made by asking': async (url) => {
    const sheetsOf = async (path: string) => attributes((await visit(url + path)).text, 'link', 'href').filter((href) => href.startsWith('/fonts/ja/'))
    for (const path of ['/ja', partnership.ja, '/ja/nai']) {
      const [sheet = ''] = await sheetsOf(path)
      const css = await visit(url + sheet)
      expect([css.status, css.headers['content-type'], css.headers['cache-control']], path).toEqual([200, 'text/css; charset=utf-8', 'public, max-age=31536000, immutable'])
      const font = sheet.replace('.css', '.woff2')
      expect(css.text, path).toContain(`url(${font})`)
      expect((await visit(url + path)).headers.link, path).toContain(`<${font}>; rel=preload; as="font"`)
      const { status, headers, body } = await visit(url + font)
      expect([status, headers['content-type'], headers['cache-control']], path).toEqual([200, 'font/woff2', 'public, max-age=31536000, immutable'])
      expect(body.toString('latin1', 0, 4), path).toBe('wOF2')
      expect(body.length, path).toBeLessThanOrEqual(30_000)
    }
    expect([...(await sheetsOf('/it')), ...(await sheetsOf('/en/nothing'))]).toEqual([])
    expect((await visit(`${url}/fonts/ja/0123456789abcdef.woff2`)).status).toBe(404)
  },

  'a filtered list is drawn for whoever asks': async (url) => {
    const { status, text } = await visit(`${url}/it/legami?class=twinning&q=%E3%81%84%E3%81%B0%E3%82%89%E3%81%8D`)
    expect(status).toBe(200)
    expect(attributes(text, 'input', 'value')).toContain('いばらき')
  },

  'every encoding is the same page, whole': async (url) => {
    // At hand, and drawn for whoever asks.
    for (const path of ['/ja', partnership.ja, '/ja/partnerships?q=gen', '/sitemap.xml?part=1', '/ja/nai']) {
      const plain = await visit(url + path, { 'Accept-Encoding': 'identity' })
      expect(plain.headers['content-encoding'], path).toBeUndefined()
      for (const encoding of ['br', 'gzip']) {
        const { status, headers, body, text } = await visit(url + path, { 'Accept-Encoding': encoding })
        expect([status, headers['content-encoding']], path).toEqual([plain.status, encoding])
        expect(text === plain.text, `${path} in ${encoding}`).toBe(true)
        expect(headers['content-length'], path).toBe(String(body.length))
        expect(body.length, path).toBeLessThan(plain.body.length / 2)
        expect(headers.vary, path).toContain('Accept-Encoding')
        expect(stem(headers.etag), path).toBe(stem(plain.headers.etag))
      }
    }
  },

  'what a reader has already is not sent again': async (url) => {
    for (const path of ['/it', partnership.en, '/sitemap.xml']) {
      for (const encoding of ['br', 'gzip', 'identity']) {
        const { etag = '' } = (await visit(url + path, { 'Accept-Encoding': 'br' })).headers
        const again = await visit(url + path, { 'Accept-Encoding': encoding, 'If-None-Match': `"other", W/${etag}` })
        expect([again.status, again.body.length, stem(again.headers.etag)], path).toEqual([304, 0, stem(etag)])
      }
      expect((await visit(url + path, { 'If-None-Match': '"other"' })).status, path).toBe(200)
    }
  },

  'HEAD says what GET says, without a body': async (url) => {
    for (const path of ['/it', partnership.ja, '/it/nulla', '/sitemap.xml', '/id/takko', '/']) {
      const whole = await visit(url + path, { 'Accept-Encoding': 'br' })
      const head = await visit(url + path, { 'Accept-Encoding': 'br' }, 'HEAD')
      const said = ['content-type', 'content-language', 'content-encoding', 'content-length', 'etag', 'cache-control', 'location'] as const
      expect([head.status, ...said.map((name) => head.headers[name])], path).toEqual([whole.status, ...said.map((name) => whole.headers[name])])
      expect(head.body.length, path).toBe(0)
    }
  },

  'nothing but reading is answered': async (url) => {
    for (const path of ['/it', '/', '/it/nulla', '/id/takko']) expect((await visit(url + path, {}, 'POST')).status, path).toBe(405)
  },

  'every answer carries the security headers once, and no cookie': async (url) => {
    const expected = Object.fromEntries(Object.entries(securityHeaders).map(([name, value]) => [name.toLowerCase(), value]))
    for (const path of ['/it', '/', '/en/legami', '/fr', '/sitemap.xml', '/id/takko', '/robots.txt', '/it/legami?q=gen']) {
      const { headers } = await visit(url + path)
      expect(headers, path).toMatchObject(expected)
      expect(headers['set-cookie'], path).toBeUndefined()
    }
  },

  'a page that many ask for at once is the same for all': async (url) => {
    const answers = await Promise.all(Array.from({ length: 24 }, () => visit(`${url}/en/topics`)))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
  },
}
