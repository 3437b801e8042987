import type { Page } from '@playwright/test'
import { expect, messages, test } from '../../admin/desk.ts'
import { lookAt } from '../../admin/newsroom-look.ts'

// Two people in two browsers, at one fact: whoever comes second chooses.

const it = messages('it')
const { merge } = it.form

test.describe('two people at one fact', () => {
  const { desk, facts, form } = it

  const formOf = (page: Page) => page.getByRole('form', { name: facts.change })
  const save = (page: Page) => formOf(page).getByRole('button', { name: facts.save }).click()
  async function confirm(page: Page): Promise<void> {
    await page.getByRole('button', { name: form.confirm.yes }).click()
    await page.waitForURL(/saved=1/)
  }

  test('whoever comes second sees both values beside the field, chooses, and loses nothing', async ({ page: one, as, axe }) => {
    test.setTimeout(180_000)
    const path = '/admin/records/bologna-hamamatsu/facts/since'
    const two = await as('editor')
    for (const page of [one, two]) await page.goto(path)
    const dateOf = (page: Page) => formOf(page).getByLabel(facts.names.since, { exact: true })
    const was = await dateOf(one).inputValue()
    await dateOf(one).fill('1991')
    await save(one)
    await confirm(one)
    // The second person has touched another column of the same fact.
    const sureOf = (page: Page) => formOf(page).getByLabel(facts.columns.sinceConfidence, { exact: true })
    const other = await sureOf(two).inputValue()
    await sureOf(two).selectOption(other === 'uncertain' ? 'stated' : 'uncertain')
    await save(two)
    const note = formOf(two).getByRole('alert')
    await expect(note).toContainText(merge.text)
    await expect(note).toBeFocused()
    await expect(dateOf(two), 'what only the first one changed is taken over').toHaveValue('1991')
    const both = formOf(two).getByRole('group', { name: merge.label })
    await expect(both).toHaveCount(1)
    await expect(both).toContainText(merge.theirsAlone)
    await expect(both.getByRole('button', { name: was })).toHaveAttribute('aria-pressed', 'false')
    await expect(sureOf(two)).toHaveValue(other === 'uncertain' ? 'stated' : 'uncertain')
    await lookAt(two, () => axe(two))
    await note.getByRole('link').click()
    await expect(dateOf(two)).toBeFocused()
    await save(two)
    await confirm(two)
    await expect(dateOf(two)).toHaveValue('1991')
    await expect(sureOf(two)).not.toHaveValue(other)

    // And now the same column by both: the first one is late this time.
    await one.goto(path)
    await dateOf(two).fill('1992')
    await save(two)
    await confirm(two)
    await dateOf(one).fill('1993')
    await save(one)
    const asked = formOf(one).getByRole('group', { name: merge.label })
    await expect(asked).toContainText(merge.both)
    await expect(dateOf(one)).toHaveValue('1993')
    await asked.getByRole('button', { name: '1992' }).click()
    await expect(dateOf(one)).toHaveValue('1992')
    await dateOf(one).fill('1994')
    await asked.getByRole('button', { name: '1993' }).click()
    await expect(dateOf(one)).toHaveValue('1993')
    await dateOf(one).fill(was)
    await save(one)
    await confirm(one)
    await expect(dateOf(one)).toHaveValue(was)
  })

  test('whoever links an article after somebody else sees both lists beside each other, and chooses', async ({ page: one, as }) => {
    test.setTimeout(180_000)
    const two = await as('editor')
    for (const page of [one, two]) await page.goto('/admin/records/article-takko')
    const about = (page: Page) => page.getByRole('group', { name: desk.links.about })
    async function link(page: Page, words: string): Promise<void> {
      await about(page).getByRole('combobox').fill(words)
      await about(page).getByRole('option').first().click()
      await page.getByRole('button', { name: desk.links.save }).click()
    }
    const held = (page: Page) => about(page).getByRole('list', { name: desk.links.chosen }).getByRole('listitem')
    const before = await held(one).count()
    await link(one, '土岐市')
    await expect(one.getByText(form.done)).toBeVisible()
    await link(two, '浜松市')
    await expect(two.locator('.refusal')).toContainText(merge.text)
    const both = about(two).getByRole('group', { name: merge.label })
    await expect(both).toContainText(merge.both)
    await both.getByRole('button', { name: new RegExp(merge.theirs) }).click()
    await expect(held(two)).toHaveCount(before + 1)
    await link(two, '浜松市')
    await expect(two.getByText(form.done)).toBeVisible()
    await expect(held(two)).toHaveCount(before + 2)
    await one.reload()
    await expect(held(one)).toHaveCount(before + 2)
    // As it was before.
    for (let more = 0; more < 2; more++) await held(one).last().getByRole('button', { name: desk.links.remove }).click()
    await one.getByRole('button', { name: desk.links.save }).click()
    await expect(one.getByText(form.done)).toBeVisible()
    await expect(held(one)).toHaveCount(before)
  })

  test('somebody else’s change of another fact of the same record is no question', async ({ page: one, as }) => {
    test.setTimeout(180_000)
    const two = await as('editor')
    await one.goto('/admin/records/universita-di-bologna/facts/founded')
    await two.goto('/admin/records/universita-di-bologna/facts/seat')
    const founded = formOf(one).getByLabel(facts.names.founded, { exact: true })
    const was = await founded.inputValue()
    await founded.fill('1087')
    await save(one)
    await confirm(one)
    await save(two)
    await expect(formOf(two).getByRole('alert')).toContainText(merge.nothing)
    await save(two)
    await confirm(two)
    await one.reload()
    await founded.fill(was)
    await save(one)
    await confirm(one)
  })

  test('a record to which a fact leads is told by its name, taken over and given back', async ({ page: one, as, axe }) => {
    test.setTimeout(180_000)
    const path = '/admin/records/universita-di-bologna/facts/seat'
    const two = await as('editor')
    for (const page of [one, two]) await page.goto(path)
    const chosen = (page: Page) => formOf(page).getByRole('list', { name: desk.links.chosen }).first()
    const pick = async (page: Page, words: string) => {
      const search = formOf(page).getByRole('combobox', { name: desk.links.search }).first()
      await search.fill(words)
      await expect(formOf(page).getByRole('option').first()).toBeVisible()
      await search.press('Enter')
    }
    const was = (await chosen(one).locator('li > span').first().textContent()) ?? ''
    await pick(one, 'Faenza')
    await save(one)
    await confirm(one)
    await save(two)
    await expect(chosen(two), 'what only the first one changed is taken over').toContainText('Faenza')
    const both = formOf(two).getByRole('group', { name: merge.label })
    await axe(two)
    await both.getByRole('button', { name: was }).click()
    await expect(chosen(two)).toContainText(was)
    await both.getByRole('button', { name: 'Faenza' }).click()
    await expect(chosen(two)).toContainText('Faenza')
    await save(two)
    await expect(two.getByRole('button', { name: form.confirm.yes })).toBeVisible()
    await expect(chosen(two), 'still theirs while it is asked').toContainText('Faenza')
    await confirm(two)
    await expect(chosen(two)).toContainText('Faenza')
    await pick(two, was)
    await save(two)
    await confirm(two)
    await expect(chosen(two)).toContainText(was)
  })
})
