import { expect, test } from '../fixtures.ts'
import { printed } from '../printed.ts'

test('no sheet is longer than two pages of A4', async ({ page }) => {
  test.setTimeout(240_000)
  const xml = await (await page.request.get('/sitemap.xml')).text()
  const records = [...xml.matchAll(/<loc>[^<]+(\/it\/(?:legami|missioni-ed-eventi)\/[^<]+)<\/loc>/g)].map(([, path]) => `${path}/scheda`)
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
