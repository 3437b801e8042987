import { expect, type Locale, locales, test } from './fixtures.ts'
import { attributes, tags } from './html.ts'
import { raw, type RawAnswer } from './raw.ts'
import { templates } from './templates.ts'

// The budgets of a cold page in compressed bytes (the table of peers.md). A kilobyte is 1,000 bytes.
const budget = { html: 20_000, css: 15_000, script: 10_000, fonts: { it: 40_000, en: 40_000, ja: 70_000 }, page: { it: 90_000, en: 90_000, ja: 115_000 }, requests: 9 }

const asBrowser = { 'Accept-Encoding': 'gzip, deflate, br, zstd' }

/** Follows the redirect of a permanent address to the page itself. */
async function pageAt(base: string | undefined, path: string, locale: Locale) {
  const answer = await raw(base, path, { headers: { ...asBrowser, 'Accept-Language': locale } })
  return answer.headers.location ? raw(base, answer.headers.location, { headers: asBrowser }) : answer
}

// The files of one build are the same for every page.
const files = new Map<string, Promise<RawAnswer>>()

function file(base: string | undefined, href: string): Promise<RawAnswer> {
  const asked = files.get(href) ?? raw(base, href, { headers: asBrowser })
  files.set(href, asked)
  return asked
}

type Weight = { html: number; css: number; fonts: number; script: number; rest: number; requests: number }

const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0)

/** Every file that a page loads, by what stands in its source, its headers and its style sheets. */
async function weigh(base: string | undefined, page: Awaited<ReturnType<typeof pageAt>>): Promise<Weight> {
  const links = tags(page.text, 'link').filter((tag) => /rel="(stylesheet|preload|icon)"/.test(tag))
  const named = [...links.flatMap((tag) => attributes(tag, 'link', 'href')), ...['script', 'img', 'source'].flatMap((tag) => attributes(page.text, tag, 'src')), ...attributes(page.text, 'image', 'href'), '/speculation-rules.json']
  const sheets = named.filter((href) => href.includes('.css'))
  const styles = await Promise.all([...new Set(sheets)].map((href) => file(base, href)))
  const inStyles = styles.flatMap(({ text }) => [...text.replace(/url\("data:[^"]*"\)/g, '').matchAll(/url\((?!data:|#)["']?([^"')]+)/g)].map(([, href = '']) => new URL(href, `${base}/`).pathname))
  const all = [...new Set([...named, ...inStyles])]
  const sizes = new Map(await Promise.all(all.map(async (href) => [href, (await file(base, href)).body.length] as const)))
  const of = (kind: RegExp) => sum([...sizes].flatMap(([href, size]) => (kind.test(href) ? [size] : [])))
  const [css, fonts, script] = [of(/\.css$/), of(/\.woff2$/), of(/\.js$/)]
  return { html: page.body.length, css, fonts, script, rest: sum([...sizes.values()]) - css - fonts - script, requests: 1 + all.length }
}

for (const locale of locales) {
  test(`every page stays within the budgets (${locale})`, async ({ baseURL }) => {
    test.setTimeout(120_000)
    const faults: string[] = []
    for (const [name, paths] of Object.entries(templates)) {
      const page = await pageAt(baseURL, paths[locale], locale)
      expect(page.status, name).toBe(200)
      expect(page.headers['content-encoding'], name).toBe('br')
      const foreign = tags(page.text, 'script').filter((tag) => !tag.includes('type="application/ld+json"') && !/ src="\/scripts\/[a-z-]+\.js"/.test(tag))
      const { html, css, fonts, script, rest, requests } = await weigh(baseURL, page)
      expect(html * css * fonts, name).toBeGreaterThan(0)
      const whole = html + css + fonts + script + rest
      const over: [string, number, number][] = [
        ['scripts that are not ours', foreign.length, 0], ['bytes of HTML', html, budget.html], ['bytes of CSS', css, budget.css], ['bytes of faces', fonts, budget.fonts[locale]],
        ['bytes of script', script, budget.script], ['bytes', whole, budget.page[locale]], ['requests', requests, budget.requests],
      ]
      faults.push(...over.filter(([, is, most]) => is > most).map(([what, is, most]) => `${name}: ${is} ${what}, at most ${most}`))
    }
    expect(faults).toEqual([])
  })
}

test('a browser asks for those files and no others', async ({ browser, baseURL }) => {
  test.setTimeout(120_000)
  for (const locale of locales) {
    for (const name of ['home', 'partnership'] as const) {
      const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}) })
      const page = await context.newPage()
      const asked = new Set<string>()
      page.on('request', (request) => asked.add(request.url()))
      await page.goto(templates[name]?.[locale] ?? '/')
      await page.waitForLoadState('networkidle')
      expect(asked.size, `${name} ${locale}: ${[...asked].join(' ')}`).toBeLessThanOrEqual(budget.requests)
      expect([...asked].filter((url) => !url.startsWith(`${baseURL}/`))).toEqual([])
      expect([...asked].filter((url) => url.includes('/_next/') && !url.endsWith('.css'))).toEqual([])
      await context.close()
    }
  }
})
