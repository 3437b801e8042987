import { readFileSync } from 'node:fs'
import { expect, test as base, type BrowserContext, type Page } from '@playwright/test'
import type it from '../messages/it.json'
import { locales, type Locale } from '../lib/i18n/locales.ts'
import { runAxe, wcag22AA } from '../lib/testing/axe.ts'

export { expect, locales, type Locale }

type Messages = typeof it

type Options = {
  /** Console errors that this file of tests provokes on purpose, such as a 404: `test.use({ allowedErrors: [/404/] })`. */
  allowedErrors: RegExp[]
}

type Fixtures = {
  /** Fails the test when a page of it throws or logs an error. */
  quietConsole: void
  /** Asserts that axe finds no fault against WCAG 2.2 AA, on this page or another; `without` rules that say nothing there. */
  axe: (other?: Page, without?: string[]) => Promise<void>
}

/**
 * Whoever goes on before the cross-fade between two pages has ended skips it, and Chromium tells that as a rejection which
 * nobody caught, although no script runs there (https://github.com/w3c/csswg-drafts/issues/13726). One with a stack is ours.
 */
const skippedTransition = /^AbortError: Transition was skipped$/

/** What pages of this context log as errors or throw, from now on: the list grows as they do. */
export function errorsIn(context: BrowserContext): string[] {
  const errors: string[] = []
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (event) => {
    const { name, message, stack } = event.error()
    // What the browser itself rejects has a message and no stack.
    const told = stack || `${name}: ${message}`
    if (!skippedTransition.test(told)) errors.push(`${told} (${event.page()?.url() ?? 'no page'})`)
  })
  return errors
}

export const test = base.extend<Options & Fixtures>({
  allowedErrors: [[], { option: true }],

  // Known only once the global setup has started the portal.
  baseURL: async ({}, use) => use(process.env.BASE_URL),

  quietConsole: [
    async ({ context, allowedErrors }, use) => {
      const errors = errorsIn(context)
      await use()
      const unexpected = errors.filter((error) => !allowedErrors.some((allowed) => allowed.test(error)))
      expect(unexpected, 'errors in the browser console').toEqual([])
    },
    { auto: true },
  ],

  axe: async ({ page }, use) => {
    await use(async (other = page, without = []) => {
      const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]))
      // What passes is not told element by element, which takes a third of the time.
      const { violations } = await runAxe(other, { runOnly: wcag22AA, rules, resultTypes: ['violations'] })
      const found = violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}`))
      expect(found, `accessibility of ${other.url()}`).toEqual([])
    })
  },
})

/** The words of the portal: tests take their labels from here, so that wording may change without them. */
export function messages(locale: Locale): Messages {
  return JSON.parse(readFileSync(new URL(`../messages/${locale}.json`, import.meta.url), 'utf8')) as Messages
}

export { sectionPath } from '../lib/i18n/paths.ts'
