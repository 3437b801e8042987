import { expect, test } from './fixtures.ts'

// What the issue asks to see: doubts and conflicts as they are, each with its sources.
test('Monticelli–Takko says how the source wrote the name and why it is read otherwise', async ({ page }) => {
  await page.goto('/it/legami/monticelli-d-ongina-takko')
  await expect(page.getByRole('main')).toContainText('Tatsukomachi')
  await expect(page.getByRole('main')).toContainText('Takko-machi')
  await page.goto('/ja/territories/takko-machi')
  await expect(page.getByRole('main')).toContainText('Tatsukomachi')
})

test('Turin–Nagoya shows both dates with their basis', async ({ page }) => {
  await page.goto('/en/partnerships/turin-nagoya')
  const main = page.getByRole('main')
  await expect(main.getByText('11 May 2005').first()).toBeVisible()
  await expect(main.getByText('27 May 2005').first()).toBeVisible()
  await page.goto('/ja/partnerships/turin-nagoya')
  await expect(main.getByText('2005年5月27日（平成17年）').first()).toBeVisible()
})

test('Parma–Kagawa is an exchange agreement of a city with a prefecture', async ({ page }) => {
  await page.goto('/en/partnerships/parma-kagawa-prefecture')
  await expect(page.getByRole('main')).toContainText('exchange agreement')
  await page.goto('/ja/partnerships/parma-kagawa-prefecture')
  await expect(page.getByRole('main')).toContainText('交流協定')
  await expect(page.getByRole('main')).toContainText('香川県')
})

test('Hamamatsu holds three different ties', async ({ page }) => {
  await page.goto('/ja/territories/hamamatsu-shi')
  for (const name of ['ボローニャ市と浜松市', 'ボローニャと日本の精神保健協力', '欧州と日本のスマートシティ（RUGGEDISED）']) {
    await expect(page.getByRole('main').getByRole('link', { name }).first()).toBeVisible()
  }
})

test('RUGGEDISED shows nine parties with their roles', async ({ page }) => {
  await page.goto('/en/partnerships/european-and-japanese-smart-cities-ruggedised')
  const banks = page.getByRole('main').locator('.diptych')
  for (const name of ['Rotterdam', 'Umeå', 'Glasgow', 'Gdańsk', 'Parma', 'Brno', '浜松市', '鎌倉市', '玉名市']) await expect(banks).toContainText(name)
  await expect(banks).toContainText('lighthouse city')
})

test('a withheld figure is told without its number', async ({ page }) => {
  for (const path of ['/it/cifre', '/en/figures', '/ja/figures']) {
    await page.goto(path)
    await expect(page.locator('#fig-trade-1-3bn')).toBeVisible()
    await expect(page.locator('#fig-trade-1-3bn')).not.toContainText(/1[.,]3/)
    await expect(page.locator('#fig-chinese-community-size')).not.toContainText(/6[.,]?000/)
  }
})

test('sources disagree in view, and each is linked', async ({ page }) => {
  await page.goto('/it/legami/bologna-hamamatsu')
  const conflict = page.locator('#cfl-hamamatsu-class')
  await expect(conflict.getByRole('listitem')).toHaveCount(3)
  await expect(conflict.getByRole('link')).toHaveCount(3)
})
