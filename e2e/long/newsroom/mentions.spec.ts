import type { Page } from '@playwright/test'
import { beginArticle, editorOf, expect, messages, test, untilSaved, write } from '../../admin/desk.ts'
import { locales } from '../../fixtures.ts'

const it = messages('it')
const summary = 'Un sommario di prova, lungo quanto serve.'
const offers = (page: Page, title = it.mentions.title) => page.getByRole('region', { name: title }).getByRole('listitem')
const offerOf = (page: Page, name: string) => offers(page).filter({ has: page.locator('mark', { hasText: new RegExp(`^${name}$`) }) })

test('names are offered and become links only when they are accepted: one, all at once, never again', async ({ page }) => {
  const id = await beginArticle(page)
  await write(page, { title: 'Nomi da collegare', summary, body: 'Da Faenza a Toki, poi a 茨城県 e a Tatsukomachi. Faenza, di nuovo, e Maranello.' })
  await expect(offers(page)).toHaveCount(5)
  await expect(editorOf(page).locator('.record-link')).toHaveCount(0)
  // One of them: its first mention, and the list goes on without it.
  await offerOf(page, 'Faenza').getByRole('button').first().click()
  await expect(editorOf(page).locator('.record-link')).toHaveText(['Faenza'])
  await expect(offerOf(page, 'Faenza')).toHaveCount(0)
  // A wrong spelling comes with the right one.
  await offerOf(page, 'Tatsukomachi').getByRole('button', { name: it.mentions.correct.replace('{name}', 'Takko') }).click()
  await expect(editorOf(page).locator('.record-link')).toHaveText(['Faenza', 'Takko'])
  await untilSaved(page)
  // What is set aside stays so when the text is opened again, in this browser.
  await offerOf(page, 'Maranello').getByRole('button', { name: it.mentions.dismissOne.replace('{words}', 'Maranello') }).click()
  await expect(offerOf(page, 'Maranello')).toHaveCount(0)
  await page.reload()
  await expect(offerOf(page, 'Toki')).toHaveCount(1)
  await expect(offerOf(page, 'Maranello')).toHaveCount(0)
  await page.getByRole('button', { name: it.mentions.again.replace('{count}', '1') }).click()
  await expect(offerOf(page, 'Maranello')).toHaveCount(1)
  // All that are certain at once; undone at once they are words again.
  const certain = await offers(page).count()
  await page.getByRole('button', { name: it.mentions.all.replace('{count}', String(certain)) }).click()
  await expect(editorOf(page).locator('.record-link')).toHaveCount(2 + certain)
  await expect(offers(page)).toHaveCount(0)
  await untilSaved(page)
  await page.goto(`/admin/records/${id}/it/preview`)
  await expect(page.getByRole('article').getByRole('link', { name: 'Toki', exact: true })).toHaveAttribute('href', /^\/it\//)
})

for (const locale of locales) {
  test(`${locale}: a table and names beside it: no fault of accessibility, light and dark, on a phone too`, async ({ page, axe }) => {
    const say = messages(locale)
    await page.goto('/admin/articles')
    await page.getByRole('button', { name: it.desk.articles.in.replace('{language}', it.desk.names.langs[locale]) }).click()
    await page.waitForURL('**/admin/records/**')
    await page.goto(`${page.url()}?lang=${locale}`)
    const body = page.getByRole('textbox', { name: say.desk.open.body, exact: true })
    await body.click()
    await page.keyboard.type(locale === 'ja' ? '京都と土岐市' : 'Toki e Kyoto')
    await page.getByRole('toolbar').getByRole('button', { name: say.editor.tools.table, exact: true }).click()
    await page.keyboard.type('Faenza')
    await expect(page.getByRole('group', { name: say.editor.tools.table, exact: true })).toBeVisible()
    await expect(offers(page, say.mentions.title).first()).toBeVisible({ timeout: 20_000 })
    await untilSaved(page)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await axe()
    }
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    await axe()
    const small = await page.locator('.mentions button, .panel button').evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).filter(({ height, width }) => height < 24 || width < 24).length)
    expect(small).toBe(0)
  })
}
