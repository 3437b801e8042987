import type { Page } from '@playwright/test'
import { exampleCronSecret } from '../../../lib/testing/example-accounts.mjs'
import { beginArticle, expect, messages, test, write } from '../../admin/desk.ts'

const it = messages('it')
const { review } = it

test.use({ role: 'editor', allowedErrors: [/410 \(Gone\)/, /404 \(Not Found\)/] })

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true })

/** A moment as the fields of a form hold it, in Rome. */
const romeFields = (at: Date) => {
  const [day = '', time = ''] = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome', dateStyle: 'short', timeStyle: 'short' }).format(at).split(' ')
  return { day, time }
}

async function fillMoment(page: Page, at: Date): Promise<void> {
  const { day, time } = romeFields(at)
  await field(page, review.moment.day).fill(day)
  await field(page, review.moment.time).fill(time)
}

const clock = (time: string, city: string) => new RegExp(`${time} ${city}`)

test('a translator submits, an editor sends back, it is submitted again, and two languages come out together', async ({ page, as, request, axe }) => {
  const title = `Due lingue insieme ${Date.now()}`
  const id = await beginArticle(page)
  await write(page, { title, summary: 'Una prova in due lingue.', body: 'Testo italiano.' })
  const translator = await as('translator')
  await translator.goto(`/admin/records/${id}/ja`)
  const japanese = `二つの言語${Date.now()}`
  await write(translator, { title: japanese, summary: '二つの言語で同時に公開する試験です。', body: '本文です。' })
  await expect(translator.getByRole('button', { name: it.desk.open.publish.submit })).toHaveCount(0)
  await translator.getByRole('button', { name: review.submit.submit }).click()
  await expect(translator.getByText(review.submit.done)).toBeVisible()
  await expect(translator.getByText(review.inReview.warning)).toBeVisible()
  await axe(translator)

  // The editor finds it in the work list, and says what is missing.
  await page.goto('/admin')
  await page.getByRole('region', { name: new RegExp(it.work.lists['in-review'].title) }).getByRole('link', { name: japanese }).click()
  await page.getByRole('button', { name: review.sendBack.submit }).click()
  await expect(page.locator('.refusal')).toContainText(it.form.issues['note-missing'])
  await field(page, review.sendBack.note).fill('Manca la data della visita.')
  await page.getByRole('button', { name: review.sendBack.submit }).click()
  await expect(page.getByText(review.sendBack.done)).toBeVisible()

  await translator.goto('/admin')
  const back = translator.getByRole('region', { name: new RegExp(it.work.lists['sent-back'].title) })
  await expect(back).toContainText('Manca la data della visita.')
  await axe(translator)
  await back.getByRole('link', { name: japanese }).click()
  await write(translator, { title: japanese, summary: '二つの言語で同時に公開する試験です。', body: '二〇二六年十一月二十八日の本文です。' })
  await translator.getByRole('button', { name: review.submit.submit }).click()
  await expect(translator.getByText(review.submit.done)).toBeVisible()

  // Alone it would leave the others behind, and the editor is told so before.
  await page.goto(`/admin/records/${id}/it`)
  await expect(page.locator('.partial')).toContainText(review.partial.nothing)
  await page.getByRole('link', { name: review.release.title }).click()
  await page.getByRole('checkbox', { name: '日本語' }).check()
  await expect(page.getByText(review.release.leftOutNothing).first()).toBeVisible()
  await axe()
  await page.getByRole('button', { name: review.release.submit }).click()
  await expect(page.getByText(review.release.done)).toBeVisible()
  for (const [path, words] of [['/it/notizie', title], ['/ja/news', japanese]] as const) expect(await (await request.get(path)).text(), path).toContain(words)
  expect(await (await request.get('/en/news')).text()).not.toContain(title)
})

test('scheduled in Tokyo’s time, seen in both clocks, moved, cancelled; scheduled again it fires once', async ({ page, request, axe }) => {
  test.setTimeout(240_000)
  const title = `Programmata ${Date.now()}`
  const id = await beginArticle(page)
  await write(page, { title, summary: 'Una prova della programmazione.', body: 'Testo.' })
  await page.goto(`/admin/records/${id}/release?locale=it`)
  await page.getByRole('radio', { name: review.release.later }).check()
  await page.getByRole('button', { name: review.release.submit }).click()
  await expect(page.locator('.refusal')).toContainText(it.form.issues['day-missing'])
  await field(page, review.moment.day).fill('2030-01-15')
  await field(page, review.moment.time).fill('09:30')
  await field(page, review.moment.zone).selectOption({ label: review.moment.tokyo })
  await page.getByRole('button', { name: review.release.submit }).click()
  await page.waitForURL(/\/admin\/schedule/)
  const entry = page.locator('.queued', { hasText: title })
  await expect(entry).toContainText(clock('01:30', 'Roma'))
  await expect(entry).toContainText(clock('09:30', 'Tokyo'))
  await axe()

  // While it waits nobody types into it by accident.
  await page.goto(`/admin/records/${id}/it`)
  await expect(page.getByText(review.scheduled.text)).toBeVisible()
  await expect(field(page, it.desk.open.title)).toHaveCount(0)

  await page.goto('/admin/schedule')
  await entry.getByText(review.queue.move, { exact: true }).click()
  await entry.getByLabel(review.moment.day, { exact: true }).fill('2030-01-16')
  await entry.getByLabel(review.moment.time, { exact: true }).fill('23:00')
  await entry.getByRole('button', { name: review.queue.moveNow }).click()
  await expect(entry).toContainText(clock('23:00', 'Roma'))
  await expect(entry).toContainText(clock('07:00', 'Tokyo'))
  await entry.getByRole('button', { name: review.queue.cancel }).click()
  await expect(entry).toHaveCount(0)
  await page.goto(`/admin/records/${id}/it`)
  await expect(field(page, it.desk.open.title)).toHaveValue(title)

  const at = new Date(Math.ceil((Date.now() + 20_000) / 60_000) * 60_000)
  await page.goto(`/admin/records/${id}/release?locale=it`)
  await page.getByRole('radio', { name: review.release.later }).check()
  await fillMoment(page, at)
  await page.getByRole('button', { name: review.release.submit }).click()
  await page.waitForURL(/\/admin\/schedule/)
  const fire = (secret = exampleCronSecret) => request.post('/api/schedule', { headers: { authorization: `Bearer ${secret}` } })
  expect((await fire('x'.repeat(40))).status()).toBe(401)
  expect(await (await fire()).json()).toMatchObject({ fired: 0 })
  expect(await (await request.get('/it/notizie')).text()).not.toContain(title)
  await page.waitForTimeout(Math.max(0, at.getTime() - Date.now()))
  // The process looks at the clock by itself too: between them it happens once.
  const rounds = await Promise.all(Array.from({ length: 4 }, () => fire()))
  const fired = (await Promise.all(rounds.map((round) => round.json() as Promise<{ fired: number }>))).reduce((sum, round) => sum + round.fired, 0)
  expect(fired).toBeLessThanOrEqual(1)
  await expect(async () => expect(await (await request.get('/it/notizie')).text()).toContain(title)).toPass({ timeout: 15_000 })
  await page.goto(`/admin/records/${id}/it/history`)
  await expect(page.getByRole('link', { name: it.desk.history.edition.replace('{edition}', '1') })).toHaveCount(1)
  await expect(page.getByRole('link', { name: it.desk.history.edition.replace('{edition}', '2') })).toHaveCount(0)
})

test('a preview opens for whoever has the link, shows the page whole, and is gone once it is closed', async ({ page, browser, baseURL, axe }) => {
  const title = `Anteprima ${Date.now()}`
  const id = await beginArticle(page)
  await write(page, { title, summary: 'Una prova dell’anteprima.', body: 'Testo che nessuno deve ancora vedere.' })
  await page.goto(`/admin/records/${id}`)
  const embargo = page.getByRole('form', { name: review.embargo.title })
  await embargo.getByLabel(review.moment.day, { exact: true }).fill('2030-03-01')
  await embargo.getByLabel(review.moment.time, { exact: true }).fill('12:00')
  await embargo.getByRole('button').click()
  await expect(page.getByText(it.form.done)).toBeVisible()

  await page.goto(`/admin/records/${id}/it/preview`)
  await page.getByRole('button', { name: review.links.make }).click()
  const link = (await page.locator('.shared-link').getAttribute('href')) ?? ''
  expect(link).toMatch(/\/it\/preview\/[A-Za-z0-9_-]{43}$/)
  await axe()

  const reader = await browser.newContext({ baseURL: baseURL ?? '', locale: 'it-IT', storageState: { cookies: [], origins: [] } })
  const other = await reader.newPage()
  const answer = await other.goto(link)
  expect(answer?.status()).toBe(200)
  expect(answer?.headers()).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow', 'referrer-policy': 'no-referrer' })
  expect(answer?.headers().etag).toBeUndefined()
  await expect(other.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(other.getByText('Testo che nessuno deve ancora vedere.')).toBeVisible()
  await expect(other.locator('[data-preview]')).toContainText(clock('12:00', 'Roma'))
  await expect(other.locator('[data-preview]')).toContainText(clock('20:00', 'Tokyo'))
  await expect(other.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
  await axe(other)
  // Elsewhere nothing of it is there, with another token neither.
  for (const path of [`/it/preview/${'x'.repeat(43)}`, link.replace('/it/', '/en/'), `/it/notizie/${id}`, `/id/${id}`]) expect((await reader.request.get(path)).status(), path).toBe(404)
  expect(await (await reader.request.get('/it/notizie')).text()).not.toContain(title)

  // The same page whole for the newsroom itself.
  await page.getByRole('link', { name: review.links.whole }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(page.getByText(it.preview.title)).toBeVisible()

  await page.goto(`/admin/records/${id}/it/preview`)
  await page.getByRole('button', { name: review.links.revoke }).click()
  await expect(page.getByText(review.links.revoked, { exact: true })).toBeVisible()
  const ended = await other.goto(link)
  expect(ended?.status()).toBe(410)
  await expect(other.getByRole('heading', { level: 1 })).toHaveText(it.preview.endedTitle)
  expect(await other.content()).not.toContain('Testo che nessuno deve ancora vedere.')
  await reader.close()

  // Under embargo it is not published, and says until when.
  await page.goto(`/admin/records/${id}/it`)
  await page.getByRole('button', { name: it.desk.open.publish.submit }).click()
  await expect(page.locator('.refusal')).toContainText('2030-03-01 12:00')
})

test('an announced activity whose date has passed is settled from the work list', async ({ page }) => {
  await page.goto('/admin/work/past')
  const settle = page.getByRole('link', { name: it.work.settle }).first()
  const isThere = (await settle.count()) > 0
  await page.goto(isThere ? ((await settle.getAttribute('href')) ?? '') : '/admin/records?kind=activity')
  if (!isThere) await page.locator('.desk-table th a').first().click()
  await page.getByLabel(review.activity.status, { exact: true }).selectOption({ label: review.activity.statuses.held })
  await page.getByRole('button', { name: review.activity.save }).click()
  const confirm = page.getByRole('button', { name: it.form.confirm.yes })
  await expect(confirm.or(page.getByText(it.form.done))).toBeVisible()
  if (await confirm.isVisible()) await confirm.click()
  await expect(page.getByText(it.form.done)).toBeVisible()
})
