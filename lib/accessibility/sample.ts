import { createHash } from 'node:crypto'
import { isLocale, type Locale, locales } from '#lib/i18n/locales.ts'

/** Of one language: a page of each template, and pages drawn by lot. */
export type Sample = { locale: Locale; representative: string[]; drawn: string[] }

/** The WAIC's test guide for JIS X 8341-3 takes 40 pages where a site has more than a hundred (method d: chosen and drawn). */
export const usualSize = 40

const lot = (seed: string, path: string) => createHash('sha256').update(`${seed}\n${path}`).digest('hex')

/** What kind of page an address is: its list, or one entry of it. */
const templateOf = (path: string) => {
  const [, , list = '', entry, view = ''] = path.split('/')
  return entry === undefined ? `list ${list}` : `entry of ${list} ${view && 'with a view'}`
}

/**
 * Draws pages from the public addresses of a portal, the same for the same seed, in whatever order they come: lots are drawn
 * by a hash of seed and address, so that a page that is added moves no other. First one page of each kind, then others up to
 * `size` in each language, which counts as a set of pages of its own.
 */
export function drawSample(paths: Iterable<string>, seed: string, size = usualSize): Sample[] {
  const all = [...new Set(paths)].map((path) => ({ path, lot: lot(seed, path) })).sort((a, b) => (a.lot < b.lot ? -1 : 1)).map(({ path }) => path)
  return locales.map((locale) => {
    const own = all.filter((path) => path.split('/')[1] === locale && isLocale(locale))
    const kinds = new Map<string, string>()
    for (const path of own) if (!kinds.has(templateOf(path))) kinds.set(templateOf(path), path)
    const representative = [...kinds.values()].sort()
    const drawn = own.filter((path) => !representative.includes(path)).slice(0, Math.max(0, size - representative.length)).sort()
    return { locale, representative, drawn }
  })
}
