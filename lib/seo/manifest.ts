import type { MetadataRoute } from 'next'
import { type Locale, localeTable } from '#lib/i18n/locales.ts'
import { homePath } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import { paper } from './theme.ts'

export const manifestPath = (locale: Locale): string => `/manifest/${locale}.webmanifest`

const icon = (src: string, sizes: string, type = 'image/png') => ({ src, sizes, type })

/**
 * What a home screen shows of the portal in one language (W3C, Web Application Manifest). It opens as a page with the
 * browser's own bar: readers go back, print and share as everywhere.
 */
export function manifestOf(locale: Locale): MetadataRoute.Manifest {
  const t = translator(locale, 'home')
  return {
    id: homePath(locale),
    name: 'Kakehashi 架け橋',
    short_name: locale === 'ja' ? '架け橋' : 'Kakehashi',
    description: t('summary'),
    lang: localeTable[locale].hrefLang,
    dir: 'ltr',
    start_url: homePath(locale),
    scope: '/',
    display: 'minimal-ui',
    background_color: paper.light,
    theme_color: paper.light,
    icons: [
      icon('/icon.svg', 'any', 'image/svg+xml'),
      icon('/icons/icon-192.png', '192x192'),
      icon('/icons/icon-512.png', '512x512'),
      { ...icon('/icons/icon-maskable-512.png', '512x512'), purpose: 'maskable' },
    ],
  }
}
