import type { Page } from '@playwright/test'
import { type Locale, messages } from '../fixtures.ts'
import { expect, test } from './desk.ts'

/** Pages of the newsroom; those of facts and of history are looked at by the long tests, in the same way. */
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
  '/admin/attachments',
  '/admin/attachments/new?record=faenza-toki',
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

/** On a page that is open: axe, light and dark, and nothing wider than a phone (WCAG 1.4.10). */
export async function lookAt(page: Page, axe: () => Promise<void>): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    await axe()
  }
  await expectNarrow(page)
}

async function expectNarrow(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth), `${page.url()} at 320 px`).toBeLessThanOrEqual(320)
  await page.setViewportSize({ width: 1280, height: 800 })
}

/** Opens pages of the newsroom in one language, `look` at each. */
export async function openEach(page: Page, paths: string[], locale: Locale, look: () => Promise<void>): Promise<void> {
  for (const path of paths) {
    await page.goto(`${path}${path.includes('?') ? '&' : '?'}lang=${locale}`)
    await expect(page.locator('html')).toHaveAttribute('lang', locale)
    await look()
  }
}

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
        // The colours are the same in every language.
        if (locale === 'it') await lookAt(page, axe)
        else {
          await axe()
          await expectNarrow(page)
        }
      }
    })
  }
}
