import { Chips } from '#components/ui/chips.tsx'
import type { Timeline } from '#lib/domain/timeline/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { sectionPath } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'

type Props = { timeline: Timeline; locale: Locale }

/** The decades that hold something, with how much. */
export function TimelineDecades({ timeline, locale }: Props) {
  const t = translator(locale, 'timeline')
  return (
    <Chips
      label={t('decades')}
      chips={timeline.decades.map(({ decade, count }) => ({
        href: sectionPath(locale, 'timeline', { decade }),
        label: decade === 'undated' ? t('undated') : t('decade', { decade: String(decade) }),
        count,
        current: decade === timeline.shown,
      }))}
    />
  )
}
