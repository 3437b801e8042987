import type { Page } from '@playwright/test'
import { sectionPath } from '../fixtures.ts'
import { expect, messages, test } from './desk.ts'

const it = messages('it')
const { barriers } = it.desk
const example = '/admin/barriers/b-2026-7k3q-9mtw'
const email = 'reader@kakehashi.example'

// One after the other: each counts what the one before has left, and the last uses up what one network may report.
test.describe.configure({ mode: 'serial' })
test.use({ allowedErrors: [/422|403|429/] })

/** Every report that the newsroom lists. */
async function listed(page: Page): Promise<string[]> {
  await page.goto('/admin/barriers')
  return page.locator('tbody th a').allTextContents()
}

test('what is refused, and what another site sends, reaches nobody', async ({ page, playwright, baseURL }) => {
  const before = await listed(page)
  const reader = await playwright.request.newContext({ baseURL: baseURL ?? '', storageState: { cookies: [], origins: [] } })
  const path = sectionPath('it', 'report-a-barrier')
  expect((await reader.post(path, { form: { text: '' }, headers: { origin: baseURL ?? '' }, maxRedirects: 0 })).status()).toBe(422)
  expect((await reader.post(path, { form: { text: 'Uno' }, headers: { origin: 'https://evil.example' }, maxRedirects: 0 })).status()).toBe(403)
  expect(await listed(page)).toEqual(before)
  const accepted = await reader.post(path, { form: { text: 'Il menu non si apre.' }, headers: { origin: baseURL ?? '' }, maxRedirects: 0 })
  expect(accepted.status()).toBe(303)
  const number = new URL(accepted.headers().location ?? '', baseURL).searchParams.get('ticket') ?? ''
  expect((await listed(page)).filter((one) => !before.includes(one))).toEqual([number])
  await page.goto('/admin')
  await expect(page.getByRole('link', { name: /segnalazion/ })).toHaveAttribute('href', '/admin/barriers')
  await reader.dispose()
})

for (const role of ['viewer', 'translator'] as const) {
  test(`a ${role} sees that there is an e-mail address, not which, and answers nothing`, async ({ as }) => {
    const page = await as(role)
    await page.goto(example)
    await expect(page.getByText(barriers.emailHidden)).toBeVisible()
    expect(await page.content()).not.toContain(email)
    await expect(page.getByRole('button', { name: barriers.save })).toHaveCount(0)
    await expect(page.getByRole('button', { name: barriers.erase })).toHaveCount(0)
    await page.goto('/admin/barriers')
    expect(await page.content()).not.toContain(email)
    await expect(page.getByText(/giorn/).first()).toBeVisible()
  })
}

test('an editor answers, and whoever has the number reads it; the address stays', async ({ as, page: administrator }) => {
  const page = await as('editor')
  await page.goto(example)
  await expect(page.getByRole('link', { name: email })).toBeVisible()
  await expect(page.getByRole('button', { name: barriers.erase })).toHaveCount(0)
  await page.getByRole('button', { name: barriers.save }).click()
  await expect(page.getByRole('alert').filter({ hasText: it.form.issues['answer-missing'] })).toBeVisible()
  // Meanwhile somebody else has it open.
  await administrator.goto(example)
  await page.getByLabel(barriers.answerText).fill('見出しを直しました。\n\nありがとうございます。')
  await page.getByRole('button', { name: barriers.save }).click()
  await page.waitForURL('**saved=1')
  await administrator.getByLabel(barriers.answerText).fill('別の回答')
  await administrator.getByRole('button', { name: barriers.save }).click()
  // They are told, find both answers beside the field, and have written nothing.
  await expect(administrator.getByRole('alert').filter({ hasText: it.form.merge.text })).toBeVisible()
  await expect(administrator.getByLabel(barriers.answerText)).toHaveValue('別の回答')
  await expect(administrator.getByRole('button', { name: '見出しを直しました。' })).toHaveAttribute('aria-pressed', 'false')
  const reader = await as('viewer')
  await reader.goto('/ja/report-a-barrier?ticket=B-2026-7K3Q-9MTW')
  await expect(reader.getByText('見出しを直しました。')).toBeVisible()
  await expect(reader.getByText(messages('ja').barrier.ticket.states.answered)).toBeVisible()
  expect(await reader.content()).not.toContain(email)
})

test('an administrator erases the address for good', async ({ page }) => {
  await page.goto(example)
  await page.getByRole('button', { name: barriers.erase }).click()
  await page.waitForURL('**saved=1')
  await expect(page.getByText(barriers.emailErased)).toBeVisible()
  await page.reload()
  expect(await page.content()).not.toContain(email)
  await expect(page.getByRole('button', { name: barriers.erase })).toHaveCount(0)
})

test('S-18: one network reports so often and no more; the words come back', async ({ page, playwright, baseURL }) => {
  const reader = await playwright.request.newContext({ baseURL: baseURL ?? '', storageState: { cookies: [], origins: [] } })
  const send = (text: string) => reader.post(sectionPath('en', 'report-a-barrier'), { form: { text }, headers: { origin: baseURL ?? '', 'x-forwarded-for': `203.0.113.${text.length}` }, maxRedirects: 0 })
  let [sent, last] = [0, await send('first')]
  while (last.status() === 303 && sent < 30) last = await send(`another ${sent++}`)
  expect(last.status()).toBe(429)
  expect(Number(last.headers()['retry-after'])).toBeGreaterThan(0)
  expect(await last.text()).toContain(`another ${sent - 1}</textarea>`)
  const before = await listed(page)
  expect((await send('one more')).status()).toBe(429)
  expect(await listed(page)).toEqual(before)
  await reader.dispose()
})
