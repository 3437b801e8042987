import type { Browser, Page } from '@playwright/test'
import { freePort } from '../../../lib/cli/port.mjs'
import { startEndToEndServer } from '../../../lib/testing/e2e-server.mjs'
import { exampleClient, type OpenIdProvider, startOpenIdProvider } from '../../../lib/testing/openid-provider.mjs'
import { emailOf, fillSignIn, messages, password } from '../../admin/desk.ts'
import { expect, test } from '../../fixtures.ts'

// A browser at a portal of its own and at a real provider, and on the way between them.

const { account, signIn, form } = messages('it')
const name = 'Ente di Esempio'
const link = signIn.provider.with.replace('{name}', name)

test.describe.configure({ mode: 'serial' })
test.setTimeout(120_000)

let server: Awaited<ReturnType<typeof startEndToEndServer>>
let provider: OpenIdProvider
test.beforeAll(async () => {
  test.setTimeout(300_000)
  const port = await freePort()
  const url = `http://localhost:${port}`
  provider = await startOpenIdProvider(`${url}/admin/api/provider/back`, { isAsking: true })
  provider.state.people.set('editor', { email: emailOf('editor'), email_verified: true })
  provider.state.people.set('stranger', { email: 'stranger@example.org', email_verified: true })
  server = await startEndToEndServer('scenario', { SITE_URL: url, PORT: String(port), OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: exampleClient.client_id, OIDC_CLIENT_SECRET: exampleClient.client_secret, OIDC_NAME: name })
  server.url = url
})
test.afterAll(async () => {
  await server?.stop()
  await provider?.stop()
})

const newPage = async (browser: Browser) => (await browser.newContext({ baseURL: server.url, locale: 'it-IT' })).newPage()

/** Leaves by the link for the provider, where somebody says who they are. */
async function goAs(page: Page, who: string): Promise<void> {
  await page.getByRole('link', { name: link }).click()
  await page.getByRole('link', { name: who, exact: true }).click()
}

test('an editor leaves for the provider and is in the newsroom, where they wanted to be', async ({ browser, axe }) => {
  const page = await newPage(browser)
  await page.goto('/admin/articles')
  await expect(page.getByRole('link', { name: link })).toBeVisible()
  await axe(page)
  await goAs(page, 'editor')
  await page.waitForURL('**/admin/articles')
  // The provider is on another port of the same host, so that its cookies are seen here too.
  const ours = (await page.context().cookies()).filter((cookie) => cookie.name.includes('kakehashi'))
  expect(ours.map((cookie) => [cookie.name, cookie.sameSite, cookie.httpOnly])).toEqual([['kakehashi.session_token', 'Strict', true]])
  // Their account says so, and lets them undo it.
  const say = (words: string) => words.replaceAll('{name}', name)
  await page.goto('/admin/account')
  await expect(page.getByText(say(account.provider.linked))).toBeVisible()
  await axe(page)
  await page.getByRole('button', { name: say(account.provider.unlink) }).click()
  await page.waitForURL(/saved=1/)
  await expect(page.getByText(say(account.provider.none))).toBeVisible()
  await page.context().close()
})

test('a stranger and whoever goes back are told so on the page of signing in, where a password still works', async ({ browser, axe }) => {
  const page = await newPage(browser)
  await page.goto('/admin/sign-in')
  await goAs(page, 'stranger')
  await expect(page.getByRole('alert').filter({ hasText: form.issues['provider-unknown'] })).toBeVisible()
  await axe(page)
  await page.context().clearCookies()
  await goAs(page, 'Cancel')
  await expect(page.getByRole('alert').filter({ hasText: form.issues['provider-cancelled'] })).toBeVisible()
  await provider.stop()
  await fillSignIn(page, emailOf('editor'), password)
  await page.waitForURL('**/admin')
  await page.context().close()
})
