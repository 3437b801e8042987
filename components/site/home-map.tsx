import { TieMap } from '#components/site/tie-map.tsx'
import type { Home } from '#lib/domain/home/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { sectionPath } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'

type Props = { home: Home; locale: Locale }

/** The map of the home page: ties with an act, the same that its last list names. */
export function HomeMap({ home, locale }: Props) {
  const t = translator(locale, 'map')
  return (
    <TieMap ties={home.ties} places={home.tiePlaces} locale={locale}>
      {(drawn) => (
        <>
          <span>{t('homeNote', { drawn })}</span>
          <a href="#ties">{t('asList')}</a>
          <a href={sectionPath(locale, 'map')}>{t('more')}</a>
        </>
      )}
    </TieMap>
  )
}
