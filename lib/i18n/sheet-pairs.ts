import { type Locale, locales } from './locales.ts'
import type { Alternate } from './paths.ts'
import { sheetTail, usualOther } from './sheet-path.ts'

export type SheetPair = { pair: [Locale, Locale]; href: string; current: boolean }

const pathIn = (addresses: Alternate[], locale: Locale, other: Locale) =>
  addresses.flatMap((one) => (one.locale === locale ? [one.path + sheetTail(locale, other)] : []))

/**
 * Every two languages that a sheet can be in; the reader's stays the first column where it is one of them.
 * @param addresses those of the record
 */
export function pairsOf(addresses: Alternate[], locale: Locale, other: Locale): SheetPair[] {
  const pairs = locales.flatMap((one, at) => locales.slice(at + 1).map((two): [Locale, Locale] => (two === locale ? [two, one] : [one, two])))
  return pairs.flatMap((pair) => pathIn(addresses, ...pair).map((href) => ({ pair, href, current: pair.includes(locale) && pair.includes(other) })))
}

/** The same sheet for the switcher: who changes to its second language has both still, the columns exchanged. */
export function sheetVersions(addresses: Alternate[], locale: Locale, other: Locale): Alternate[] {
  const besides = (lang: Locale) => (lang === locale ? other : lang === other ? locale : usualOther[lang])
  return locales.flatMap((lang) => pathIn(addresses, lang, besides(lang)).map((path) => ({ locale: lang, path })))
}
