import type { ReactNode } from 'react'
import { type Locale, localeTable } from '#lib/i18n/locales.ts'

/** One component of components/ui in one of its states. */
export type Specimen = {
  /** The file that it comes from, without its ending */
  of: string
  /** Which of its states this is, where it has more than one */
  state?: string
  node: ReactNode
}

/** What the specimens are made of: the words of the page's language, and of the one that stands beside it. */
export type Sample = { locale: Locale; other: Locale; lang: string; otherLang: string }

export function sampleOf(locale: Locale): Sample {
  const other = locale === 'ja' ? 'it' : 'ja'
  return { locale, other, lang: localeTable[locale].hrefLang, otherLang: localeTable[other].hrefLang }
}
