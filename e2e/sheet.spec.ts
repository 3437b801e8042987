import jsQR from 'jsqr'
import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { expect, type Locale, locales, messages, test } from './fixtures.ts'
import { printed } from './printed.ts'

const faenza: Record<Locale, string> = { it: '/it/legami/faenza-toki', en: '/en/partnerships/faenza-toki', ja: '/ja/partnerships/faenza-toki' }
const torino: Record<Locale, string> = { it: '/it/legami/torino-nagoya', en: '/en/partnerships/turin-nagoya', ja: '/ja/partnerships/turin-nagoya' }
const word: Record<Locale, string> = { it: 'scheda', en: 'sheet', ja: 'sheet' }
const usual: Record<Locale, Locale> = { it: 'ja', en: 'ja', ja: 'it' }
const names: Record<Locale, string> = { it: 'Italiano', en: 'English', ja: '日本語' }

const sheetOf = (record: Record<Locale, string>, locale: Locale, other = usual[locale]) => `${record[locale]}/${word[locale]}${other === usual[locale] ? '' : `/${other}`}`

const pairs = locales.flatMap((locale) => locales.filter((other) => other !== locale).map((other): [Locale, Locale] => [locale, other]))

/** The cells of one column beside a label. */
const beside = (page: Page, label: string, lang: Locale) =>
  page.locator('.sheet tbody', { has: page.locator('th').getByText(label, { exact: true }) }).locator(`td[lang=${lang}]`)

const dateOf: Record<Locale, string> = { it: '23 ottobre 1979', en: '23 October 1979', ja: '1979年10月23日（昭和54年）' }

for (const [locale, other] of pairs) {
  test(`${locale} and ${other} stand side by side, each in its own language`, async ({ page, axe }) => {
    const response = await page.goto(sheetOf(faenza, locale, other))
    expect(response?.status()).toBe(200)
    await expect(page.locator('html')).toHaveAttribute('lang', locale)
    await expect(page.getByRole('columnheader')).toHaveText([names[locale], names[other]])
    await expect(page.locator('.sheet h1 > span')).toHaveCount(2)
    for (const lang of [locale, other]) {
      const { sheet, vocabulary, partnership, foot } = messages(lang)
      await expect(page.locator(`.sheet h1 > span[lang=${lang}]`)).toContainText(sheet.name)
      await expect(beside(page, partnership.form, lang)).toHaveText(vocabulary.class.twinning)
      await expect(beside(page, partnership.sides.home, lang)).toContainText('Faenza')
      await expect(beside(page, partnership.sides.partner, lang).locator('.own')).toContainText('土岐市')
      await expect(beside(page, sheet.acts, lang)).toContainText(dateOf[lang])
      await expect(beside(page, sheet.acts, lang)).toContainText(vocabulary.actKind.agreement)
      await expect(beside(page, sheet.acts, lang)).toContainText(sheet.notGiven)
      await expect(beside(page, sheet.offices, lang)).toContainText(sheet.notGiven)
      await expect(beside(page, sheet.exchanges, lang)).toHaveText(sheet.noExchange)
      await expect(beside(page, foot.factsUpdated, lang)).toHaveCount(1)
      // Every cell has its language, and every row both.
      await expect(page.locator(`.sheet tbody td[lang=${lang}]`)).toHaveCount(await page.locator('.sheet tbody tr').count())
    }
    // The act's own title is marked as Japanese in the other columns.
    const original = page.locator('.sheet .line [lang=ja]').getByText('姉妹都市提携')
    await expect(original).toHaveCount([locale, other].filter((lang) => lang !== 'ja').length)
    await axe()
  })
}

test('Japanese names have their reading above them, Latin readers the romanised one', async ({ page }) => {
  await page.goto(sheetOf(faenza, 'it'))
  await expect(page.locator('.sheet td[lang=ja] ruby rt')).toHaveText(['ときし'])
  await expect(page.locator('.sheet td[lang=it] [lang=ja-Latn]')).toHaveText('Toki-shi')
  await expect(page.locator('.sheet td[lang=ja] .own [lang=it]')).toHaveText('Faenza')
  await page.goto('/en/partnerships/emilia-romagna-ibaraki/sheet')
  // Family name first in both.
  await expect(beside(page, messages('en').sheet.people, 'en')).toContainText('Ōigawa Kazuhiko')
  await expect(beside(page, messages('ja').sheet.people, 'ja').locator('ruby')).toContainText('大井川和彦')
})

test('dates of both calendars, and what must be checked says so in both languages', async ({ page }) => {
  await page.goto(sheetOf(torino, 'ja'))
  await expect(beside(page, messages('ja').sheet.acts, 'ja').nth(1)).toContainText('2005年5月27日（平成17年）')
  await expect(beside(page, messages('it').sheet.acts, 'it').nth(1)).toContainText('27 maggio 2005')
  await expect(beside(page, messages('ja').sheet.exchanges, 'ja').first()).toContainText('（令和7年）')
  for (const lang of ['it', 'ja'] as const) await expect(beside(page, messages(lang).sheet.exchanges, lang).first()).toContainText(messages(lang).common.toBeChecked)
})

test('the page of a tie and of a mission leads to its sheet, and the sheet to every pair and back', async ({ page }) => {
  for (const locale of locales) {
    await page.goto(faenza[locale])
    await page.getByRole('link', { name: messages(locale).sheet.toPrint }).click()
    await expect(page).toHaveURL(sheetOf(faenza, locale))
    await expect(page.locator('.chips a')).toHaveCount(3)
    await expect(page.locator('.chips [aria-current]')).toContainText(names[usual[locale]])
    await expect(page.locator('.crumbs a').last()).toHaveAttribute('href', faenza[locale])
  }
  await page.goto(sheetOf(faenza, 'it', 'en'))
  await page.locator('.langs').getByRole('link', { name: 'English' }).click()
  await expect(page).toHaveURL(sheetOf(faenza, 'en', 'it'))
  const response = await page.request.get('/id/mission-ibaraki-er-2024', { headers: { 'Accept-Language': 'it' } })
  await page.goto(response.url())
  await page.getByRole('link', { name: messages('it').sheet.toPrint }).click()
  const { activity } = messages('it')
  await expect(beside(page, activity.stops, 'it').first()).toContainText('Bologna')
  await expect(beside(page, messages('ja').activity.stops, 'ja').first()).toContainText('ボローニャ')
  await expect(beside(page, activity.participants, 'it').first()).toContainText('Ōigawa Kazuhiko')
  await expect(beside(page, activity.ties, 'it')).toContainText('Ibaraki')
})

test('search engines are led to the record', async ({ page, baseURL }) => {
  await page.goto(sheetOf(faenza, 'en', 'it'))
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', baseURL + faenza.en)
  await expect(page.locator('link[rel=alternate][hreflang]')).toHaveCount(0)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a camera reads the permanent address (${colorScheme})`, async ({ page, baseURL }) => {
    await page.emulateMedia({ colorScheme })
    for (const [path, id] of [[sheetOf(faenza, 'it'), 'faenza-toki'], ['/ja/missions-and-events/ibaraki-delegation-in-emilia-romagna-february-2024/sheet', 'mission-ibaraki-er-2024']] as const) {
      await page.goto(path)
      const address = `${baseURL}/id/${id}`
      const code = page.getByRole('img', { name: messages(path.startsWith('/it') ? 'it' : 'ja').sheet.code.replace('{address}', address) })
      const { data, info } = await sharp(await code.screenshot()).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
      expect(jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data).toBe(address)
      await expect(page.locator('.sheet footer a')).toHaveText(address)
    }
  })
}

test('a usual tie is one page of A4, whatever two languages', async ({ page }) => {
  for (const [locale, other] of pairs) {
    await page.goto(sheetOf(faenza, locale, other))
    expect(await printed(page), `${locale} ${other}`).toEqual({ pages: 1, millimetres: [210, 297] })
  }
})

test('on paper there is the sheet alone, black on white, also for who reads in the dark', async ({ page, axe }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await page.goto(sheetOf(torino, 'it'))
  for (const part of ['.head', '.foot', '.frieze', '.crumbs', '.chips']) await expect(page.locator(part).first()).toBeHidden()
  await expect(page.locator('.qr')).toBeVisible()
  const colours = await page.evaluate(() => ['html', '.sheet', '.sheet td strong'].map((one) => [getComputedStyle(document.querySelector(one) as Element).color, getComputedStyle(document.querySelector(one) as Element).backgroundColor]))
  expect(colours.map(([ink]) => ink).slice(1)).toEqual(['rgb(0, 0, 0)', 'rgb(0, 0, 0)'])
  expect(colours[1]?.[1]).toBe('rgba(0, 0, 0, 0)')
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)')
  const underlined = await page.evaluate(() => [...document.querySelectorAll('.sheet a')].filter((link) => getComputedStyle(link).textDecorationLine !== 'none').length)
  expect(underlined).toBe(0)
  await axe()
})

test('on a phone the two columns stand row by row below each other', async ({ page, axe }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto(sheetOf(torino, 'ja'))
  const boxes = await page.locator('.sheet tbody').first().locator('th, td').evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().toJSON() as DOMRect))
  expect(boxes).toHaveLength(3)
  for (const [index, box] of boxes.entries()) {
    expect(box.left).toBe(boxes[0]?.left)
    if (index) expect(box.top).toBeGreaterThanOrEqual(boxes[index - 1]?.bottom ?? 0)
  }
  await axe()
})
