import type { Page } from '@playwright/test'

export type Walked = { expected: string[]; reached: string[]; faults: string[] }

/** Marks all that the Tab key must reach, in the order of the document, and names each. */
const markReachable = () => {
  const selector = 'a[href], button:not([disabled]), input:not([type=hidden]):not([disabled]), select:not([disabled]), textarea:not([disabled]), summary, [tabindex="0"]'
  const shown = [...document.querySelectorAll<HTMLElement>(selector), ...document.querySelectorAll<SVGElement>('svg a[href]')]
    .filter((one, index, all) => all.indexOf(one) === index && one.checkVisibility({ visibilityProperty: true }) && one.tabIndex >= 0)
    .sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))
  return shown.map((one, index) => {
    one.dataset.walk = `${index} ${one.localName} ${(one.getAttribute('aria-label') ?? one.textContent ?? '').trim().slice(0, 40)}`
    return one.dataset.walk
  })
}

/** What has the focus, and what is wrong with how that is seen. */
const lookAtFocus = () => {
  const one = document.activeElement as HTMLElement | SVGElement | null
  if (!one || one === document.body) return null
  const name = one.dataset.walk ?? `unexpected ${one.localName}`
  const faults: string[] = []
  const luminance = (colour: string) => {
    const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number).map((part) => (part / 255 <= 0.03928 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const behind = (element: Element | null): string => {
    for (let at = element; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor
      if (!/rgba\(.*, 0\)|transparent/.test(colour)) return colour
    }
    return getComputedStyle(document.documentElement).backgroundColor
  }
  // A field may show it itself, or the group in which it stands; what is drawn shows it on a part of itself.
  const style = [one, ...one.querySelectorAll('*'), one.parentElement].filter((each) => each !== null).map((each) => getComputedStyle(each)).find((each) => each.outlineStyle !== 'none' && Number.parseFloat(each.outlineWidth) >= 2)
  // An arc is a line, around which a box says little: it is drawn thicker, and its name stands on the map while it is chosen.
  const arcName = one.closest('.arcs') && one.querySelector(':scope > text')
  if (arcName) {
    if (getComputedStyle(arcName).opacity !== '1' || Number.parseFloat(getComputedStyle(one).strokeWidth) < 2) faults.push('does not stand out')
  } else if (!style) {
    faults.push('no ring')
  } else {
    const [a, b] = [luminance(style.outlineColor), luminance(behind(one.parentElement))].sort((x, y) => y - x) as [number, number]
    if ((a + 0.05) / (b + 0.05) < 3) faults.push(`a ring of ${((a + 0.05) / (b + 0.05)).toFixed(1)}:1`)
  }
  const boxes = [...one.getClientRects()].filter(({ width, height }) => width > 0 && height > 0)
  const seen = boxes.some(({ left, top, width, height }) => {
    const at = document.elementFromPoint(Math.max(0, left) + Math.min(width, 6) / 2, top + height / 2)
    return at !== null && (one.contains(at) || at.contains(one))
  })
  // An arc is a line: the middle of its box is not on it.
  if (!seen && !(one instanceof SVGElement)) faults.push('not seen')
  return { name, faults }
}

/**
 * Walks through a page by Tab from its beginning: what should be reached, what was, and where the focus could not be seen
 * (WCAG 2.1.2, 2.4.3, 2.4.7, 2.4.11, 1.4.11).
 */
export async function walk(page: Page): Promise<Walked> {
  const expected = await page.evaluate(markReachable)
  const reached: string[] = []
  const faults: string[] = []
  for (let step = 0; step < expected.length + 3; step++) {
    await page.keyboard.press('Tab')
    const now = await page.evaluate(lookAtFocus)
    // From the last one the browser goes to its own bar, or round to the first.
    if (!now || now.name === reached[0]) break
    reached.push(now.name)
    faults.push(...now.faults.map((fault) => `${now.name}: ${fault}`))
  }
  return { expected, reached, faults }
}
