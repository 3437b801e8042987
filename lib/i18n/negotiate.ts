import { type Locale, defaultLocale, isLocale } from './locales.ts'

/**
 * The best language for an Accept-Language header (RFC 9110, 12.5.4); only `/` and `/id/…` ask.
 * @returns the default where the header names none of ours
 */
export function negotiateLocale(header: string | null): Locale {
  const wishes = (header ?? '').split(',', 50).flatMap((part, position) => {
    const [range = '', ...parameters] = part.trim().toLowerCase().split(';')
    const weight = parameters.find((parameter) => parameter.trim().startsWith('q='))
    const quality = weight ? Number(weight.trim().slice(2)) : 1
    const language = range.split('-')[0]
    return isLocale(language) && quality > 0 ? [{ language, quality, position }] : []
  })
  wishes.sort((a, b) => b.quality - a.quality || a.position - b.position)
  return wishes[0]?.language ?? defaultLocale
}
