import { expect, locales, messages, sectionPath, test } from './fixtures.ts'

// C and J look for their town in any script, spelling or form (product.md, "Who it is for").
const wishes: [string, RegExp][] = [
  ['茨城', /Ibaraki/], ['いばらき', /Ibaraki/], ['イバラキ', /Ibaraki/], ['ibaraki', /Ibaraki/],
  ['田子町', /Takko/], ['たっこ', /Takko/], ['Tatsukomachi', /Takko/], ['tatsuko-machi', /Takko/],
  ['Toki', /Toki/], ['土岐市', /Toki/], ['ＴＯＫＩ', /Toki/], ['gifu', /Toki|Sakahogi/], ['岐阜県', /Toki|Sakahogi/],
  ['Monticelli d’Ongina', /Monticelli/], ["monticelli d'ongina", /Monticelli/], ['重庆', /Chongqing/], ['서울', /Seul/], ['Danzica', /RUGGEDISED/],
]

for (const [wish, found] of wishes) {
  test(`a town is found as ${wish}`, async ({ page }) => {
    const words = messages('it')
    await page.goto('/it')
    await page.getByRole('searchbox', { name: words.home.findLabel }).fill(wish)
    await page.getByRole('button', { name: words.home.find }).click()
    await expect(page.getByRole('main').getByRole('link', { name: found }).first()).toBeVisible()
  })
}

test('filters join, stay in the form, and the switcher keeps them', async ({ page }) => {
  const words = messages('it')
  await page.goto('/it/legami')
  await page.getByLabel(words.filters.class).selectOption(words.vocabulary.class.twinning)
  await page.getByLabel(words.filters.decade).selectOption('2000')
  await page.getByRole('button', { name: words.filters.apply }).click()
  await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveText(['Torino – Nagoya', 'Camere di commercio di Torino e Nagoya'])
  await expect(page.getByLabel(words.filters.decade)).toHaveValue('2000')
  await page.getByRole('link', { name: '日本語' }).click()
  await expect(page).toHaveURL(/\/ja\/partnerships\?.*class=twinning/)
  await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveText(['トリノ市と名古屋市', 'トリノ商工会議所と名古屋商工会議所'])
})

test('a filter that means nothing is named and left out', async ({ page }) => {
  for (const locale of locales) {
    await page.goto(`${sectionPath(locale, 'partnerships')}?class=marriage&decade=abc&status=active&page=99999999`)
    await expect(page.getByRole('note')).toContainText('class, decade, page')
    await expect(page.getByRole('status')).toBeVisible()
  }
})

test('a filtered list is not offered to search engines, the whole one is', async ({ page }) => {
  await page.goto('/en/partnerships?class=twinning')
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /\/en\/partnerships$/)
  await page.goto('/en/partnerships')
  await expect(page.locator('meta[name=robots]')).toHaveCount(0)
})
