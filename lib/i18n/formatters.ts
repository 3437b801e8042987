import { type Locale, localeTable } from './locales.ts'

// Making one of these takes longer than using it a hundred times: one a language, for as long as the process lives.
export function oneEach<T>(make: (locale: Locale) => T): (locale: Locale) => T {
  const made = new Map<Locale, T>()
  return (locale) => {
    const formatter = made.get(locale) ?? make(locale)
    made.set(locale, formatter)
    return formatter
  }
}

/** The order of words in a language. */
export const collator = oneEach((locale) => new Intl.Collator(locale))

export const numberFormat = oneEach((locale) => new Intl.NumberFormat(localeTable[locale].intl, { maximumFractionDigits: 4 }))

/** Names of languages by their tag. */
export const languageNames = oneEach((locale) => new Intl.DisplayNames([locale], { type: 'language' }))
