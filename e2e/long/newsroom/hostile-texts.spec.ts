import { sitemapText } from '../../../lib/cli/sitemap-paths.mjs'
import { startEndToEndServer } from '../../../lib/testing/e2e-server.mjs'
import { newsroomPages } from '../../admin/newsroom-look.ts'
import { emailOf, fillSignIn, password } from '../../admin/desk.ts'
import { crawl } from '../../crawl.ts'
import { errorsIn, expect, locales, test } from '../../fixtures.ts'
import { attributes } from '../../html.ts'
import { templates } from '../../templates.ts'

// S-03: hostile words at the end of every text of every table, in a portal of its own (lib/testing/hostile-texts.ts).
test.describe.configure({ mode: 'serial' })
// The page that is not there, and the one that cannot be drawn.
test.use({ allowedErrors: [/status of (404|500)/] })

let server: Awaited<ReturnType<typeof startEndToEndServer>>

test.beforeAll(async () => {
  test.setTimeout(240_000)
  server = await startEndToEndServer('hostile')
})
test.afterAll(() => server?.stop())

/** Whatever ran, opened a window or was refused by the policy is an error of the console, at which every test fails. */
const listen = () => {
  Object.assign(globalThis, { hacked: () => console.error('hostile words ran') })
  addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`))
}

const shown = 'hacked()'
const untouched = () => JSON.stringify([Object.getOwnPropertyNames(Object.prototype).sort(), ({} as { hacked?: unknown }).hacked === undefined])

for (const locale of locales) {
  test(`readers’ pages in ${locale} show hostile words as words`, async ({ page }) => {
    test.setTimeout(300_000)
    await page.addInitScript(listen)
    page.on('dialog', (dialog) => console.error(`a dialog: ${dialog.message()}`))
    const clean = await page.evaluate(untouched)
    let seen = 0
    for (const paths of Object.values(templates)) {
      await page.goto(server.url + paths[locale])
      if ((await page.locator('body').innerText()).includes(shown)) seen += 1
      expect(await page.evaluate(untouched), paths[locale]).toBe(clean)
      expect(await page.locator('img[src="x"], [onerror], a[href^="javascript" i]').count(), paths[locale]).toBe(0)
    }
    // Most pages have a text of the database.
    expect(seen).toBeGreaterThan(Object.keys(templates).length / 2)
  })
}

test('neither a page nor the sitemap has them otherwise than escaped', async ({ playwright }) => {
  test.setTimeout(600_000)
  const request = await playwright.request.newContext({ baseURL: server.url })
  const pages = await crawl(request, server.url, locales.map((locale) => `/${locale}`))
  expect(pages.size).toBeGreaterThan(600)
  const faults = [...pages.values()].flatMap(({ path, status, html }) => [
    ...(status === 200 ? [] : [`${path}: ${status}`]),
    ...(/<img.src=x|<script>hacked/.test(html) ? [`${path}: not escaped`] : []),
    ...attributes(html, 'a', 'href').filter((href) => /^\s*javascript/i.test(href)).map((href) => `${path}: leads to ${href}`),
  ])
  expect(faults).toEqual([])
  const sitemap = await sitemapText(async (path) => (await request.get(path)).text())
  expect(sitemap).toContain('<urlset')
  expect(sitemap).not.toMatch(/<img.src=x/)
  await request.dispose()
})

test('every page of the newsroom shows them as words', async ({ browser }) => {
  test.setTimeout(300_000)
  const context = await browser.newContext({ baseURL: server.url, locale: 'it-IT', userAgent: 'Browser "><img src=x onerror=hacked()>' })
  const errors = errorsIn(context)
  await context.addInitScript(listen)
  const page = await context.newPage()
  page.on('dialog', (dialog) => errors.push(`a dialog: ${dialog.message()}`))
  await page.goto('/admin/sign-in?lang=it')
  await fillSignIn(page, emailOf('administrator'), password)
  await page.waitForURL('**/admin')
  const clean = await page.evaluate(untouched)
  let seen = 0
  for (const path of [...newsroomPages, '/admin/audit', '/admin/trash', '/admin/records/article-er-japan/it/compare', '/admin/records/article-er-japan/history', '/admin/records/bologna-hamamatsu/facts', '/admin/records/bologna-hamamatsu/facts/since', '/admin/records/act-faenza-toki-1979/facts', `/admin/pictures/${'ab'.repeat(20)}`, `/admin/attachments/${'ef'.repeat(20)}`]) {
    const answer = await page.goto(`${path}${path.includes('?') ? '&' : '?'}lang=it`)
    expect(answer?.status(), path).toBeLessThan(500)
    await page.waitForLoadState('networkidle')
    if ((await page.locator('body').innerText()).includes(shown)) seen += 1
    expect(await page.evaluate(untouched), path).toBe(clean)
    expect(await page.locator('img[src="x"], [onerror], a[href^="javascript" i]').count(), path).toBe(0)
  }
  expect(seen).toBeGreaterThan(10)
  // What is taken out of the newsroom is a file of words, which neither a browser nor a table reads as anything else.
  for (const [format, type] of [['jsonl', 'application/jsonl'], ['csv', 'text/csv']] as const) {
    const file = await page.request.get(`/admin/api/audit?format=${format}`)
    expect([file.status(), file.headers()['content-type'], file.headers()['x-content-type-options']]).toEqual([200, expect.stringContaining(type), 'nosniff'])
    expect(file.headers()['content-disposition']).toMatch(/^attachment/)
    const words = await file.text()
    expect(words, format).toContain(shown)
    if (format === 'jsonl') expect(words.trim().split('\n').every((line) => 'event' in (JSON.parse(line) as object))).toBe(true)
  }
  expect(errors.filter((error) => !/^Failed to load resource: .*status of 404/.test(error))).toEqual([])
  await context.close()
})
