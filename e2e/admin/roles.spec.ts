import { expect, messages, test } from './desk.ts'

const it = messages('it')

test.describe('a viewer', () => {
  test.use({ role: 'viewer', allowedErrors: [/403 \(Forbidden\)/] })

  test('sees the newsroom and finds nothing to change', async ({ page }) => {
    await page.goto('/admin/articles')
    await expect(page.getByRole('button', { name: it.desk.articles.in.replace('{language}', it.desk.names.langs.it) })).toHaveCount(0)
    await page.goto('/admin/records/article-er-japan')
    await expect(page.getByRole('button', { name: it.desk.links.save })).toHaveCount(0)
    await page.goto('/admin/records/article-er-japan/it')
    await expect(page.getByText(it.desk.text.notYours)).toBeVisible()
    await expect(page.getByRole('textbox')).toHaveCount(0)
    // From a page of ours, so that it is the role that refuses.
    const refused = await page.evaluate(async () => {
      const reply = await fetch('/admin/api/drafts', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"request":"a-viewer-saves"}' })
      return { status: reply.status, ...((await reply.json()) as { code: string }) }
    })
    expect(refused).toMatchObject({ status: 403, code: 'forbidden' })
  })
})

test.describe('a translator of Japanese', () => {
  test.use({ role: 'translator' })

  test('T29: edits Japanese, not Italian, and publishes neither', async ({ page }) => {
    await page.goto('/admin/records/article-er-japan/it')
    await expect(page.getByText(it.desk.text.notYours)).toBeVisible()
    await page.goto('/admin/records/article-er-japan/ja')
    await expect(page.getByLabel(it.desk.open.title, { exact: true })).toBeVisible()
    await expect(page.getByRole('button', { name: it.desk.open.publish.submit })).toHaveCount(0)
    await page.goto('/admin/records/article-er-japan')
    await expect(page.getByRole('link', { name: it.desk.text.edit })).toHaveCount(1)
  })
})

test.describe('an editor', () => {
  test.use({ role: 'editor' })

  test('publishes, and makes no record public', async ({ page }) => {
    await page.goto('/admin/records/article-er-japan/en')
    await page.getByLabel(it.desk.open.summary, { exact: true }).press('End')
    await page.keyboard.type(' ')
    await expect(page.getByRole('button', { name: it.desk.open.publish.submit })).toBeVisible()
    await page.goto('/admin/records/er-ibaraki')
    await expect(page.getByRole('heading', { name: it.desk.names.title })).toBeVisible()
    await expect(page.getByRole('heading', { name: it.desk.record.visibility })).toHaveCount(0)
  })
})
