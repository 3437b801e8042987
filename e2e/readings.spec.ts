import type { Page } from '@playwright/test'
import { expect, messages, test } from './fixtures.ts'

const { hide, show } = messages('ja').site.readings
const path = '/ja/partnerships/turin-nagoya'

const reading = (page: Page) => page.getByRole('main').locator('rt').first()
const toHide = (page: Page) => page.getByRole('link', { name: hide })
const toShow = (page: Page) => page.getByRole('link', { name: show })

/** Any link within the portal to another Japanese page. */
const onward = (page: Page) => page.getByRole('main').locator('a[href^="/ja/territories/nagoya-shi"]').first()

async function expectHidden(page: Page): Promise<void> {
  await expect(reading(page)).toBeHidden()
  await expect(toHide(page)).toBeHidden()
  await expect(toShow(page)).toBeVisible()
}

async function expectShown(page: Page): Promise<void> {
  await expect(reading(page)).toBeVisible()
  await expect(toHide(page)).toBeVisible()
  await expect(toShow(page)).toBeHidden()
}

test('readings are hidden and shown without loading the page again, and the choice holds', async ({ page }) => {
  await page.goto(path)
  await expectShown(page)
  await toHide(page).click()
  await expectHidden(page)
  expect(new URL(page.url()).search).toBe('')
  // The other link stands where the first one was, and the keyboard is on it.
  await expect(toShow(page)).toBeFocused()
  await onward(page).click()
  await expect(page).toHaveURL(/\/ja\/territories\//)
  await expect(page.locator('html')).toHaveAttribute('data-ruby', 'off')
  await page.reload()
  await expectHidden(page)
  await page.keyboard.press('Tab')
  await toShow(page).press('Enter')
  await expectShown(page)
  await page.goto(path)
  await expectShown(page)
  expect(await page.context().cookies()).toEqual([])
})

test('an address that says so wins over what was chosen before', async ({ page }) => {
  await page.goto(`${path}?ruby=0`)
  await expectHidden(page)
  await page.goto(`${path}?ruby=1`)
  await expectShown(page)
})

test('A-18: a word with its reading is copied and found as 名古屋市（なごやし）, and never said twice to machines', async ({ page }) => {
  await page.goto(path)
  const ruby = page.getByRole('main').locator('ruby').first()
  const copied = () => ruby.evaluate((element) => {
    getSelection()?.selectAllChildren(element)
    return getSelection()?.toString()
  })
  expect([await ruby.textContent(), await copied()]).toEqual(['名古屋市（なごやし）', '名古屋市（なごやし）'])
  const machines = await page.locator('title, meta[name=description], meta[property^="og:"], script[type="application/ld+json"]').evaluateAll((all) => all.map((one) => one.outerHTML).join(''))
  expect(machines).toContain('名古屋市')
  expect(machines).not.toMatch(/<ruby|なごやし/)
  await toHide(page).click()
  expect(await copied()).toBe('名古屋市')
})

test('pages in other languages load no script', async ({ page }) => {
  for (const other of ['/it', '/en']) {
    await page.goto(other)
    await expect(page.locator('script[src]')).toHaveCount(0)
  }
})

test('nor do Japanese pages without readings', async ({ page }) => {
  await page.goto('/ja')
  await expect(page.locator('rt')).toHaveCount(0)
  await expect(page.locator('script[src]')).toHaveCount(0)
})

test('readings stand between the lines of a text, which keep their distance', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto(path)
  const { between, line, above } = await page.getByRole('main').locator('.prose p').first().evaluate((text) => {
    text.innerHTML = '<ruby>渡部尚<rp>（</rp><rt>わたなべたかし</rt><rp>）</rp></ruby>と<ruby>土岐市<rp>（</rp><rt>ときし</rt><rp>）</rp></ruby>の記録'.repeat(30)
    const tops = [...text.querySelectorAll('ruby')].map((one) => one.getBoundingClientRect().top).filter((top, index, all) => index === 0 || top - (all[index - 1] ?? 0) > 1)
    const line = Number.parseFloat(getComputedStyle(text).lineHeight)
    return { line, between: tops.slice(1).map((top, index) => top - (tops[index] ?? 0)), above: text.getBoundingClientRect().height / line - Math.floor(text.getBoundingClientRect().height / line + 0.02) }
  })
  expect(between.length).toBeGreaterThan(4)
  expect(between.filter((distance) => Math.abs(distance - line) > 0.3)).toEqual([])
  // Chromium 150 leaves room for the reading above the first line, others none.
  expect(above).toBeLessThan(0.25)
})

async function worksByTheServer(page: Page): Promise<void> {
  await page.goto(path)
  await expectShown(page)
  await toHide(page).click()
  await expect(page).toHaveURL(/\?ruby=0$/)
  await expectHidden(page)
  // Links of the page keep it.
  await onward(page).click()
  await expect(page).toHaveURL(/\/ja\/territories\/[^?]+\?ruby=0/)
  await expectHidden(page)
  await toShow(page).click()
  await expect(page).toHaveURL(/\?ruby=1$/)
  await expectShown(page)
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('the server hides readings, and links keep it so', async ({ page }) => worksByTheServer(page))

  test('filters and forms keep it, and it keeps the filters', async ({ page }) => {
    await page.goto('/ja/people?page=1')
    await toHide(page).click()
    await expect(page).toHaveURL(/\?page=1&ruby=0$/)
    await expectHidden(page)
    await toShow(page).click()
    await expect(page).toHaveURL(/\?page=1&ruby=1$/)
    await expectShown(page)
    await page.goto('/ja?ruby=0')
    await page.getByRole('searchbox', { name: messages('ja').home.findLabel }).fill('takko')
    await page.getByRole('button', { name: messages('ja').home.find }).click()
    await expect(page).toHaveURL(/\/ja\/partnerships\?ruby=0&q=takko/)
    await expect(page.locator('html')).toHaveAttribute('data-ruby', 'off')
  })
})

test.describe('when the script does not come', () => {
  test.use({ allowedErrors: [/ERR_FAILED/] })
  test('the server hides readings all the same', async ({ page }) => {
    await page.route('**/scripts/**', (route) => route.abort())
    await worksByTheServer(page)
  })
})
