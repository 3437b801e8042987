import type { Locale } from '#lib/i18n/locales.ts'
import { formatMoment } from '#lib/i18n/moments.ts'

/** A moment in both clocks of the portal. */
export function Moment({ at, language }: { at: Date; language: Locale }) {
  return <time dateTime={at.toISOString()}>{formatMoment(at, language)}</time>
}
