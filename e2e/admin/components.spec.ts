import { readdirSync } from 'node:fs'
import { locales, messages } from '../fixtures.ts'
import { expect, test } from './desk.ts'

const files = readdirSync('components/ui').filter((name) => name.endsWith('.tsx')).map((name) => name.replace('.tsx', ''))

for (const locale of locales) {
  test(`every component of components/ui stands on the living page, and nothing else (${locale})`, async ({ page }) => {
    await page.goto(`/admin/components?lang=${locale}`)
    await expect(page.getByRole('heading', { level: 1, name: messages(locale).living.title })).toBeVisible()
    const shown = await page.locator('.specimen .of code').allTextContents()
    expect([...new Set(shown)].sort()).toEqual(files.sort())
    // A summary of errors takes the focus where it is seen: this one is closed.
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY')
  })
}
