import { beginArticle, editorOf, expect, messages, test, untilSaved, write } from './desk.ts'

const it = messages('it')

const summary = 'Un sommario di prova, lungo quanto serve.'

test('the editor: headings, lists, quotation, link to a record, by keyboard; blocks move by buttons', async ({ page }) => {
  const id = await beginArticle(page)
  const { tools } = it.editor
  const tool = (name: string) => page.getByRole('toolbar').getByRole('button', { name, exact: true })
  await page.getByLabel(it.desk.open.title, { exact: true }).fill('Prova dell’editor')
  await page.getByLabel(it.desk.open.summary, { exact: true }).fill('Prova.')
  await editorOf(page).click()
  await tool(tools.heading2).click()
  await page.keyboard.type('Titoletto')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Un paragrafo con ')
  await tool(tools.record).click()
  await page.getByLabel(it.editor.searchRecord).fill('茨城')
  await page.getByRole('list', { name: it.editor.found }).getByRole('button').first().click()
  await expect(editorOf(page)).toBeFocused()
  await page.keyboard.press('Enter')
  await tool(tools.bulletList).click()
  await page.keyboard.type('uno')
  await page.keyboard.press('Enter')
  await page.keyboard.type('due')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  // What is asked of a quotation moves no line of the text.
  const above = () => editorOf(page).getByRole('listitem').first().evaluate((one) => one.getBoundingClientRect().top + scrollY)
  const top = await above()
  await tool(tools.quotation).click()
  await expect(page.getByLabel(it.editor.speaker)).toBeVisible()
  expect(await above()).toBe(top)
  await page.keyboard.type('La pace è un ponte')
  await page.getByLabel(it.editor.speaker).fill('Example Speaker')
  await untilSaved(page)
  // From the text to the tools and back, without a mouse.
  await editorOf(page).focus()
  await page.keyboard.press('Alt+F10')
  await expect(tool(tools.quotation)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(editorOf(page)).toBeFocused()
  await tool(tools.up).click()
  await untilSaved(page)
  await page.goto(`/admin/records/${id}/it/preview`)
  const preview = page.getByRole('article')
  await expect(preview.getByRole('heading', { level: 2 })).toHaveText('Titoletto')
  await expect(preview.getByRole('listitem')).toHaveText(['uno', 'due'])
  await expect(preview.getByRole('link').first()).toHaveAttribute('href', /^\/it\//)
  await expect(preview.locator('blockquote')).toContainText('Example Speaker')
  const order = await preview.locator('.prose > *').evaluateAll((all) => all.map(({ tagName }) => tagName))
  expect(order).toEqual(['H2', 'P', 'BLOCKQUOTE', 'UL'])
})

test('a block is drawn to another place by the mouse, keeps its key, and is written on', async ({ page }) => {
  const id = await beginArticle(page)
  await write(page, { title: 'Prova dei blocchi', summary, body: 'Primo.' })
  for (const words of ['Secondo.', 'Terzo.']) {
    await page.keyboard.press('Enter')
    await page.keyboard.type(words)
  }
  await untilSaved(page)
  const blocks = editorOf(page).locator('> *')
  const keysOf = () => blocks.evaluateAll((all) => all.map((one) => `${one.id} ${one.textContent}`))
  const [first = '', second = '', third = ''] = await keysOf()
  await blocks.nth(2).hover()
  const grip = page.locator('.editor .grip')
  await expect(grip).toHaveAttribute('title', it.editor.grip)
  // In the upper half of the first one: before it.
  await grip.dragTo(blocks.nth(0), { targetPosition: { x: 2, y: 2 } })
  expect(await keysOf()).toEqual([third, first, second])
  await page.keyboard.press('End')
  await page.keyboard.type(' Scritto dopo.')
  await untilSaved(page)
  expect(await keysOf()).toEqual([`${third} Scritto dopo.`, first, second])
  await page.goto(`/admin/records/${id}/it/preview`)
  await expect(page.getByRole('article').locator('.prose > p')).toHaveText(['Terzo. Scritto dopo.', 'Primo.', 'Secondo.'])
})

test('what an editor does not offer in a language is kept where a text has it', async ({ page }) => {
  const id = await beginArticle(page, it.desk.names.langs.ja)
  await write(page, { title: '強調の試験', summary: '要約です。', body: '本文' })
  // As a text that was written elsewhere may have it: emphasis in Japanese.
  const saved = await page.evaluate(async (recordId) => {
    const body = [{ type: 'paragraph', key: 'b1', children: [{ type: 'text', text: '強調', emphasis: true }, { type: 'text', text: 'の本文です。' }] }]
    const reply = await fetch('/admin/api/drafts', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ request: `emphasis-${recordId}`, recordId, locale: 'ja', version: 2, client: 'another-editor', sequence: 1, title: '強調の試験', summary: '要約です。', slug: '', body }) })
    return (await reply.json()) as { ok: boolean }
  }, id)
  expect(saved.ok).toBe(true)
  await page.reload()
  await expect(editorOf(page)).toHaveText('強調の本文です。')
  await editorOf(page).press('End')
  await page.keyboard.type('追記。')
  await untilSaved(page)
  await page.goto(`/admin/records/${id}/ja/preview`)
  await expect(page.getByRole('article').locator('em')).toHaveText('強調')
})

test('T25: Enter that chooses a character sends no form and adds nothing', async ({ page }) => {
  await page.goto('/admin/records/er-kyoto')
  const session = await page.context().newCDPSession(page)
  await page.getByText(it.desk.names.new).click()
  const form = page.getByRole('form', { name: it.desk.names.new })
  const name = form.getByLabel(it.desk.names.form)
  await name.focus()
  const posts: string[] = []
  page.on('request', (one) => { if (one.method() === 'POST') posts.push(one.url()) })
  // As a browser tells of Enter: 229 while an input method holds it, 13 when it is the person's own. The text is what sends a form.
  const enter = (code: number) => session.send('Input.dispatchKeyEvent', { type: 'keyDown', key: 'Enter', code: 'Enter', text: '\r', unmodifiedText: '\r', windowsVirtualKeyCode: code })
  await session.send('Input.imeSetComposition', { text: 'きょうと', selectionStart: 4, selectionEnd: 4 })
  await session.send('Input.insertText', { text: '京都' })
  await enter(229)
  await expect(name).toHaveValue('京都')
  await page.waitForTimeout(500)
  expect(posts).toEqual([])
  // The same key without an input method does send it: the test would see it.
  await name.fill('')
  await enter(13)
  await expect(form.locator('.refusal')).toContainText(it.form.issues['name-missing'])
  expect(posts).toHaveLength(1)
})

test.describe('without an answer', () => {
  test.use({ allowedErrors: [/ERR_FAILED/] })

  test('R-04: what was typed while nobody answered is in the browser, and is taken up again', async ({ page }) => {
    const id = await beginArticle(page)
    await write(page, { title: 'Prima della caduta', summary, body: 'Salvato.' })
    await page.route('**/admin/api/drafts', (route) => route.abort())
    await page.getByLabel(it.desk.open.title, { exact: true }).fill('Scritto senza rete')
    await editorOf(page).click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' E poi altro.')
    await expect(page.locator('.saving')).toHaveAttribute('data-state', 'offline', { timeout: 15_000 })
    page.on('dialog', (dialog) => void dialog.accept())
    await page.goto(`/admin/records/${id}/it`)
    await expect(page.getByLabel(it.desk.open.title, { exact: true })).toHaveValue('Prima della caduta')
    await page.unroute('**/admin/api/drafts')
    await page.getByRole('button', { name: it.desk.open.left.take }).click()
    await expect(page.getByLabel(it.desk.open.title, { exact: true })).toHaveValue('Scritto senza rete')
    await expect(editorOf(page)).toHaveText('Salvato. E poi altro.')
    await untilSaved(page)
    await page.reload()
    await expect(editorOf(page)).toHaveText('Salvato. E poi altro.')
    await expect(page.getByText(it.desk.open.left.title)).toHaveCount(0)
  })
})
