import type { Page } from '@playwright/test'

/** How many pages a browser prints, and the size of the first. */
export async function printed(page: Page): Promise<{ pages: number; millimetres: number[] }> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  const box = /MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf)?.slice(1) ?? []
  return { pages: pdf.match(/\/Type \/Page\b/g)?.length ?? 0, millimetres: box.map((points) => Math.round((Number(points) / 72) * 25.4)) }
}
