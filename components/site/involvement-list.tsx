import { DateText } from '#components/site/date-text.tsx'
import { ReferenceLine } from '#components/site/reference-link.tsx'
import { NameOf } from '#components/site/shown-name.tsx'
import { IndexList } from '#components/ui/index-list.tsx'
import { readDate } from '#lib/dates/fuzzy-date.ts'
import { kindKey } from '#lib/domain/activities/schema.ts'
import type { Involvement } from '#lib/domain/involvement/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

type Props = { items: Involvement[]; locale: Locale; level?: 3 | 4 }

/** Missions and events as an index: the year at the left, then what it was, when, in which role and where. */
export function InvolvementIndex({ items, locale, level = 3 }: Props) {
  return (
    <IndexList
      level={level}
      entries={items.map((item) => ({
        href: item.activity.href ?? undefined,
        title: <NameOf name={item.activity.name} locale={locale} />,
        mark: item.date ? (readDate(item.date).start?.year ?? '–') : '–',
        meta: <Circumstances item={item} locale={locale} />,
      }))}
    />
  )
}

function Circumstances({ item, locale }: { item: Involvement; locale: Locale }) {
  const t = translator(locale, 'involvement')
  const activity = translator(locale, 'activity')
  const vocabulary = translator(locale, 'vocabulary')
  const { kind, date, confidence, roles, onBehalfOf, places, status } = item
  return (
    <>
      {vocabulary(`activityKind.${kind as 'mission'}`)}
      {date && <> · <DateText value={date} locale={locale} confidence={confidence} /></>}
      {status !== 'held' && <> · {activity(`status.${status as 'announced'}`, { kind: kindKey(kind) })}</>}
      {roles.length > 0 && <> · {roles.map((role) => t(`role.${role}`)).join(locale === 'ja' ? '、' : ', ')}</>}
      {onBehalfOf.length > 0 && <> · {t('onBehalfOf')} <ReferenceLine references={onBehalfOf} locale={locale} /></>}
      {places.length > 0 && <> · <ReferenceLine references={places} locale={locale} /></>}
    </>
  )
}
