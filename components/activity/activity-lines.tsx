import { DateText } from '#components/site/date-text.tsx'
import { NameOf } from '#components/site/shown-name.tsx'
import { IndexList } from '#components/ui/index-list.tsx'
import { type ActivityLine, kindKey } from '#lib/domain/activities/schema.ts'
import type { Reference } from '#lib/content/references/reference.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

type Props = { lines: (ActivityLine & { place?: Reference | null })[]; locale: Locale; level?: 2 | 3 | 4 }

/** Missions and events as an index: what it is, whether it took place, when and where. */
export function ActivityLines({ lines, locale, level }: Props) {
  const kinds = translator(locale, 'vocabulary.activityKind')
  const states = translator(locale, 'activity.status')
  const site = translator(locale, 'site')
  return (
    <IndexList
      level={level}
      entries={lines.map(({ reference, kind, status, date, confidence, place }) => ({
        id: reference.id,
        href: reference.href ?? undefined,
        title: <NameOf name={reference.name} locale={locale} />,
        meta: (
          <>
            {kinds(kind as 'mission')} · {states(status as 'held', { kind: kindKey(kind) })}
            {date && <> · <DateText value={date} locale={locale} era={false} confidence={confidence} /></>}
            {place && <> · <NameOf name={place.name} locale={locale} /></>}
            {!reference.hasText && ` · ${site('noTextYet')}`}
          </>
        ),
      }))}
    />
  )
}
