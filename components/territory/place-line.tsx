import { ReferenceLink } from '#components/site/reference-link.tsx'
import type { Reference } from '#lib/content/references/reference.ts'
import type { Locale } from '#lib/i18n/locales.ts'

/** Places from the near one to the country; in Japanese from the country down, as addresses are written. */
export function PlaceLine({ places, locale }: { places: Reference[]; locale: Locale }) {
  const ordered = locale === 'ja' ? [...places].reverse() : places
  return ordered.map((place, index) => (
    <span key={place.id}>
      {index > 0 && (locale === 'ja' ? '　' : ', ')}
      <ReferenceLink reference={place} locale={locale} />
    </span>
  ))
}
