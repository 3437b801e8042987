import type { Page } from '@playwright/test'
import { type Locale, locales } from '../fixtures.ts'
import { expect, messages, test } from './desk.ts'

const it = messages('it')
const { settings } = it.desk
const declaration = 'https://form.agid.gov.it/view/00000000-0000-0000-0000-000000000000'
const statement = { it: '/it/dichiarazione-di-accessibilita', en: '/en/accessibility', ja: '/ja/accessibility' }

test.describe.configure({ mode: 'serial' })

const nameIn = (locale: Locale) => settings.name.replace('{language}', it.desk.names.langs[locale])

async function fillIn(page: Page, name: string): Promise<void> {
  const values = { [nameIn('it')]: name, [nameIn('en')]: 'Example Body', [nameIn('ja')]: '例示団体', [it.owner.address]: 'Via dell’Esempio 1', [it.owner.email]: 'portale@ente.example', [it.owner.phone]: '+39 06 000000', [it.owner.controller]: name, [settings.office]: 'Ufficio di esempio' }
  for (const [label, value] of Object.entries(values)) await page.getByLabel(label).fill(value)
}

test('A-01: an administrator says whose the portal is, and every page that speaks for an owner says so', async ({ page, as }) => {
  await page.goto('/admin')
  await page.getByRole('link', { name: it.work.owner.fill }).click()
  await fillIn(page, 'Ente di esempio')
  await page.getByLabel(settings.declaration).fill('https://evil.example/view/1')
  // Another one has it open at the same time.
  const other = await as('administrator')
  await other.goto('/admin/settings')
  await fillIn(other, 'Un altro')
  await page.getByRole('button', { name: settings.save }).click()
  await expect(page.getByRole('alert').filter({ hasText: it.form.issues['declaration-elsewhere'] })).toBeVisible()
  await expect(page.getByLabel(it.owner.phone)).toHaveValue('+39 06 000000')
  await page.getByLabel(settings.declaration).fill(declaration)
  await page.getByRole('button', { name: settings.save }).click()
  await page.waitForURL('**saved=1')
  for (const locale of locales) {
    await page.goto(statement[locale])
    const link = page.getByRole('link', { name: 'Dichiarazione di accessibilità', exact: true }).and(page.locator(`[href="${declaration}"]`))
    await expect(link).toHaveAttribute('lang', 'it')
    await expect(page.getByText('Ufficio di esempio')).toBeVisible()
    await expect(page.getByText(messages(locale).owner.unconfigured)).toHaveCount(0)
    await expect(page.getByText({ it: 'Ente di esempio', en: 'Example Body', ja: '例示団体' }[locale], { exact: true }).first()).toBeVisible()
  }
  await page.goto('/admin')
  await expect(page.getByText(it.work.owner.title)).toHaveCount(0)
  await other.getByRole('button', { name: settings.save }).click()
  // What the other one left stands beside what was typed, which is still there; nothing was written.
  await expect(other.getByRole('alert').filter({ hasText: it.form.merge.text })).toBeVisible()
  await expect(other.getByLabel(nameIn('it'))).toHaveValue('Un altro')
  await expect(other.getByRole('button', { name: 'Ente di esempio' }).first()).toHaveAttribute('aria-pressed', 'false')
  await page.goto('/admin/settings')
  await expect(page.getByLabel(nameIn('it'))).toHaveValue('Ente di esempio')
})

for (const role of ['editor', 'translator', 'viewer'] as const) {
  test(`a ${role} sees whose the portal is and changes nothing`, async ({ as }) => {
    const page = await as(role)
    await page.goto('/admin/settings')
    await expect(page.getByText(settings.notYours)).toBeVisible()
    await expect(page.getByRole('button', { name: settings.save })).toHaveCount(0)
    await expect(page.getByRole('navigation', { name: it.admin.navigation }).getByRole('link', { name: it.admin.places.settings })).toHaveCount(0)
  })
}
