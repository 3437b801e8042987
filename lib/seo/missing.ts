import type { Metadata } from 'next'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

/** Head of the designed 404. */
export async function missingMetadata(locale: Locale): Promise<Metadata> {
  const t = translator(locale, 'missing')
  return { title: `${t('title')} – Kakehashi`, robots: { index: false } }
}
