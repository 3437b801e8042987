import type { ReactNode } from 'react'
import type { Locale } from '#lib/i18n/locales.ts'

/** A label and what it names in one line; the colon of Japanese brings its own space. */
export function Labelled({ label, locale, children }: { label: string; locale: Locale; children: ReactNode }) {
  return <>{label}{locale === 'ja' ? '' : ' '}{children}</>
}
