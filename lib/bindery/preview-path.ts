import { tokenPattern } from '#lib/content/previews/token-pattern.ts'
import { isLocale, locales, type Locale } from '#lib/i18n/locales.ts'

const pattern = new RegExp(`^/(${locales.join('|')})/preview/(${tokenPattern})$`)

export const previewPath = (locale: Locale, token: string) => `/${locale}/preview/${token}`

/** The language and the token of a way to a draft; null for every other address. */
export function readPreviewPath(path: string): { locale: Locale; token: string } | null {
  const [, locale, token] = pattern.exec(path) ?? []
  return isLocale(locale) && token !== undefined ? { locale, token } : null
}

/** For the one who has the token alone: kept by nobody, found by no search engine, told to no page to which it links. */
export const privateHeaders = { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex, nofollow', 'Referrer-Policy': 'no-referrer' } as const
