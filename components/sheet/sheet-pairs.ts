import type { Version } from '#components/site/site-page.tsx'
import type { PageText } from '#lib/content/texts/page-text.ts'
import { type Locale, locales } from '#lib/i18n/locales.ts'
import { sheetTail, usualOther } from '#lib/i18n/sheet-path.ts'

export type SheetPair = { pair: [Locale, Locale]; href: string; current: boolean }

type Addresses = Pick<PageText, 'addresses'>

const pathIn = ({ addresses }: Addresses, locale: Locale, other: Locale) =>
  addresses.flatMap((one) => (one.locale === locale ? [one.path + sheetTail(locale, other)] : []))

/** Every two languages that a sheet can be in; the reader's stays the first column where it is one of them. */
export function pairsOf(page: Addresses, locale: Locale, other: Locale): SheetPair[] {
  const pairs = locales.flatMap((one, at) => locales.slice(at + 1).map((two): [Locale, Locale] => (two === locale ? [two, one] : [one, two])))
  return pairs.flatMap((pair) => pathIn(page, ...pair).map((href) => ({ pair, href, current: pair.includes(locale) && pair.includes(other) })))
}

/** The same sheet for the switcher: who changes to its second language has both still, the columns exchanged. */
export function sheetVersions(page: Addresses, locale: Locale, other: Locale): Version[] {
  const besides = (lang: Locale) => (lang === locale ? other : lang === other ? locale : usualOther[lang])
  return locales.flatMap((lang) => pathIn(page, lang, besides(lang)).map((path) => ({ locale: lang, path })))
}
