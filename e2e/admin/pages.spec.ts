import type { Page } from '@playwright/test'
import { gzipSync } from 'node:zlib'
import { locales, messages } from '../fixtures.ts'
import { expect, test } from './desk.ts'

const pages = [
  '/admin',
  '/admin/articles',
  '/admin/records?q=toki',
  '/admin/records/er-ibaraki',
  '/admin/records/article-er-japan',
  '/admin/records/article-er-japan/it',
  '/admin/records/article-er-japan/ja/preview',
  '/admin/records/article-er-japan/it/history?edition=1',
  '/admin/records/article-er-japan/it/withdraw',
  '/admin/pictures',
  '/admin/barriers',
  '/admin/barriers/b-2026-7k3q-9mtw',
  '/admin/settings',
  '/admin/components',
  '/admin/password',
  '/admin/people',
  '/admin/outbox',
  '/admin/account',
  '/admin/second-factor/enrol',
  '/admin/invitation/unknown',
  '/admin/new-password/unknown',
  '/admin/forgotten',
  '/admin/records/article-er-japan/release',
  '/admin/schedule',
  '/admin/work/missing',
  '/admin/no-such-page',
]

test.use({ allowedErrors: [/404 \(Not Found\)/] })

// A few in one window: opening one takes as long as looking at a page.
const perWindow = 9
const groups = pages.flatMap((_, index) => (index % perWindow ? [] : [pages.slice(index, index + perWindow)]))

for (const [locale, some] of locales.flatMap((locale) => groups.map((group) => [locale, group] as const))) {
  test(`${locale}: pages of the newsroom from ${some[0]} on: no fault of accessibility, no breach of its policy`, async ({ page, axe }) => {
    test.setTimeout(180_000)
    await page.addInitScript(() => addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`)))
    for (const path of some) {
      const address = `${path}${path.includes('?') ? '&' : '?'}lang=${locale}`
      const answer = await page.goto(address)
      expect(answer?.status(), path).toBe(path.endsWith('no-such-page') ? 404 : 200)
      await expect(page.locator('html')).toHaveAttribute('lang', locale)
      if (path.endsWith('/it')) await expect(page.getByRole('textbox', { name: messages(locale).desk.open.body, exact: true })).toBeVisible()
      await axe()
      // The colours are the same in every language.
      if (locale === 'it') {
        await page.emulateMedia({ colorScheme: 'dark' })
        await axe()
        await page.emulateMedia({ colorScheme: 'light' })
      }
      // Reflow (WCAG 1.4.10): nothing is wider than a phone.
      await page.setViewportSize({ width: 320, height: 640 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${path} at 320 px`).toBeLessThanOrEqual(320)
      await page.setViewportSize({ width: 1280, height: 800 })
    }
  })
}

test('headers: a nonce for each answer, nothing kept, nothing framed, and no policy of a client', async ({ request }) => {
  const policyOf = async (headers: Record<string, string> = {}) => {
    const answer = await request.get('/admin/articles', { headers })
    expect(answer.headers()['cache-control']).toBe('no-store')
    expect(answer.headers()['x-robots-tag']).toBe('noindex, nofollow')
    expect(answer.headers()['x-content-type-options']).toBe('nosniff')
    expect(answer.headers()['strict-transport-security']).toContain('max-age=')
    return { policy: answer.headers()['content-security-policy'] ?? '', body: await answer.text() }
  }
  const [one, two] = [await policyOf(), await policyOf({ 'content-security-policy': "script-src 'nonce-evil\"><script>'" })]
  for (const { policy, body } of [one, two]) {
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe|evil/)
    expect(body).not.toContain('evil')
    const [, nonce = ''] = /'nonce-([^']+)'/.exec(policy) ?? []
    const scripts = [...body.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag)
    expect(scripts.length).toBeGreaterThan(0)
    for (const tag of scripts) expect(tag).toContain(`nonce="${nonce}"`)
  }
  expect(one.policy).not.toBe(two.policy)
})

/** Compressed bytes of every script that a page loads, as gzip sends them. */
async function scriptBytes(page: Page, path: string): Promise<number> {
  const scripts = new Map<string, number>()
  const reading: Promise<void>[] = []
  page.on('response', (answer) => {
    if (answer.request().resourceType() === 'script') reading.push(answer.body().then((body) => void scripts.set(answer.url(), gzipSync(body).length)))
  })
  await page.goto(path)
  await page.waitForLoadState('networkidle')
  await Promise.all(reading)
  return [...scripts.values()].reduce((sum, bytes) => sum + bytes, 0)
}

test('weight: sign-in at most 160 KB of script, an open text at most 300', async ({ page, browser, baseURL }) => {
  const anonymous = await browser.newContext({ baseURL: baseURL ?? '' })
  const signIn = await scriptBytes(await anonymous.newPage(), '/admin/sign-in')
  await anonymous.close()
  const text = await scriptBytes(page, '/admin/records/article-er-japan/it')
  console.log(`scripts: sign-in ${(signIn / 1000).toFixed(1)} KB, open text ${(text / 1000).toFixed(1)} KB`)
  expect(signIn).toBeLessThanOrEqual(160_000)
  expect(text).toBeLessThanOrEqual(300_000)
})
