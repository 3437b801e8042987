import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { Locale } from '#lib/i18n/locales.ts'

/** Head of the designed 404. */
export async function missingMetadata(locale: Locale): Promise<Metadata> {
  const t = await getTranslations({ locale, namespace: 'missing' })
  return { title: `${t('title')} – Kakehashi`, robots: { index: false } }
}
