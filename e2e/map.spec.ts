import { readFileSync, statSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, type Locale, locales, messages, sectionPath, test } from './fixtures.ts'
import { raw } from './raw.ts'

const widths = [320, 390, 768, 1024, 1440]

const homeOf = (locale: Locale) => `/${locale}`
const mapOf = (locale: Locale) => sectionPath(locale, 'map')
const drawing = (page: Page, locale: Locale) => page.getByRole('group', { name: messages(locale).map.label })
const hrefs = (page: Page, selector: string) => page.locator(selector).evaluateAll((links) => links.map((link) => link.getAttribute('href')))

const names: Record<Locale, { tie: RegExp; town: RegExp; abroad: RegExp }> = {
  it: { tie: /^Torino – Nagoya, 2005$/, town: /^Sakahogi$/, abroad: /^Seul Corea del Sud$/ },
  en: { tie: /^Turin – Nagoya, 2005$/, town: /^Sakahogi$/, abroad: /^Seoul South Korea$/ },
  ja: { tie: /^トリノ市と名古屋市, 2005$/, town: /^坂祝町$/, abroad: /^ソウル 韓国$/ },
}

for (const locale of locales) {
  test(`arches and points are links with names (${locale})`, async ({ page, axe }) => {
    await page.goto(homeOf(locale))
    const map = drawing(page, locale)
    const { tie, town, abroad } = names[locale]
    await expect(map.getByRole('link', { name: tie })).toHaveAttribute('href', /torino-nagoya$|turin-nagoya$/)
    await expect(map.getByRole('link', { name: town })).toHaveAttribute('href', new RegExp(`^${sectionPath(locale, 'territories')}/sakahogi`))
    await expect(map.getByRole('link', { name: abroad })).toBeVisible()
    await axe()
    await page.goto(mapOf(locale))
    await expect(page).toHaveTitle(`${messages(locale).map.title} – Kakehashi`)
    await axe()
  })

  test(`the list has what the map has (${locale})`, async ({ page }) => {
    await page.goto(homeOf(locale))
    const drawn = await hrefs(page, '.map .arcs a')
    expect(drawn).toEqual(await hrefs(page, '#ties .title a'))
    await expect(page.locator('figcaption')).toContainText(String(drawn.length))
    await page.getByRole('link', { name: messages(locale).map.asList }).click()
    await expect(page).toHaveURL(/#ties$/)
    await page.goto(mapOf(locale))
    const [arches, listed] = [await hrefs(page, '.map .arcs a'), await hrefs(page, '#ties .title a')]
    expect(listed.filter((href) => arches.includes(href))).toEqual(arches)
    await expect(page.locator('figcaption')).toContainText(messages(locale).map.dashed)
    await expect(page.locator('figcaption')).toContainText('Natural Earth')
    expect(await page.locator('.map .dash').count()).toBeGreaterThan(0)
  })

  test(`no name covers another, and none a point (${locale})`, async ({ page }) => {
    for (const path of [homeOf(locale), mapOf(locale), `${mapOf(locale)}?territory=japan`]) {
      await page.goto(path)
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 })
        expect(await collisions(page), `${path} at ${width} px`).toEqual([])
      }
    }
  })
}

/** Pairs of names, or of a name and another's point, that share a pixel as they are drawn. */
function collisions(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const links = [...document.querySelectorAll('.map :is(.f1, .f2) > :is(a, g)')]
    const entries = links.flatMap((link) => {
      const [text, dot] = [link.querySelector('text'), link.querySelector('path')]
      const matrix = dot?.getScreenCTM()
      const start = dot?.getPointAtLength(0)
      if (!text || !matrix || !start) return []
      const { left, right, top, bottom } = text.getBoundingClientRect()
      // The letters, not the line with its leading and the halo.
      const half = (Number.parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 1)) / 2
      const middle = (top + bottom) / 2
      const name = { left, right, top: middle - half, bottom: middle + half }
      const point = { x: start.x * matrix.a + matrix.e, y: start.y * matrix.d + matrix.f }
      return [{ words: text.textContent ?? '', isShown: !text.classList.contains('off'), name, point }]
    })
    const shown = entries.filter(({ isShown }) => isShown)
    const found: string[] = []
    for (const one of shown) {
      if (one.name.left < 0 || one.name.right > innerWidth) found.push(`${one.words} leaves the page`)
      for (const other of entries) {
        if (other === one) continue
        const { left, right, top, bottom } = one.name
        const { x, y } = other.point
        if (x > left && x < right && y > top && y < bottom) found.push(`${one.words} covers the point of ${other.words}`)
        if (!other.isShown) continue
        if (left < other.name.right && other.name.left < right && top < other.name.bottom && other.name.top < bottom) found.push(`${one.words} covers ${other.words}`)
      }
    }
    return found
  })
}

test('near towns all have their names on the home page', async ({ page }) => {
  for (const locale of locales) {
    await page.goto(homeOf(locale))
    await expect(page.locator('.map .off'), locale).toHaveCount(0)
  }
})

test('the drawing weighs at most 8 KB, the outlines at most 40 KB', async ({ baseURL }) => {
  for (const path of locales.flatMap((locale) => [homeOf(locale), mapOf(locale), `${mapOf(locale)}?class=twinning`])) {
    const { text } = await raw(baseURL, path)
    const svg = /<svg class="map"[\s\S]*?<\/svg>(?=<figcaption)/.exec(text)?.[0] ?? ''
    expect(svg, path).toContain('class="arcs"')
    expect(Buffer.byteLength(svg), path).toBeLessThanOrEqual(8192)
  }
  const { path } = JSON.parse(readFileSync('lib/map/outlines.json', 'utf8')) as { path: string }
  expect(statSync(`public${path}`).size).toBeLessThanOrEqual(40_000)
})

test('an arch ends at its points, side by side and on a phone', async ({ page }) => {
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    await page.goto('/it')
    const apart = await page.evaluate(() => {
      const centre = (element: SVGPathElement, at: number) => {
        const [spot, matrix] = [element.getPointAtLength(at), element.getScreenCTM()]
        return matrix ? { x: spot.x * matrix.a + matrix.e, y: spot.y * matrix.d + matrix.f } : { x: 0, y: 0 }
      }
      const dot = (name: string) => {
        const link = [...document.querySelectorAll('.map :is(.f1, .f2) a')].find((one) => one.textContent === name)
        return centre(link?.querySelector('path') as SVGPathElement, 0)
      }
      const arch = [...document.querySelectorAll('.map .arcs a')].find((one) => one.textContent?.startsWith('Monticelli'))
      const line = [...(arch?.querySelectorAll('path') ?? [])].find((one) => getComputedStyle(one).display !== 'none') as SVGPathElement
      const ends = [centre(line, 0), centre(line, line.getTotalLength())]
      return [dot('Monticelli d’Ongina'), dot('Takko')].map(({ x, y }, index) => Math.hypot(x - (ends[index]?.x ?? 0), y - (ends[index]?.y ?? 0)))
    })
    for (const distance of apart) expect(distance, `${width} px`).toBeLessThan(1.5)
  }
})

test('one arch at a time stands out, for a pointer and for the keyboard, and its name is shown', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 1000 })
  await page.goto('/it')
  const arch = page.locator('.arcs a').filter({ hasText: 'Takko' })
  const other = page.locator('.arcs a').filter({ hasText: 'Faenza' })
  await expect(arch.locator('text')).toHaveCSS('opacity', '0')
  await arch.focus()
  await expect(arch.locator('text')).toHaveCSS('opacity', '1')
  await expect(arch).toHaveCSS('stroke-width', '3px')
  await expect(other).toHaveCSS('opacity', '0.3')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/monticelli-d-ongina-takko$/)
})

test('the filters of the registry narrow the map and its list, and lead from one to the other', async ({ page }) => {
  const words = messages('en')
  await page.goto('/en/map')
  await page.getByLabel(words.filters.decade).selectOption('2000')
  await page.getByLabel(words.filters.class).selectOption('twinning')
  await page.getByRole('button', { name: words.filters.apply }).click()
  await expect(page).toHaveURL(/\/en\/map\?.*decade=2000/)
  expect(await hrefs(page, '.map .arcs a')).toEqual(await hrefs(page, '#ties .title a'))
  await expect(page.locator('.map .arcs a')).toHaveCount(2)
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /\/en\/map$/)
  await page.getByRole('link', { name: words.map.toList }).click()
  await expect(page).toHaveURL(/\/en\/partnerships\?.*class=twinning/)
  await page.getByRole('link', { name: words.map.toMap }).click()
  await expect(page).toHaveURL(/\/en\/map\?.*class=twinning/)
  await page.goto('/en/map?q=zzz')
  await expect(page.locator('svg.map')).toHaveCount(0)
  await expect(page.getByRole('link', { name: words.partnerships.showAll })).toBeVisible()
})

test('the page of the map is offered in three languages', async ({ page }) => {
  await page.goto('/it/mappa')
  await expect(page.locator('meta[name=robots]')).toHaveCount(0)
  await expect(page.locator('link[rel=alternate][hreflang=ja]')).toHaveAttribute('href', /\/ja\/map$/)
  await expect(page.locator('link[rel=alternate][hreflang=en]')).toHaveAttribute('href', /\/en\/map$/)
})
