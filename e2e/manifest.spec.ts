import type { MetadataRoute } from 'next'
import sharp from 'sharp'
import { expect, locales, messages, test } from './fixtures.ts'

for (const locale of locales) {
  test(`the home page in ${locale} names a manifest in its language, whose icons are there in their sizes`, async ({ page, request }) => {
    await page.goto(`/${locale}`)
    await expect(page).toHaveTitle(`${messages(locale).home.metaTitle} – Kakehashi`)
    const href = await page.locator('link[rel=manifest]').getAttribute('href')
    const manifest = (await (await request.get(href ?? '')).json()) as MetadataRoute.Manifest
    expect(manifest).toMatchObject({ id: `/${locale}`, start_url: `/${locale}`, lang: locale, description: messages(locale).home.summary })
    const icons = (manifest.icons ?? []).filter(({ type }) => type === 'image/png')
    expect(icons.map(({ purpose }) => purpose ?? 'any')).toContain('maskable')
    for (const { src, sizes } of icons) {
      const { width, height } = await sharp(await (await request.get(src)).body()).metadata()
      expect(`${width}x${height}`, src).toBe(sizes)
    }
  })
}

test('other pages name none: it would be one more request', async ({ page }) => {
  await page.goto('/it/legami')
  await expect(page.locator('link[rel=manifest]')).toHaveCount(0)
})
