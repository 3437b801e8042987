import { confirm, expect, messages, test } from '../../admin/desk.ts'
import { lookAt, openEach } from '../../admin/newsroom-look.ts'
import { locales } from '../../fixtures.ts'

const it = messages('it')
const { facts, history, desk, form } = it

const body = 'universita-di-bologna'

test('a fact of an organisation is corrected with a new source, which readers find in three languages; a second source differs, and all of it is put back', async ({ page, request, axe }) => {
  test.setTimeout(180_000)
  const read = async (locale: string) => (await request.get(`/id/${body}`, { headers: { 'accept-language': locale } })).text()
  const title = `Annali dello Studio ${Date.now()}`

  await page.goto(`/admin/records/${body}`)
  await page.getByRole('link', { name: facts.edit, exact: true }).click()
  await page.getByRole('link', { name: facts.names.founded, exact: true }).click()
  const change = page.getByRole('form', { name: facts.change })
  await change.getByRole('link', { name: facts.newSource }).click()
  await page.getByLabel(facts.adding.name).fill(title)
  await page.getByLabel(facts.names.url).fill('studio.example')
  await page.getByRole('button', { name: facts.adding.submit }).click()
  await expect(page.getByRole('form', { name: facts.adding.title }).getByRole('alert')).toContainText(form.issues['url-not-web'])
  await axe()
  await page.getByLabel(facts.names.url).fill(`https://studio.example/${Date.now()}`)
  await page.getByRole('button', { name: facts.adding.submit }).click()
  await expect(page.getByText(facts.adding.done)).toBeVisible()
  await expect(change.getByText(title)).toBeVisible()
  await change.getByLabel(facts.names.founded, { exact: true }).fill('circa 1088')
  await change.getByLabel(facts.paragraph, { exact: true }).fill('7')
  await change.getByLabel(facts.quotation, { exact: true }).fill('lo Studio ebbe principio')
  await page.getByRole('button', { name: facts.save }).click()
  await confirm(page)
  await axe()
  for (const locale of locales) {
    const html = await read(locale)
    expect(html).toContain(title)
    expect(html).toContain('lo Studio ebbe principio')
    for (const words of [messages(locale).organisation.founded, messages(locale).dossier.sources]) expect(html).toContain(words)
  }

  // Another source, found by a word of its title, with the keyboard.
  await page.locator('summary').filter({ hasText: facts.addClaim }).click()
  const adding = page.getByRole('form', { name: facts.addClaim })
  await adding.getByLabel(facts.said, { exact: true }).fill('1087')
  const search = adding.getByRole('combobox', { name: desk.links.search })
  await search.fill('hamamatsu')
  await expect(adding.getByRole('option').first()).toBeVisible()
  await search.press('Enter')
  await adding.getByRole('button', { name: facts.saveClaim }).click()
  await confirm(page)

  await page.locator('summary').filter({ hasText: facts.addConflict }).click()
  const differing = page.getByRole('form', { name: facts.addConflict })
  const boxes = differing.getByRole('checkbox')
  for (let index = 0; index < await boxes.count(); index++) await boxes.nth(index).check()
  await differing.getByLabel(facts.follows).selectOption({ index: 1 })
  for (const locale of locales) await differing.getByLabel(`${facts.why} ${facts.in[locale]}`).fill(`Annali (${locale})`)
  await axe()
  await differing.getByRole('button', { name: facts.saveConflict }).click()
  await confirm(page)
  for (const locale of locales) {
    const html = await read(locale)
    expect(html).toContain(`Annali (${locale})`)
    expect(html).toContain(messages(locale).dossier.followed)
  }

  // Everything is put back, the newest first.
  for (let count = 0; count < 3; count++) {
    await page.goto(`/admin/records/${body}/history`)
    const entry = page.locator('.log > li').nth(2 * count)
    await entry.getByRole('button', { name: history.facts.back }).click()
    await confirm(page)
  }
  // What the source says stays, until somebody takes it away and says why.
  await page.goto(`/admin/records/${body}/facts/founded`)
  await page.locator('summary').filter({ hasText: `${facts.remove}: ${title}` }).click()
  const removal = page.getByRole('form', { name: `${facts.removeClaim}: ${title}` })
  await removal.getByRole('button', { name: facts.remove }).click()
  await removal.getByRole('alert').getByRole('link', { name: form.issues['claim-reason-missing'] }).click()
  await expect(removal.getByLabel(facts.reason, { exact: true })).toBeFocused()
  await removal.getByLabel(facts.reason, { exact: true }).fill('Solo una prova')
  await removal.getByRole('button', { name: facts.remove }).click()
  await confirm(page)
  const after = await read('it')
  expect(after).not.toContain(title)
  expect(after).not.toContain('1087')
  expect(after).not.toContain('Annali (it)')
})

for (const locale of locales) {
  test(`${locale}: the pages of facts are usable by everybody, and no wider than a phone`, async ({ page, axe }) => {
    test.setTimeout(180_000)
    const paths = [`/admin/records/${body}/facts`, '/admin/records/bologna-hamamatsu/facts/since', '/admin/records/bologna-hamamatsu/facts/classnote', '/admin/records/mission-er-japan-2023/facts/count', '/admin/records/toki/facts/point', '/admin/sources/new']
    await openEach(page, paths, locale, async () => {
      await page.evaluate(() => document.querySelectorAll('details').forEach((one) => { one.open = true }))
      await lookAt(page, axe)
    })
  })
}
