import axe, { type AxeResults, type RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

declare global {
  // What axe-core's script leaves on a page.
  var axe: { run(context: Document, options: RunOptions): Promise<AxeResults> } | undefined
}

/** The rules of WCAG 2.2, levels A and AA. */
export const wcag22AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa']

/** Runs axe with these options on the page that is open, whose policy stays as it is. Its script is put there once a document. */
export async function runAxe(page: Page, options: RunOptions): Promise<AxeResults> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  return page.evaluate(async (chosen) => {
    const results = await globalThis.axe?.run(document, chosen)
    if (!results) throw new Error('axe left the page before it ran.')
    return results
  }, options)
}
