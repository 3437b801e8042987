import { beginArticle, confirm, expect, messages, test, untilSaved } from '../../admin/desk.ts'
import { locales } from '../../fixtures.ts'

const it = messages('it')
const { desk, facts, trash } = it

test('an article that nobody published goes to the trash, comes back, and is erased when that is said twice', async ({ page, as, axe }) => {
  const title = `Da buttare ${Date.now()}`
  const id = await beginArticle(page)
  await page.getByLabel(it.desk.open.title, { exact: true }).fill(title)
  await untilSaved(page)
  const throwAway = async () => {
    await page.goto(`/admin/records/${id}`)
    await page.getByRole('button', { name: trash.put }).click()
    await page.waitForURL(/trashed=1/)
  }
  await throwAway()
  await expect(page.getByRole('heading', { name: title })).toBeVisible()
  await axe()
  await page.goto('/admin/articles')
  await expect(page.getByRole('link', { name: title })).toHaveCount(0)
  await page.goto(`/admin/records/${id}/it`)
  await expect(page).toHaveURL(`/admin/trash/${id}`)
  await page.getByRole('button', { name: trash.restore }).click()
  await page.waitForURL(`**/admin/records/${id}`)
  await page.goto(`/admin/records/${id}/it`)
  await expect(page.getByLabel(it.desk.open.title, { exact: true })).toHaveValue(title)

  await throwAway()
  const editor = await as('editor')
  await editor.goto(`/admin/trash/${id}`)
  await expect(editor.getByRole('button', { name: trash.restore })).toBeVisible()
  await expect(editor.getByRole('button', { name: trash.erase })).toHaveCount(0)
  await page.goto(`/admin/trash/${id}`)
  await page.getByRole('button', { name: trash.erase }).click()
  await expect(page.getByRole('alert').filter({ hasText: it.form.issues['erase-unconfirmed'] })).toBeVisible()
  await axe()
  await page.getByLabel(trash.confirm).check()
  await page.getByRole('button', { name: trash.erase }).click()
  await page.waitForURL(/erased=1/)
  await expect(page.getByRole('heading', { name: title })).toHaveCount(0)
  await editor.goto(`/admin/trash/${id}`)
  await expect(editor.getByRole('heading', { level: 1 })).toHaveText(it.admin.missing.title)
})

test('what was published is withdrawn, not thrown away: there is no button for it', async ({ page }) => {
  await page.goto('/admin/records/article-er-japan')
  await expect(page.getByRole('button', { name: it.desk.record.duplicateNow })).toBeVisible()
  await expect(page.getByRole('button', { name: trash.put })).toHaveCount(0)
})

test('a record that was begun by mistake is thrown away, found in the trash and taken out again', async ({ page, request, axe }) => {
  const name = `Argomento per errore ${Date.now()}`
  await page.goto('/admin/records')
  await page.getByRole('link', { name: facts.begin.title, exact: true }).click()
  await page.getByRole('link', { name: desk.kinds.topic, exact: true }).click()
  for (const locale of locales) await page.getByLabel(`${desk.names.form} ${facts.in[locale]}`).fill(name)
  await page.getByRole('button', { name: facts.begin.submit }).click()
  await expect(page.getByText(facts.begin.done)).toBeVisible()
  const id = /records\/([^/?]+)/.exec(page.url())?.[1] ?? ''
  await page.goto(`/admin/records/${id}`)
  await page.getByRole('button', { name: trash.put }).click()
  await page.waitForURL(/trashed=1/)
  const thrown = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) })
  await expect(thrown).toContainText(desk.kinds.topic)
  await axe()
  await page.goto(`/admin/records?q=${encodeURIComponent(name)}`)
  await expect(page.getByText(desk.list.empty)).toBeVisible()
  for (const place of ['', '/facts', '/history']) {
    await page.goto(`/admin/records/${id}${place}`)
    await expect(page).toHaveURL(`/admin/trash/${id}`)
  }
  await page.getByRole('button', { name: trash.restore }).click()
  await page.waitForURL(`**/admin/records/${id}`)
  // Readers who knew it do not lose it so.
  await page.getByRole('button', { name: desk.record.show }).click()
  await confirm(page)
  expect((await request.get(`/id/${id}`, { maxRedirects: 0 })).status()).toBe(303)
  await page.goto(`/admin/records/${id}`)
  await expect(page.getByRole('button', { name: trash.put })).toHaveCount(0)
  await page.getByRole('button', { name: desk.record.hide }).click()
  await confirm(page)
  await page.goto(`/admin/records/${id}`)
  await expect(page.getByRole('button', { name: desk.record.show })).toBeVisible()
  await expect(page.getByRole('button', { name: trash.put })).toHaveCount(0)
})
