import { expect, type Locale, test } from './fixtures.ts'
import { templates } from './templates.ts'

const languageHeader: Record<Locale, string> = { it: 'it', en: 'en', ja: 'ja' }

// A few in one browser window: opening one takes as long as looking at a page.
const perWindow = 8
const all = Object.entries(templates)
const groups = all.flatMap((_, index) => (index % perWindow ? [] : [all.slice(index, index + perWindow)]))

/** Every template in one language: answers, says its language, axe finds nothing, and a phone has nothing to scroll sideways. */
export function lookAtTemplates(locale: Locale): void {
  test.describe(`templates in ${locale}`, () => {
    test.use({ locale: languageHeader[locale] })

    for (const some of groups) {
      test(some.map(([name]) => name).join(', '), async ({ page, axe }) => {
        test.setTimeout(120_000)
        for (const [name, paths] of some) {
          await test.step(name, async () => {
            const response = await page.goto(paths[locale])
            expect(response?.status()).toBe(200)
            await expect(page.locator('html')).toHaveAttribute('lang', locale)
            await axe()
          })
        }
      })
    }

    test('a phone has nothing to scroll sideways', async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 })
      const wide: string[] = []
      for (const paths of Object.values(templates)) {
        await page.goto(paths[locale])
        const width = await page.evaluate(() => document.documentElement.scrollWidth)
        if (width > 320) wide.push(`${paths[locale]}: ${width} px`)
      }
      expect(wide).toEqual([])
    })
  })
}
