/** The languages of the portal, once: every list, path table and message file follows this one. */
export const locales = ['it', 'en', 'ja'] as const

export type Locale = (typeof locales)[number]

/** The language of an address without one, and x-default. */
export const defaultLocale: Locale = 'it'

export const localeTable: Record<Locale, { name: string; hrefLang: string; openGraph: string; intl: string }> = {
  it: { name: 'Italiano', hrefLang: 'it', openGraph: 'it_IT', intl: 'it' },
  en: { name: 'English', hrefLang: 'en', openGraph: 'en_GB', intl: 'en-GB' },
  ja: { name: '日本語', hrefLang: 'ja', openGraph: 'ja_JP', intl: 'ja' },
}

export function isLocale(value: string | undefined): value is Locale {
  return locales.some((locale) => locale === value)
}

/** What was read once, as it is told in one language or another. */
export type Told<T> = (locale: Locale) => T

/** Texts of one thing in every language, such as an office's title. */
export type Localized = Record<Locale, string>
