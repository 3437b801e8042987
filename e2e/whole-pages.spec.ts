import { expect, locales, test } from './fixtures.ts'
import { templates } from './templates.ts'
import { watch, wholePagesIn } from './whole-page.ts'

// Italian here; the other languages are among the long tests.
test.use({ allowedErrors: [/status of (404|410|500)|violates the following/] })

wholePagesIn('it')

for (const locale of locales) {
  test(`nothing moves while a page appears (${locale})`, async ({ page }) => {
    for (const name of ['home', 'partnership', 'article'] as const) {
      await page.goto(templates[name]?.[locale] ?? '/')
      await page.waitForLoadState('networkidle')
      const shift = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let sum = 0
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value
            }).observe({ type: 'layout-shift', buffered: true })
            // Two drawings later everything that was buffered has been told.
            requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(sum), 50)))
          }),
      )
      expect(shift, name).toBe(0)
    }
  })
}

test('the browser fetches the rules for what a reader opens next, and the policy lets it', async ({ page }) => {
  await page.addInitScript(watch)
  const rules = page.waitForResponse((response) => response.url().endsWith('/speculation-rules.json'))
  await page.goto('/it')
  const response = await rules
  expect(response.status()).toBe(200)
  expect(response.headers()['content-type']).toBe('application/speculationrules+json')
  expect(await page.evaluate(() => globalThis.refused)).toEqual([])
})

test('the listener hears what the policy refuses', async ({ page }) => {
  await page.addInitScript(watch)
  await page.goto('/it')
  await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p style="color:red">x</p>'))
  await expect.poll(() => page.evaluate(() => globalThis.refused)).toEqual([expect.stringContaining('style-src')])
})
