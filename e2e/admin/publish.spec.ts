import type { Page } from '@playwright/test'
import { sitemapPaths } from '../../lib/cli/sitemap-paths.mjs'
import { beginArticle, expect, messages, publish, publishedPath, test, untilSaved, write } from './desk.ts'

const it = messages('it')

const summary = 'Un sommario di prova, lungo quanto serve.'

const search = (page: Page, legend: string) => page.getByRole('group', { name: legend }).getByRole('combobox')

test('A publishes a news item in Italian, then in Japanese, and readers find each in its language (T1, T8, T9, T10)', async ({ page, request }) => {
  const title = `Una delegazione di prova ${Date.now()}`
  const id = await beginArticle(page)
  await write(page, { title, summary, body: 'La delegazione ha visitato il Comune di 土岐市.' })

  // What it is about, found by kana, chosen by keyboard.
  await page.goto(`/admin/records/${id}`)
  await search(page, it.desk.links.about).fill('ときし')
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: it.desk.links.save }).click()
  await expect(page.getByText(it.form.done)).toBeVisible()

  await page.goto(`/admin/records/${id}/it`)
  await publish(page)
  const path = await publishedPath(page)
  expect(path).toMatch(/^\/it\/notizie\/una-delegazione-di-prova/)
  // The languages without a text are offered next.
  await expect(page.getByRole('status').filter({ hasText: it.desk.text.alsoIn }).locator('a[lang=ja]')).toHaveAttribute('href', `/admin/records/${id}/ja`)
  const text = async (address: string) => (await request.get(address)).text()
  const article = await text(path)
  expect(article).toContain('<span lang="ja">土岐市</span>')
  expect(article).toContain(title)
  for (const address of ['/it/notizie', '/it', '/id/toki']) expect(await text(address), address).toContain(title)
  expect(await sitemapPaths(text)).toContain(path)
  // The other languages have nothing of it: no alternate, no entry, and a page that says where it is.
  expect(article).not.toMatch(/<link rel="alternate" hrefLang="(en|ja)"/i)
  expect(article, 'the switcher').not.toMatch(/<a href="\/(en|ja)["/]/)
  for (const address of ['/en/news', '/ja/news', '/en', '/ja']) expect(await text(address), address).not.toContain(title)
  const elsewhere = await request.get(`/ja/news/${id}`)
  expect(elsewhere.status()).toBe(404)
  expect(await elsewhere.text()).toContain(path)

  await page.goto(`/admin/records/${id}/ja`)
  await expect(page.getByLabel(it.desk.open.title, { exact: true })).toHaveValue('')
  const japanese = `試験の訪問団${Date.now()}`
  await write(page, { title: japanese, summary: '試験のために書かれた、少し長めの要約です。', body: '訪問団がファエンツァ市を訪れました。' })
  await publish(page)
  expect(await text('/ja/news')).toContain(japanese)
  expect(await text(path)).toMatch(/<link rel="alternate" hrefLang="ja"/i)
  expect(await text(path)).toContain(title)
  const card = /<meta property="og:image" content="([^"]+)"/.exec(await text(`/ja/news/${id}`))?.[1] ?? ''
  expect((await request.get(new URL(card).pathname)).headers()['content-type']).toBe('image/png')
})

test('what was linked, unlinked and linked again is linked: the same words are another wish', async ({ page }) => {
  const id = await beginArticle(page)
  await page.goto(`/admin/records/${id}`)
  const chosen = page.getByRole('group', { name: it.desk.links.about }).getByRole('listitem')
  const save = async () => {
    const key = page.getByRole('form', { name: it.desk.links.title }).locator('input[name=request]')
    const before = await key.inputValue()
    await page.getByRole('button', { name: it.desk.links.save }).click()
    // Saved, and drawn again with the key of another wish.
    await expect(key).not.toHaveValue(before)
  }
  const link = async () => {
    await search(page, it.desk.links.about).fill('ときし')
    await page.getByRole('listbox').getByRole('option').first().click()
    await save()
  }
  await link()
  await chosen.getByRole('button', { name: it.desk.links.remove }).click()
  await save()
  await link()
  await page.goto(`/admin/records/${id}`)
  await expect(chosen).toHaveCount(1)
})

test('what is missing is said at once, and refused with its place; nothing that was typed is lost', async ({ page, axe }) => {
  await beginArticle(page)
  await page.getByLabel(it.desk.open.title, { exact: true }).fill('Solo un titolo')
  await untilSaved(page)
  await expect(page.locator('.issues')).toContainText(it.form.issues['summary-missing'])
  await page.getByRole('button', { name: it.desk.open.publish.submit }).click()
  await expect(page.locator('.refusal')).toBeFocused()
  await expect(page.locator('.refusal')).toContainText(it.form.issues['body-missing'])
  await expect(page.getByLabel(it.desk.open.title, { exact: true })).toHaveValue('Solo un titolo')
  await axe()
  await page.reload()
  await expect(page.getByLabel(it.desk.open.title, { exact: true })).toHaveValue('Solo un titolo')
})

test('a draft that is thrown away leaves what readers have, in the editor too', async ({ page }) => {
  await beginArticle(page)
  await write(page, { title: 'Quello che resta', summary, body: 'Pubblicato.' })
  await publish(page)
  await expect(page.getByRole('button', { name: it.desk.open.publish.submit })).toHaveCount(0)
  const state = page.locator('.page-head .status')
  await expect(state).toHaveText(it.desk.statuses.live)
  await page.getByLabel(it.desk.open.title, { exact: true }).fill('Quello che non resta')
  await untilSaved(page)
  await expect(state).toHaveText(it.desk.statuses['live-and-draft'])
  // It is there as soon as there is a draft, and asks once before anything happens.
  const { title: discard, submit } = it.desk.open.discard
  await page.getByText(discard, { exact: true }).click()
  await page.getByLabel(it.desk.open.title, { exact: true }).fill('Quello che non resta ancora')
  await page.getByRole('button', { name: submit }).click()
  const done = page.getByRole('status').filter({ hasText: it.desk.text.discarded })
  await expect(done).toBeVisible()
  await expect(page.getByLabel(it.desk.open.title, { exact: true })).toHaveValue('Quello che resta')
  await expect(state).toHaveText(it.desk.statuses.live)
  await expect(page.getByText(discard, { exact: true })).toHaveCount(0)
  // What was typed last was saved first: the history holds all of it.
  await done.getByRole('link', { name: it.desk.text.toSaves }).click()
  await expect(page.locator('#saves + .history li').first()).toContainText('Quello che non resta ancora')
})

test('the heading says what is typed; the Japanese address is shown as it will be, and one in words is offered, never written (T3, T7)', async ({ page, axe }) => {
  const id = await beginArticle(page)
  const heading = page.getByRole('heading', { level: 1 })
  const menu = page.getByRole('navigation', { name: it.admin.navigation })
  await expect(heading).toHaveText(it.desk.untitled)
  await expect(page.locator('.saving')).toHaveText(it.desk.open.saving.empty)
  await expect(menu.locator('[aria-current]')).toHaveText(it.admin.places.articles)
  const slug = `visita-di-prova-${Date.now()}`
  await write(page, { title: slug.replaceAll('-', ' '), summary, body: 'Il testo.' })
  await expect(heading).toHaveText(slug.replaceAll('-', ' '))
  await expect(page.locator('.address-field code')).toHaveText(`/it/notizie/${slug}`)
  await publish(page)

  await page.goto(`/admin/records/${id}/ja`)
  // In another language it is said, in the one that is open not.
  await expect(heading.getByRole('link')).toHaveAttribute('lang', 'it')
  const title = page.getByLabel(it.desk.open.title, { exact: true })
  // With the first save there is a draft, and what can be looked at of it: the page is not loaded again.
  const state = page.locator('.page-head .status')
  const history = page.getByRole('navigation', { name: it.desk.tabs.label }).getByRole('link', { name: it.desk.tabs.history })
  await expect(state).toHaveText(it.desk.statuses.none)
  await expect(history).toHaveCount(0)
  await title.fill('たっこまち')
  await expect(heading).toHaveText('たっこまち')
  await expect(heading.getByRole('link')).toHaveAttribute('lang', 'ja')
  await expect(page.locator('.address-field code')).toHaveText('/ja/news/takkomachi')
  await expect(state).toHaveText(it.desk.statuses.draft)
  await expect(history).toBeVisible()
  await title.fill('田子町への訪問')
  await expect(page.locator('.address-field code')).toHaveText(`/ja/news/${id}`)
  const field = page.getByLabel(it.desk.open.slug, { exact: true })
  await expect(field).toHaveValue('')
  const offer = page.getByRole('button', { name: it.desk.open.addressFrom.replace('{language}', it.editor.languages.it).replace('{slug}', slug) })
  await axe()
  await offer.click()
  await expect(field).toHaveValue(slug)
  await expect(field).toBeFocused()
  await expect(page.locator('.address-field code')).toHaveText(`/ja/news/${slug}`)
  await expect(offer).toHaveCount(0)
})

test('T4: a copy of an article is a draft in each of its languages, without an address', async ({ page, request }) => {
  await page.goto('/admin/records/article-piedmont-2025')
  await page.getByRole('button', { name: it.desk.record.duplicateNow }).click()
  await page.waitForURL('**/admin/records/article-*/it')
  const id = page.url().split('/').at(-2) ?? ''
  expect(id).not.toBe('article-piedmont-2025')
  await expect(page.getByLabel(it.desk.open.slug)).toHaveValue('')
  await expect(page.getByLabel(it.desk.open.title, { exact: true })).not.toHaveValue('')
  await page.goto(`/admin/records/${id}`)
  await expect(page.getByText(it.desk.statuses.draft, { exact: true })).toHaveCount(3)
  expect((await request.get(`/id/${id}`)).status()).toBe(404)
})

test('withdrawn with a reason, readers of that language find it gone; brought back from the history, it is there again', async ({ page, request }) => {
  const id = await beginArticle(page)
  await write(page, { title: `Da ritirare ${Date.now()}`, summary, body: 'Testo.' })
  await publish(page)
  const path = await publishedPath(page)
  await page.goto(`/admin/records/${id}/it/withdraw`)
  await page.getByLabel(it.desk.withdraw.kinds.gone).check()
  await page.getByRole('button', { name: it.desk.withdraw.submit }).click()
  await expect(page.locator('.refusal')).toContainText(it.form.issues['reason-missing'])
  await page.getByLabel(it.desk.withdraw.reason, { exact: true }).fill('Conteneva un errore.')
  await page.getByRole('button', { name: it.desk.withdraw.submit }).click()
  await page.waitForURL(/withdrawn=/)
  const gone = await request.get(path)
  expect(gone.status()).toBe(410)
  expect(await gone.text()).toContain('Conteneva un errore.')
  expect(await (await request.get('/it/notizie')).text()).not.toContain(path)
  await page.goto(`/admin/records/${id}/it/history?edition=1`)
  await page.getByRole('button', { name: it.desk.history.restore }).click()
  await page.waitForURL(`**/admin/records/${id}/it`)
  await publish(page, 'Di nuovo pubblicata')
  expect((await request.get(path)).status()).toBe(200)
})

test('T2: a fact asks once, naming the pages, and shows in three languages', async ({ page, request }) => {
  await page.goto('/admin/records/faenza-toki/facts/since')
  await page.getByLabel(it.facts.names.since, { exact: true }).fill('il prossimo autunno')
  await page.getByRole('button', { name: it.facts.save }).click()
  await expect(page.getByLabel(it.facts.names.since, { exact: true })).toHaveAttribute('aria-invalid', 'true')
  await page.getByLabel(it.facts.names.since, { exact: true }).fill('ottobre 1979')
  await page.getByRole('button', { name: it.facts.save }).click()
  await expect(page.locator('.confirm')).toContainText('Toki')
  await page.getByRole('button', { name: it.form.confirm.yes }).click()
  await expect(page.getByText(it.form.done)).toBeVisible()
  const shown = { it: 'ottobre 1979', en: 'October 1979', ja: '1979年10月' }
  for (const [locale, date] of Object.entries(shown)) expect(await (await request.get('/id/faenza-toki', { headers: { 'accept-language': locale } })).text(), locale).toContain(date)
})
