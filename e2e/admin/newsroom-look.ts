import { type Locale, messages } from '../fixtures.ts'
import { expect, test } from './desk.ts'

/** An address of every page of the newsroom, and of every state that has a look of its own. */
export const newsroomPages = [
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

// A few in one window: opening one takes as long as looking at a page.
const perWindow = 9
const groups = newsroomPages.flatMap((_, index) => (index % perWindow ? [] : [newsroomPages.slice(index, index + perWindow)]))

/** Every page of the newsroom in one language: axe, its policy, the width of a phone; in Italian the dark too. */
export function lookAtNewsroom(locale: Locale): void {
  for (const some of groups) {
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
}
