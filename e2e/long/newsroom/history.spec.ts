import { readFileSync } from 'node:fs'
import { beginArticle, expect, messages, publish, publishedPath, test, write } from '../../admin/desk.ts'
import { lookAt, openEach } from '../../admin/newsroom-look.ts'
import { locales } from '../../fixtures.ts'

const it = messages('it')
const { history, audit } = it

const summary = 'Un sommario di prova, lungo quanto serve.'

/** The address at which readers find what was just published. */

test('edited, published, edited, published, compared, undone: readers have what they had, and every step can be seen', async ({ page, request, axe }) => {
  const text = async (address: string) => (await request.get(address)).text()
  const id = await beginArticle(page)
  const first = `La delegazione a Faenza ${Date.now()}`
  await write(page, { title: first, summary, body: 'La delegazione ha visitato il museo.' })
  await publish(page)
  const path = await publishedPath(page)
  await page.goto(`/admin/records/${id}/it`)
  await write(page, { title: first, summary, body: 'La delegazione ha visitato il comune e il museo.' })
  await publish(page, 'Aggiunta la visita al comune')
  expect(await text(path)).toContain('il comune e il museo')

  await page.goto(`/admin/records/${id}/it/history`)
  await page.getByRole('link', { name: history.compare.withPrevious }).click()
  await expect(page.locator('.difference ins')).toContainText(['comune'])
  await expect(page.getByLabel(history.compare.from)).toHaveValue('edition-1')
  await axe()
  // Any two: the other way round what was added is taken away.
  await page.getByLabel(history.compare.from).selectOption('edition-2')
  await page.getByLabel(history.compare.to).selectOption('edition-1')
  await page.getByRole('button', { name: history.compare.submit }).click()
  await expect(page.locator('.difference .block del')).toContainText(['comune'])
  await expect(page.locator('.difference .block del').first()).toContainText(history.compare.startRemoved)

  await page.goto(`/admin/records/${id}/it/history`)
  await page.getByRole('button', { name: history.undo.submit.replace('{edition}', '2') }).click()
  await page.waitForURL(/undone=/)
  await expect(page.getByText(history.undo.done)).toBeVisible()
  const now = await text(path)
  expect(now).not.toContain('il comune e il museo')
  expect(now).toContain('ha visitato il museo')
  expect(now).toContain(history.undo.note.replace('{edition}', '1'))
  // What was published is the draft: it is corrected and published after all.
  await expect(page.getByLabel(it.desk.open.title, { exact: true })).toHaveValue(first)
  await publish(page, 'Di nuovo la visita al comune')
  expect(await text(path)).toContain('il comune e il museo')

  await page.goto(`/admin/audit?record=${id}`)
  await expect(page.locator('.log > li h3').filter({ hasText: audit.events.text['publish-undone'] })).toHaveCount(1)
  await expect(page.locator('.log > li h3').filter({ hasText: audit.events.text.published })).toHaveCount(3)
})

test('a first publication by mistake is a draft again, and its address is as if it had never been', async ({ page, request }) => {
  const id = await beginArticle(page)
  await write(page, { title: `Per sbaglio ${Date.now()}`, summary, body: 'Non ancora.' })
  await publish(page)
  const path = await publishedPath(page)
  expect((await request.get(path)).status()).toBe(200)
  await page.getByRole('button', { name: history.undo.submit.replace('{edition}', '1') }).click()
  await page.waitForURL(/undone=/)
  expect((await request.get(path)).status()).toBe(404)
  expect((await request.get(`/id/${id}`)).status()).toBe(404)
  expect(await (await request.get('/it/notizie')).text()).not.toContain('Per sbaglio')
})

test.describe(() => {
  test.use({ allowedErrors: [/404|403/] })

  test('T30: a translator compares the languages that are theirs', async ({ as }) => {
    const page = await as('translator')
    await page.goto('/admin/records/article-er-japan/ja/compare')
    await expect(page.getByLabel(history.compare.from)).toBeVisible()
    await page.goto('/admin/records/article-er-japan/it/compare?from=edition-1&to=edition-1')
    await expect(page.getByText(history.compare.notYours)).toBeVisible()
    await expect(page.locator('.difference')).toHaveCount(0)
    expect((await page.request.get('/admin/api/audit?format=csv')).status()).toBe(403)
    await page.goto('/admin/audit')
    await expect(page.getByText(audit.notYours)).toBeVisible()
    await expect(page.locator('.log')).toHaveCount(0)
  })
})

test('a fact that was changed is put back from its history, and asks as every change does', async ({ page, request }) => {
  await page.goto('/admin/records/faenza-toki/facts/since')
  const since = page.getByLabel(it.facts.names.since, { exact: true })
  const before = await since.inputValue()
  await since.fill('1980-02')
  await page.getByRole('button', { name: it.facts.save }).click()
  await page.getByRole('button', { name: it.form.confirm.yes }).click()
  await expect(page.getByText(it.form.done)).toBeVisible()
  await page.goto('/admin/records/faenza-toki')
  await page.getByRole('link', { name: history.facts.link }).click()
  const newest = page.locator('.log > li').first()
  await expect(newest).toContainText('1980-02')
  await newest.getByRole('button', { name: history.facts.back }).click()
  await expect(page.locator('.confirm')).toContainText('Toki')
  await page.getByRole('button', { name: it.form.confirm.yes }).click()
  await page.waitForURL(/saved=1/)
  await expect(since).toHaveValue(before)
  expect(await (await request.get('/id/faenza-toki', { headers: { 'accept-language': 'it' } })).text()).not.toContain('febbraio 1980')
})

test('the log is searched and exported, walked from end to end, and shows editors what concerns records', async ({ page, as, axe }) => {
  await page.goto('/admin/audit')
  await page.getByLabel(audit.event, { exact: true }).selectOption('session.begun')
  await page.getByRole('button', { name: audit.find, exact: true }).click()
  await expect(page.locator('.log > li h3').first()).toHaveText(audit.events.session.begun)
  await axe()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: audit.csv }).click()
  const csv = readFileSync(await (await download).path(), 'utf8')
  expect(csv.startsWith('\ufeffnumber,at,actor')).toBe(true)
  expect(csv.trim().split('\r\n').slice(1).every((line) => line.includes('session.begun'))).toBe(true)
  const jsonl = await (await page.request.get('/admin/api/audit?format=jsonl&event=session.begun')).text()
  expect(jsonl.trim().split('\n').length).toBe(csv.trim().split('\r\n').length - 1)
  expect((await page.request.get('/admin/api/audit?format=xml')).status()).toBe(422)

  await page.goto('/admin/audit')
  await page.getByRole('button', { name: audit.chain.verify }).click()
  await expect(page.getByRole('status')).toBeVisible()
  await expect(page.locator('.hash').first()).toHaveText(/^\d+:[0-9a-f]{64}$/)

  const editor = await as('editor')
  await editor.goto('/admin/audit?event=session.begun')
  await expect(editor.getByText(audit.empty)).toBeVisible()
  await expect(editor.getByRole('button', { name: audit.chain.verify })).toHaveCount(0)
  expect(await (await editor.request.get('/admin/api/audit?format=jsonl')).text()).not.toContain('session.begun')
})

for (const locale of locales) {
  test(`${locale}: the pages of history are readable by everybody, and no wider than a phone`, async ({ page, axe }) => {
    const paths = ['/admin/audit', '/admin/audit?verify=1', '/admin/trash', '/admin/records/faenza-toki/history', '/admin/records/article-er-japan/ja/compare', '/admin/records/article-er-japan/it/history']
    await openEach(page, paths, locale, () => lookAt(page, axe))
  })
}
