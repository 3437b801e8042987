import type { BrowserContext, Page } from '@playwright/test'
import { exampleEmail as emailOf, examplePassword as password } from '../../lib/testing/example-accounts.mjs'
import { expect, messages, test as portal } from '../fixtures.ts'

export { emailOf, expect, messages, password }

export type Role = 'viewer' | 'translator' | 'editor' | 'administrator'


type State = Awaited<ReturnType<BrowserContext['storageState']>>

/** Fills in the form of the sign-in page that is open, in Italian. */
export async function fillSignIn(page: Page, email: string, word: string): Promise<void> {
  const { signIn } = messages('it')
  await page.getByLabel(signIn.email).fill(email)
  await page.getByLabel(signIn.password, { exact: true }).fill(word)
  await page.getByRole('button', { name: signIn.submit, exact: true }).click()
}

type Workers = { stateOf: (role: Role) => Promise<State> }
type Fixtures = { role: Role; as: (role: Role) => Promise<Page> }


/** Tests of the newsroom: `test.use({ role })` says who `page` is; `as` opens another browser for somebody else. Each signs in once a worker. */
export const test = portal.extend<Fixtures, Workers>({
  role: ['administrator', { option: true }],
  stateOf: [
    async ({ browser }, use) => {
      const states = new Map<Role, State>()
      await use(async (role) => {
        const known = states.get(role)
        if (known) return known
        const context = await browser.newContext({ ...(process.env.BASE_URL ? { baseURL: process.env.BASE_URL } : {}), locale: 'it-IT', storageState: { cookies: [], origins: [] } })
        const page = await context.newPage()
        await page.goto('/admin/sign-in')
        await fillSignIn(page, emailOf(role), password)
        await page.waitForURL('**/admin')
        const state = await context.storageState()
        await context.close()
        states.set(role, state)
        return state
      })
    },
    { scope: 'worker' },
  ],
  locale: 'it-IT',
  storageState: async ({ role, stateOf }, use) => use(await stateOf(role)),
  as: async ({ browser, stateOf, baseURL }, use) => {
    const opened: BrowserContext[] = []
    await use(async (role) => {
      const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}), locale: 'it-IT', storageState: await stateOf(role) })
      opened.push(context)
      return context.newPage()
    })
    await Promise.all(opened.map((context) => context.close()))
  },
})

const it = messages('it')

/** Begins an article in a language and gives the id of its record; the page is then its open text. */
export async function beginArticle(page: Page, language = it.desk.names.langs.it): Promise<string> {
  await page.goto('/admin/articles')
  await page.getByRole('button', { name: it.desk.articles.in.replace('{language}', language) }).click()
  await page.waitForURL('**/admin/records/**')
  return page.url().split('/').at(-2) ?? ''
}

export const editorOf = (page: Page) => page.getByRole('textbox', { name: it.desk.open.body, exact: true })

/** Waits until everything that was typed is acknowledged. */
export const untilSaved = (page: Page) => expect(page.locator('.saving')).toHaveAttribute('data-state', 'saved', { timeout: 15_000 })

export async function write(page: Page, { title, summary, body }: { title: string; summary: string; body: string }): Promise<void> {
  await page.getByLabel(it.desk.open.title, { exact: true }).fill(title)
  await page.getByLabel(it.desk.open.summary, { exact: true }).fill(summary)
  await editorOf(page).click()
  await page.keyboard.press('Control+a')
  await page.keyboard.type(body)
  await untilSaved(page)
}

/** Says yes to what a change of a public record asks, and waits until it is done. */
export async function confirm(page: Page, done = /saved=1/): Promise<void> {
  await page.getByRole('button', { name: it.form.confirm.yes }).click()
  await page.waitForURL(done)
  await expect(page.getByText(it.form.done)).toBeVisible()
}

/** Where readers find the text that was just published. */
export const publishedPath = async (page: Page): Promise<string> => (await page.getByRole('status').getByRole('link', { name: it.desk.text.asReaders }).getAttribute('href')) ?? ''

/** Publishes the open text; with a note where it is not its first edition. */
export async function publish(page: Page, note?: string): Promise<void> {
  if (note) await page.getByLabel(it.desk.open.publish.note, { exact: true }).fill(note)
  await page.getByRole('button', { name: it.desk.open.publish.submit }).click()
  await page.waitForURL(/published=/)
}
