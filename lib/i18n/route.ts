import { defaultLocale, isLocale, type Locale } from './locales.ts'
import { type PageKind, pageKinds, readSegment, type Section, sectionOfKind, sections } from './paths.ts'
import { readSheetTail, sheetKinds, sheetTail } from './sheet-path.ts'

type Page = {
  type: 'page'; path: string; locale: Locale; section: Section | null; kind: PageKind | null; slug: string | null
  /** What follows the record's own path, '' on that page itself: a record that moves takes it along */
  tail: string
}

/** What becomes of a public path: the folder of its page, its right address for good, or the designed 404. */
export type Route =
  | Page
  | { type: 'redirect'; path: string }
  | { type: 'missing'; path: string; locale: Locale }

const missing = (locale: Locale): Route => ({ type: 'missing', path: `/${locale}/missing`, locale })

const home = (locale: Locale): Route => ({ type: 'page', path: `/${locale}`, locale, section: null, kind: null, slug: null, tail: '' })

const kindIn = (section: Section | 'pages') => pageKinds.find((kind) => sectionOfKind[kind] === section) ?? null

function folder(locale: Locale, section: Section | 'pages', slug: string | null): Page {
  const path = `/${[locale, section, ...(slug === null ? [] : [slug])].join('/')}`
  return { type: 'page', path, locale, section: section === 'pages' ? null : section, kind: slug === null ? null : kindIn(section), slug, tail: '' }
}

/** The protocol sheet of a record, behind its page. */
function sheet(page: Page, words: string[], right: (...path: string[]) => Route | null): Route {
  const { locale, kind, section, slug } = page
  const other = kind && sheetKinds.includes(kind) ? readSheetTail(words, locale) : null
  if (!other || !section || !slug) return missing(locale)
  const tail = sheetTail(locale, other)
  return right(sections[section][locale], slug, ...tail.slice(1).split('/')) ?? { ...page, path: `${page.path}/sheet/${other}`, tail }
}

// Lists whose entries are anchors, not pages; and a form.
const flat: Section[] = ['map', 'people', 'figures', 'open-questions', 'timeline', 'report-a-barrier']

const isSlug = (text: string) => /^[a-z0-9-]{1,120}$/.test(text)

function decoded(segment: string): string | null {
  try {
    return decodeURIComponent(segment)
  } catch {
    return null
  }
}

/**
 * Reads a public path: `/it/legami/torino-nagoya` is the folder partnerships; a word of another language goes to the
 * right one; a trailing slash or capital letters are not another page. Everything unknown is a 404 in the language
 * of the path, in Italian where it has none.
 */
export function route(pathname: string): Route {
  const parts = pathname.split('/').slice(1)
  const segments = parts.filter((part, index) => part !== '' || index < parts.length - 1).map(decoded)
  const [first, word, slug, ...more] = segments
  const locale = first?.toLowerCase()
  if (!isLocale(locale)) return { type: 'missing', path: `/${defaultLocale}/missing/without-language`, locale: defaultLocale }
  if (segments.some((segment) => segment === null || segment === '') || more.length > 2) return missing(locale)
  const tidy = segments.map((segment) => (segment as string).toLowerCase())
  const right = (...path: string[]): Route | null => {
    const address = `/${[locale, ...path].join('/')}`
    return address === pathname ? null : { type: 'redirect', path: address }
  }
  if (word === undefined || word === null) return right() ?? home(locale)
  const found = readSegment(tidy[1] as string, locale)
  if (!found) {
    const page = tidy[1] as string
    if (slug !== undefined || !isSlug(page)) return missing(locale)
    return right(page) ?? folder(locale, 'pages', page)
  }
  const { section } = found
  if (slug !== undefined && flat.includes(section)) return missing(locale)
  const rest = slug === undefined ? [] : [tidy[2] as string]
  if (rest[0] !== undefined && !isSlug(rest[0])) return missing(locale)
  if (rest[0] !== undefined && more.length) return sheet(folder(locale, section, rest[0]), tidy.slice(3), right)
  return right(sections[section][locale], ...rest) ?? folder(locale, section, rest[0] ?? null)
}
