import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { Locale } from '#lib/i18n/locales.ts'

/** Head of a page that tells what there is not (404, 410) or what went wrong (500, 503). */
export async function deadEndMetadata(locale: Locale, what: 'missing' | 'gone' | 'trouble' | 'unavailable'): Promise<Metadata> {
  const t = await getTranslations({ locale, namespace: what })
  return { title: `${t('title')} – Kakehashi`, description: t('sentence'), robots: { index: false } }
}
