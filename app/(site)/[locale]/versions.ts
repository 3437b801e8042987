import type { Version } from '#components/site/site-page.tsx'
import { isTextOnly } from '#lib/content/text-only.ts'
import type { PageText } from '#lib/content/texts/page-text.ts'
import { type Locale, locales } from '#lib/i18n/locales.ts'
import { sheetTail } from '#lib/i18n/sheet-path.ts'

/** The languages of a record's page for the switcher. */
export function versionsOf(page: PageText): Version[] {
  return page.addresses
    .map(({ locale, path }) => ({ locale, path, hasText: page.readable.includes(locale) }))
    .filter((version) => version.hasText || !isTextOnly(page.kind))
}

/** The same list in every language. */
export function versionsOfList(path: (locale: Locale) => string): Version[] {
  return locales.map((locale) => ({ locale, path: path(locale), hasText: true }))
}

/** The protocol sheet of a record in the reader's language and the one that usually stands beside it. */
export function sheetPathOf(page: PageText, locale: Locale): string {
  const own = page.addresses.find((address) => address.locale === locale)
  return `${own?.path ?? `/${locale}`}${own ? sheetTail(locale) : ''}`
}
