import { sitemapPaths } from '../../lib/cli/sitemap-paths.mjs'
import { expect, test } from '../fixtures.ts'
import { printed } from '../printed.ts'

test('no sheet is longer than two pages of A4', async ({ page }) => {
  test.setTimeout(240_000)
  const paths = await sitemapPaths(async (path) => (await page.request.get(path)).text())
  const records = paths.filter((path) => /^\/it\/(?:legami|missioni-ed-eventi)\/./.test(path)).map((path) => `${path}/scheda`)
  const found: string[] = []
  for (const path of records) {
    const response = await page.request.get(path)
    if (response.status() === 404) continue
    await page.goto(path)
    found.push(`${(await printed(page)).pages} ${path}`)
  }
  expect(found.length).toBeGreaterThan(25)
  expect(found.filter((one) => !/^[12] /.test(one))).toEqual([])
})
