import type { Browser, Page } from '@playwright/test'
import { expect, type Locale, test } from './fixtures.ts'
import { templates } from './templates.ts'

const deadEnds: Record<string, Record<Locale, string>> = {
  404: { it: '/it/nulla', en: '/en/nothing', ja: '/ja/nai' },
  '404 without language': { it: '/fr', en: '/fr/x', ja: '/zh' },
  '404 in this language': { it: '/en/news/takko-not-tatsukomachi', en: '/en/news/takko-not-tatsukomachi', ja: '/ja/nai' },
  410: { it: '/ja/news/5-tsu-no-bunsho-o-narabete-yomu', en: '/en/nothing', ja: '/ja/news/5-tsu-no-bunsho-o-narabete-yomu' },
  500: { it: '/it/pagina-rotta', en: '/en/broken-page', ja: '/ja/broken-page' },
}

const all = { ...templates, ...deadEnds }

declare global {
  // What the policy refused on this page.
  var refused: string[]
}

/** Run before a page: it hears what the policy refuses. */
export const watch = () => {
  globalThis.refused = []
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => globalThis.refused.push(`${violatedDirective} ${blockedURI}`))
}

// The code of an error is another each time.
const seen = async (page: Page) => (await page.locator('body').innerText()).replace(/[A-Z2-9]{4}-[A-Z2-9]{4}/, 'code')

async function withoutScript(browser: Browser, baseURL: string | undefined): Promise<Page> {
  return (await browser.newContext({ ...(baseURL ? { baseURL } : {}), javaScriptEnabled: false })).newPage()
}

/** S-06 and R-16: the whole of each page under its strict policy, and the same words where no script runs. Half a minute a language. */
export function wholePagesIn(locale: Locale): void {
  test(`every page is whole, refuses nothing of its own, and needs no script (${locale})`, async ({ page, browser, baseURL }) => {
    test.setTimeout(180_000)
    const still = await withoutScript(browser, baseURL)
    await page.addInitScript(watch)
    const faults: string[] = []
    for (const [name, paths] of Object.entries(all)) {
      await page.goto(paths[locale])
      const refused = await page.evaluate(() => globalThis.refused)
      faults.push(...refused.map((one) => `${name}: ${one}`))
      await still.goto(paths[locale])
      if ((await seen(page)) !== (await seen(still))) faults.push(`${name}: other words without script`)
    }
    await still.context().close()
    expect(faults).toEqual([])
  })
}
