import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { beginArticle, editorOf, expect, messages, publish, publishedPath, test, untilSaved, write } from './desk.ts'

const it = messages('it')
const say = it.editor.picture

/** A picture like no other: what is the same file is the same picture. */
const drawing = (width: number, height: number, ink: string) =>
  sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#f3eee3"/><path d="M60 ${height - 60}A${width / 2 - 60} ${height - 160} 0 0 1 ${width - 60} ${height - 60}" fill="none" stroke="${ink}" stroke-width="24"/></svg>`))

const tool = (page: Page) => page.getByRole('toolbar').getByRole('button', { name: it.editor.tools.picture })
const dialog = (page: Page) => page.getByRole('dialog', { name: it.editor.tools.picture, exact: true })
const described = (page: Page) => page.getByRole('group', { name: it.editor.tools.picture, exact: true })
const sizes = (page: Page) => page.evaluate(() => [...document.querySelectorAll('figure.picture img')].map((one) => ({ complete: (one as HTMLImageElement).complete, width: (one as HTMLImageElement).naturalWidth, src: (one as HTMLImageElement).currentSrc })))

test.use({ allowedErrors: [/422 \(Unprocessable/] })

test('a picture is added to a text, said to show something, captioned, published, and seen by readers', async ({ page, request, browser, baseURL, axe }) => {
  const title = `Notizia con immagine ${Date.now()}`
  await beginArticle(page)
  await write(page, { title, summary: 'Un sommario di prova, lungo quanto serve.', body: 'Prima dell’immagine.' })
  await tool(page).click()
  const file = dialog(page).getByLabel(say.file, { exact: true })
  await file.setInputFiles({ name: 'nota.png', mimeType: 'image/png', buffer: Buffer.from('<svg onload="alert(1)"/>'.padEnd(200)) })
  await dialog(page).getByLabel(say.credit, { exact: true }).fill('Archivio di esempio')
  // Under which terms nobody says in their place.
  await dialog(page).getByRole('button', { name: say.add }).click()
  await expect(dialog(page).getByRole('alert')).toHaveText(it.form.issues['licence-missing'])
  await dialog(page).getByLabel(say.licence).selectOption('cc-by-4')
  await dialog(page).getByRole('button', { name: say.add }).click()
  await expect(dialog(page).getByRole('alert')).toContainText(it.form.issues['picture-format'])
  await axe()
  await file.setInputFiles({ name: 'ponte.jpg', mimeType: 'image/jpeg', buffer: await drawing(1400, 900, `#${(Date.now() % 0xffffff).toString(16).padStart(6, '0')}`).withExif({ IFD0: { Model: 'Secret camera' } }).jpeg().toBuffer() })
  await dialog(page).getByRole('button', { name: say.add }).click()
  // The cursor is in its caption now, and what is seen in it is asked for beside.
  await expect(editorOf(page).locator('figure img')).toBeVisible({ timeout: 30_000 })
  await page.keyboard.type('Il ponte, disegnato per una prova.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Dopo l’immagine.')
  await untilSaved(page)
  const missing = page.getByRole('link', { name: it.form.issues['alt-missing'] })
  await expect(missing).toBeVisible()
  await editorOf(page).locator('figcaption').click()
  await described(page).getByLabel(say.alt).fill('Un arco che unisce due rive')
  await untilSaved(page)
  await expect(missing).toBeHidden()
  await axe()
  await page.reload()
  await expect(editorOf(page).locator('figure')).toContainText('Il ponte, disegnato per una prova.')
  await publish(page)
  const path = await publishedPath(page)

  const readers = await browser.newContext({ baseURL: baseURL ?? '', javaScriptEnabled: false, storageState: { cookies: [], origins: [] } })
  const reader = await readers.newPage()
  await reader.goto(path)
  const image = reader.getByRole('img', { name: 'Un arco che unisce due rive' })
  await image.scrollIntoViewIfNeeded()
  await expect(image).toBeVisible()
  await expect(reader.locator('figcaption')).toHaveText(`Il ponte, disegnato per una prova. ${it.picture.credit.replace('{credit}', 'Archivio di esempio').replace('{licence}', it.picture.licences['cc-by-4'])}`)
  const html = await (await request.get(path)).text()
  const [, src = ''] = /<img src="(\/media\/[^"]+)"/.exec(html) ?? []
  await readers.close()
  const answer = await request.get(src)
  expect(answer.status()).toBe(200)
  expect(answer.headers()).toMatchObject({ 'content-type': 'image/jpeg', 'cache-control': 'public, max-age=31536000, immutable', 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; sandbox" })
  expect((await answer.body()).toString('latin1')).not.toContain('Secret camera')
  expect((await request.get(src, { headers: { 'if-none-match': answer.headers().etag ?? '' } })).status()).toBe(304)
  for (const wrong of [src.replace('.jpg', '.svg'), src.replace(/\/[0-9a-f]{40}\//, `/${'0'.repeat(40)}/`), '/media/', '/media/..%2f..%2fsecrets.json']) expect((await request.get(wrong)).status(), wrong).toBe(404)

  // A browser with everything takes the smallest type.
  await page.goto(path)
  await page.locator('figure.picture img').scrollIntoViewIfNeeded()
  await expect.poll(async () => (await sizes(page))[0]?.width).toBeGreaterThan(400)
  expect((await sizes(page))[0]?.src).toMatch(/\.avif$/)

  // Whose it is, put right in one place, is right on every page.
  await page.goto('/admin/pictures')
  await axe()
  await page.locator(`a[href="/admin/pictures/${src.split('/')[2]}"]`).click()
  await expect(page.getByRole('link', { name: title })).toBeVisible()
  await axe()
  await page.getByLabel(say.credit, { exact: true }).fill('Un altro archivio di esempio')
  await page.getByRole('button', { name: it.desk.pictures.save, exact: true }).click()
  await expect(page.getByText(it.form.done)).toBeVisible()
  expect(await (await request.get(path)).text()).toContain('Un altro archivio di esempio')
})

test('a picture comes after the paragraph in which the cursor is, wherever the focus was meanwhile; no line of the text moves', async ({ page, request, baseURL, axe }) => {
  const name = `riva-${Date.now()}.png`
  const buffer = await drawing(800, 500, `#${(Date.now() % 0xffffff).toString(16).padStart(6, '0')}`).png().toBuffer()
  const added = await request.post('/admin/api/pictures', { headers: { origin: baseURL ?? '' }, multipart: { request: `place-${Date.now()}`, credit: 'Archivio di esempio', licence: 'cc0', file: { name, mimeType: 'image/png', buffer } } })
  expect(added.status()).toBe(200)
  await beginArticle(page)
  await write(page, { title: 'Il posto di un’immagine', summary: 'Un sommario di prova, lungo quanto serve.', body: 'Primo.' })
  for (const words of ['Secondo.', 'Terzo.']) {
    await page.keyboard.press('Enter')
    await page.keyboard.type(words)
  }
  await untilSaved(page)
  const order = () => editorOf(page).locator('> *').evaluateAll((all) => all.map((one) => (one.tagName === 'FIGURE' ? 'picture' : one.textContent)))
  const choose = async () => {
    await dialog(page).getByLabel(say.find).fill(name)
    await dialog(page).getByRole('radio', { name }).check()
    await dialog(page).getByRole('button', { name: say.add }).click()
    await expect(dialog(page)).toHaveCount(0)
  }

  // Opened and closed; then a field above written in, and saved.
  const first = editorOf(page).getByText('Primo.')
  await first.click()
  const top = await first.evaluate((one) => one.getBoundingClientRect().top)
  await tool(page).click()
  await expect(dialog(page)).toContainText(`${say.after} Primo.`)
  expect(await first.evaluate((one) => one.getBoundingClientRect().top)).toBe(top)
  await axe()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)
  await expect(editorOf(page)).toBeFocused()
  await page.getByLabel(it.desk.open.summary, { exact: true }).fill('Un altro sommario di prova, lungo quanto serve.')
  await expect(page.locator('.saving')).toHaveAttribute('data-state', 'unsaved')
  await untilSaved(page)
  await tool(page).click()
  await dialog(page).getByRole('button', { name: say.add }).click()
  await expect(dialog(page).getByRole('alert')).toHaveText(say.none)
  await choose()
  expect(await order()).toEqual(['Primo.', 'picture', 'Secondo.', 'Terzo.'])
  await page.keyboard.type('Una didascalia.')
  await expect(editorOf(page).locator('figcaption')).toHaveText('Una didascalia.')

  // On a busy page the cursor and the tool come within one frame.
  await page.evaluate((label) => {
    const [, second] = document.querySelectorAll('.ProseMirror > p')
    if (second?.firstChild) getSelection()?.collapse(second.firstChild, 3)
    const button = document.querySelector<HTMLElement>(`.tools [aria-label="${label}"]`)
    button?.focus()
    button?.click()
  }, it.editor.tools.picture)
  await expect(dialog(page)).toContainText(`${say.after} Secondo.`)
  await choose()
  expect(await order()).toEqual(['Primo.', 'picture', 'Secondo.', 'picture', 'Terzo.'])

  // A file that is on its way while the dialog is closed comes into no text.
  let goOn = () => {}
  const held = new Promise<void>((resolve) => (goOn = resolve))
  await page.route('**/admin/api/pictures', async (route) => {
    await held
    await route.continue().catch(() => {})
  })
  await editorOf(page).getByText('Primo.').click()
  await tool(page).click()
  await dialog(page).getByLabel(say.file, { exact: true }).setInputFiles({ name, mimeType: 'image/png', buffer })
  await dialog(page).getByLabel(say.credit, { exact: true }).fill('Archivio di esempio')
  await dialog(page).getByLabel(say.licence).selectOption('cc0')
  const sent = page.waitForRequest('**/admin/api/pictures')
  await dialog(page).getByRole('button', { name: say.add }).click()
  await sent
  await page.keyboard.press('Escape')
  await editorOf(page).getByText('Terzo.').click()
  goOn()
  await page.unrouteAll({ behavior: 'wait' })
  await page.waitForTimeout(500)
  expect(await order()).toEqual(['Primo.', 'picture', 'Secondo.', 'picture', 'Terzo.'])

  // The same file, said to be another's: the person is told whose it is here before it comes into the text.
  await tool(page).click()
  await dialog(page).getByLabel(say.file, { exact: true }).setInputFiles({ name, mimeType: 'image/png', buffer })
  await dialog(page).getByLabel(say.credit, { exact: true }).fill('Qualcun altro')
  await dialog(page).getByLabel(say.licence).selectOption('cc-by-4')
  await dialog(page).getByRole('button', { name: say.add }).click()
  const met = dialog(page).getByRole('alert')
  await expect(met).toContainText(`Archivio di esempio · ${it.picture.licences.cc0}`)
  await expect(met.getByRole('link')).toHaveAttribute('href', /^\/admin\/pictures\/[0-9a-f]{40}$/)
  expect(await order()).toHaveLength(5)
  await axe()
  await dialog(page).getByRole('button', { name: say.add }).click()
  await expect.poll(order).toEqual(['Primo.', 'picture', 'Secondo.', 'picture', 'Terzo.', 'picture'])

  // On a phone the tools are one row, and the page goes no further sideways.
  await page.setViewportSize({ width: 320, height: 640 })
  expect((await page.getByRole('toolbar').boundingBox())?.height).toBeLessThan(80)
  await editorOf(page).getByText('Terzo.').click()
  await tool(page).click()
  await expect(dialog(page)).toContainText(`${say.after} Terzo.`)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await axe()
})

test('S-21: whoever may not, another site, and what is too large add nothing', async ({ as, request, playwright, baseURL }) => {
  const buffer = await drawing(600, 400, '#123456').png().toBuffer()
  // Others add pictures meanwhile: these are known by their name.
  const name = `refused-${Date.now()}.png`
  const multipart = (bytes: Buffer, more: Record<string, string> = {}) => ({ request: `picture-${Date.now()}-x`, credit: 'Archivio di esempio', licence: 'cc0', file: { name, mimeType: 'image/png', buffer: bytes }, ...more })
  const origin = { origin: baseURL ?? '' }
  const nobody = await playwright.request.newContext({ baseURL: baseURL ?? '', storageState: { cookies: [], origins: [] } })
  expect((await nobody.post('/admin/api/pictures', { headers: origin, multipart: multipart(buffer) })).status()).toBe(401)
  await nobody.dispose()
  expect((await (await as('viewer')).request.post('/admin/api/pictures', { headers: origin, multipart: multipart(buffer) })).status()).toBe(403)
  expect((await (await as('translator')).request.post('/admin/api/pictures', { headers: origin, multipart: multipart(buffer) })).status()).toBe(403)
  expect((await request.post('/admin/api/pictures', { headers: { origin: 'https://evil.example' }, multipart: multipart(buffer) })).status()).toBe(403)
  const large = await request.post('/admin/api/pictures', { headers: origin, multipart: multipart(Buffer.concat([buffer, Buffer.alloc(15_000_001)])) })
  expect([large.status(), await large.json()]).toMatchObject([422, { issues: [{ code: 'file-too-large' }] }])
  const endless = await request.post('/admin/api/pictures', { headers: origin, multipart: multipart(Buffer.concat([buffer, Buffer.alloc(40_000_000)])) })
  expect(endless.status()).toBe(422)
  expect((await request.post('/admin/api/pictures', { headers: { ...origin, 'content-type': 'application/json' }, data: '{}' })).status()).toBe(422)
  const { value } = (await (await request.get('/admin/api/pictures')).json()) as { value: { items: { name: string }[] } }
  expect(value.items.length).toBeLessThanOrEqual(24)
  expect(value.items.map((one) => one.name)).not.toContain(name)
})

test('the focal point of a picture is set by a click or by two numbers, shows how it is cropped, and is refused where it is none', async ({ page, request, baseURL, axe }) => {
  const say = it.desk.pictures
  const buffer = await drawing(1200, 800, `#${(Date.now() % 0xffffff).toString(16).padStart(6, '0')}`).png().toBuffer()
  const added = await request.post('/admin/api/pictures', { headers: { origin: baseURL ?? '' }, multipart: { request: `focus-${Date.now()}`, credit: 'Archivio di esempio', licence: 'cc0', file: { name: 'fuoco.png', mimeType: 'image/png', buffer } } })
  const { value } = (await added.json()) as { value: { id: string } }
  await page.goto(`/admin/pictures/${value.id}`)
  const form = page.getByRole('form', { name: say.focus })
  const [fromLeft, fromTop] = [form.getByLabel(say.focusX), form.getByLabel(say.focusY)]
  await expect(fromLeft).toHaveValue('50')
  const image = form.locator('.focus-point img')
  await image.scrollIntoViewIfNeeded()
  const box = (await image.boundingBox()) ?? { width: 0, height: 0 }
  await image.click({ position: { x: box.width * 0.25, y: box.height * 0.75 } })
  await expect(fromLeft).toHaveValue('25')
  await expect(fromTop).toHaveValue('75')
  expect(await form.locator('.focus-crops img').first().evaluate((one) => getComputedStyle(one).objectPosition)).toBe('25% 75%')
  // By keyboard alone, and first wrongly.
  await fromTop.fill('101')
  await fromTop.press('Enter')
  await expect(form.getByRole('alert')).toContainText(it.form.issues['percent-invalid'])
  await axe()
  await fromTop.fill('80')
  await fromTop.press('Enter')
  await expect(page.getByText(it.form.done)).toBeVisible()
  await page.goto('/admin/pictures')
  const thumbnail = page.locator(`a[href="/admin/pictures/${value.id}"] img`)
  expect(await thumbnail.evaluate((one) => [getComputedStyle(one).objectFit, getComputedStyle(one).objectPosition])).toEqual(['cover', '25% 80%'])
})
