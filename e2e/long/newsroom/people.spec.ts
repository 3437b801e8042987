import type { Browser, BrowserContext, Page } from '@playwright/test'
import { codeOf, stepAt } from '../../../lib/auth/second-factor/totp.ts'
import { startEndToEndServer } from '../../../lib/testing/e2e-server.mjs'
import { emailOf, fillSignIn, messages, password } from '../../admin/desk.ts'
import { expect, test } from '../../fixtures.ts'

// From an invitation to the end of an account, on a portal of its own where everybody must have a second factor.

const it = messages('it')
const { factor } = it
const invited = { email: 'nuova@example.org', name: 'Persona di Esempio', password: 'una frase di esempio' }

test.describe.configure({ mode: 'serial' })
test.use({ allowedErrors: [/403 \(Forbidden\)/] })

let server: Awaited<ReturnType<typeof startEndToEndServer>>
let administrator: Page
// A code waits for its half minute, on a machine that may be busy.
test.setTimeout(180_000)
test.beforeAll(async ({ browser }) => {
  test.setTimeout(300_000)
  server = await startEndToEndServer('scenario', { SECOND_FACTOR: 'required' })
  administrator = await newPage(browser)
})
test.afterAll(async () => {
  await administrator?.context().close()
  await server?.stop()
})

const newPage = async (browser: Browser) => (await browser.newContext({ baseURL: server.url, locale: 'it-IT' })).newPage()

async function signIn(page: Page, email: string, word: string): Promise<void> {
  await page.goto('/admin/sign-in')
  await fillSignIn(page, email, word)
}

/** The code of an app that has this secret; of a step that no test has used yet. */
const used = new Set<string>()
async function freshCode(secret: string): Promise<string> {
  let code = ''
  await expect(async () => {
    code = codeOf(secret, stepAt(new Date()))
    expect(used.has(code)).toBe(false)
  }).toPass({ timeout: 40_000, intervals: [1000] })
  used.add(code)
  return code
}

/** Enrols an app on the one page that can be opened; gives its secret. */
async function enrolApp(page: Page, word: string): Promise<string> {
  const form = page.getByRole('form', { name: factor.enrol.app.title })
  await form.getByLabel(factor.current, { exact: true }).fill(word)
  await form.getByRole('button', { name: factor.enrol.app.begin }).click()
  await expect(page.getByRole('img', { name: factor.enrol.app.qr })).toBeVisible()
  const secret = ((await page.locator('.enrol-key').textContent()) ?? '').replaceAll(' ', '')
  await form.getByLabel(factor.enrol.app.code).fill(await freshCode(secret))
  await form.getByRole('button', { name: factor.enrol.app.confirm }).click()
  await page.waitForURL('**/second-factor/codes')
  return secret
}

/** A passkey in the browser's own software (Chrome DevTools Protocol, WebAuthn domain). */
async function addAuthenticator(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  await session.send('WebAuthn.addVirtualAuthenticator', { options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } })
}

const cookiesOf = async (context: BrowserContext) => (await context.cookies()).map(({ name, path, httpOnly, secure, sameSite }) => ({ name, path, httpOnly, secure, sameSite }))

let invitationPath = ''
let secret = ''
let person: Page

test('S-17: without a second factor an administrator reaches the one page on which they get it', async ({ axe }) => {
  await signIn(administrator, emailOf('administrator'), password)
  await administrator.waitForURL('**/admin/second-factor/enrol')
  for (const path of ['/admin', '/admin/people', '/admin/outbox', '/admin/account', '/admin/articles', '/admin/second-factor', '/admin/second-factor/codes', '/admin/password']) {
    await administrator.goto(path)
    expect(new URL(administrator.url()).pathname, path).toBe('/admin/second-factor/enrol')
  }
  await expect(administrator.getByRole('navigation', { name: it.admin.navigation })).toHaveCount(0)
  const api = await administrator.evaluate(async () => (await fetch('/admin/api/records?q=toki')).status)
  expect(api).toBe(403)
  await axe(administrator)
  await enrolApp(administrator, password)
  await expect(administrator.locator('.recovery-codes li')).toHaveCount(10)
  await axe(administrator)
  await administrator.getByRole('button', { name: factor.codes.kept }).click()
  await administrator.waitForURL('**/admin/account?saved=1')
  await administrator.goto('/admin/second-factor/codes')
  await expect(administrator.locator('.recovery-codes')).toHaveCount(0)
})

test('an invitation is sent and read in the outbox, and leads to a name and a password', async ({ browser, axe }) => {
  await administrator.goto('/admin/people')
  const form = administrator.getByRole('form', { name: it.accounts.invite.title })
  await form.getByLabel(it.accounts.invite.email).fill(invited.email)
  await form.getByLabel(it.accounts.role.role).selectOption('translator')
  await form.getByRole('button', { name: it.accounts.invite.submit }).click()
  // Languages were not chosen: said beside them, and what was typed is there.
  await expect(form.getByRole('alert')).toContainText(it.form.issues['locales-missing'])
  await expect(form.getByLabel(it.accounts.invite.email)).toHaveValue(invited.email)
  await form.getByLabel('日本語').check()
  await form.getByRole('button', { name: it.accounts.invite.submit }).click()
  await expect(administrator.getByText(it.accounts.sent)).toBeVisible()
  await expect(administrator.getByRole('rowheader', { name: invited.email })).toBeVisible()
  await axe(administrator)
  await administrator.goto('/admin/outbox')
  const text = (await administrator.locator('.message pre').first().textContent()) ?? ''
  invitationPath = new URL(/http\S+\/admin\/invitation\/[0-9a-f]{64}/.exec(text)?.[0] ?? '').pathname
  await axe(administrator)

  person = await newPage(browser)
  await person.goto(invitationPath)
  await expect(person.getByText(invited.email)).toBeVisible()
  await axe(person)
  await person.getByLabel(it.invitation.name).fill(invited.name)
  await person.getByLabel(it.invitation.password, { exact: true }).fill(invited.password)
  await person.getByRole('button', { name: it.invitation.submit }).click()
  await expect(person.getByText(it.signIn.welcome)).toBeVisible()
  for (const path of [invitationPath, `/admin/invitation/${'a'.repeat(64)}`]) {
    await person.goto(path)
    await expect(person.getByRole('heading', { level: 1 })).toHaveText(it.invitation.over.title)
  }
})

test('the new person enrols an app, and signs in with a code of it; S-13, S-14: another token, the same cookie', async () => {
  await signIn(person, invited.email, invited.password)
  await person.waitForURL('**/admin/second-factor/enrol')
  secret = await enrolApp(person, invited.password)
  await person.getByRole('button', { name: factor.codes.kept }).click()
  await person.waitForURL('**/admin/account?saved=1')
  await person.getByRole('button', { name: it.admin.signOut }).click()
  await person.waitForURL('**/admin/sign-in')
  await person.goto('/admin/articles')
  await fillSignIn(person, invited.email, invited.password)
  await person.waitForURL('**/admin/second-factor?next=%2Fadmin%2Farticles')
  const before = await person.context().cookies()
  expect(await person.locator('#content input[name=next]').inputValue()).toBe('/admin/articles')
  await person.getByLabel(factor.prove.code).fill('000000')
  await person.getByRole('button', { name: factor.prove.submit }).click()
  await expect(person.locator('.refusal')).toContainText(it.form.issues['code-wrong'])
  await person.getByLabel(factor.prove.code).fill(await freshCode(secret))
  await person.getByRole('button', { name: factor.prove.submit }).click()
  await person.waitForURL('**/admin/articles')
  expect(await cookiesOf(person.context())).toEqual([{ name: 'kakehashi.session_token', path: '/admin', httpOnly: true, secure: false, sameSite: 'Strict' }])
  const old = before.map(({ name, value }) => `${name}=${value}`).join('; ')
  const answer = await fetch(`${server.url}/admin/articles`, { headers: { cookie: old }, redirect: 'manual' })
  expect(answer.headers.get('location')).toContain('/admin/sign-in')
})

test('S-26: the second step leads nowhere else than the newsroom either', async ({ browser }) => {
  const page = await newPage(browser)
  await signIn(page, invited.email, invited.password)
  await page.waitForURL('**/admin/second-factor?*')
  for (const next of ['//evil.example', '/\\evil.example', 'https://evil.example', '/it', 'javascript:alert(1)', '/admin/../it']) {
    await page.goto(`/admin/second-factor?next=${encodeURIComponent(next)}`)
    expect(await page.locator('#content input[name=next]').inputValue(), next).toBe('')
  }
  await page.context().close()
})

test('a passkey is added and proves who signs in', async ({ axe }) => {
  await addAuthenticator(person)
  await person.goto('/admin/second-factor/enrol')
  const form = person.getByRole('form', { name: factor.enrol.passkey.add })
  await form.getByLabel(factor.enrol.passkey.name).fill('Portatile di esempio')
  await form.getByLabel(factor.current, { exact: true }).fill('not this one')
  await form.getByRole('button', { name: factor.enrol.passkey.add }).click()
  await expect(form.getByRole('alert')).toContainText(it.form.issues['password-wrong'])
  await form.getByLabel(factor.current, { exact: true }).fill(invited.password)
  await form.getByRole('button', { name: factor.enrol.passkey.add }).click()
  await person.waitForURL('**/second-factor/codes')
  await person.goto('/admin/account')
  await expect(person.getByText('Portatile di esempio')).toBeVisible()
  await axe(person)
  await person.getByRole('button', { name: it.admin.signOut }).click()
  await person.waitForURL('**/admin/sign-in')
  await fillSignIn(person, invited.email, invited.password)
  await person.waitForURL('**/admin/second-factor?*')
  await axe(person)
  await person.getByRole('button', { name: factor.prove.passkey }).click()
  await person.waitForURL('**/admin')
  await expect(person.getByRole('heading', { level: 1 })).toContainText(invited.name)
})

test('an administrator disables the person: their next request is refused, and they cannot come back', async ({ axe }) => {
  await administrator.goto('/admin/people')
  await administrator.getByRole('link', { name: invited.name }).click()
  await administrator.waitForURL('**/admin/people/*')
  await axe(administrator)
  await administrator.getByRole('button', { name: it.accounts.access.disable, exact: true }).click()
  await administrator.waitForURL('**saved=1')
  await person.goto('/admin/articles')
  await person.waitForURL('**/admin/sign-in?next=*')
  await fillSignIn(person, invited.email, invited.password)
  await expect(person.locator('.refusal')).toContainText(it.form.refusals['wrong-password'])
})

test('the last administrator stays, and is told why', async () => {
  await administrator.goto('/admin/people')
  await administrator.locator('#content').getByRole('link', { name: emailOf('administrator').split('@')[0] ?? '', exact: true }).click()
  await administrator.getByRole('button', { name: it.accounts.access.disable, exact: true }).click()
  await expect(administrator.locator('.refusal')).toContainText(it.form.issues['last-administrator'])
})

test('another password by mail: the link works once, and the second factor is asked as before', async ({ browser }) => {
  const page = await newPage(browser)
  await page.goto('/admin/sign-in')
  await page.getByRole('link', { name: it.signIn.forgotten }).click()
  for (const email of ['nobody@example.org', emailOf('administrator')]) {
    await page.goto('/admin/forgotten')
    await page.getByLabel(it.reset.email).fill(email)
    await page.getByRole('button', { name: it.reset.submit }).click()
    await expect(page.getByText(it.reset.asked)).toBeVisible()
  }
  const letter = administrator.locator('.message').filter({ hasText: it.mail.reset.subject })
  await expect(async () => {
    await administrator.goto('/admin/outbox')
    await expect(letter).toHaveCount(1)
  }).toPass({ timeout: 20_000 })
  await page.goto(new URL(/http\S+\/admin\/new-password\/[0-9a-f]{64}/.exec((await letter.textContent()) ?? '')?.[0] ?? '').pathname)
  await page.getByLabel(it.password.new, { exact: true }).fill('another example phrase')
  await page.getByRole('button', { name: it.reset.choose.submit }).click()
  await expect(page.getByText(it.signIn.changed)).toBeVisible()
  await administrator.goto('/admin/people')
  await administrator.waitForURL('**/admin/sign-in?next=*')
  await signIn(page, emailOf('administrator'), 'another example phrase')
  await page.waitForURL('**/admin/second-factor?next=*')
  await page.context().close()
})
