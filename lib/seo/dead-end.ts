import type { Metadata } from 'next'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

/** Head of a page that tells what there is not (404, 410) or what went wrong (500, 503). */
export function deadEndMetadata(locale: Locale, what: 'missing' | 'gone' | 'trouble' | 'unavailable'): Metadata {
  const t = translator(locale, what)
  return { title: `${t('title')} – Kakehashi`, description: t('sentence'), robots: { index: false } }
}
