import { ActivityLines } from '#components/activity/activity-lines.tsx'
import { DateText } from '#components/site/date-text.tsx'
import { Section } from '#components/ui/section.tsx'
import { readDate } from '#lib/dates/fuzzy-date.ts'
import type { ActivityListItem } from '#lib/domain/activities/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

type Props = { items: ActivityListItem[]; locale: Locale }

/** Year in which it begins; null for what no source dates. */
function yearOf({ date }: ActivityListItem): string | null {
  const point = date ? (readDate(date).start ?? readDate(date).end) : null
  return point ? String(point.year).padStart(4, '0') : null
}

/** Missions and events under the year in which they begin, in the order given. */
export function ActivityIndex({ items, locale }: Props) {
  const t = translator(locale, 'activities')
  const years = [...new Set(items.map(yearOf))]
  return years.map((year) => (
    <Section key={year} title={year ? <DateText value={year} locale={locale} /> : t('undated')} id={year ? `y${year}` : 'undated'} ruled>
      <ActivityLines lines={items.filter((item) => yearOf(item) === year)} locale={locale} level={3} />
    </Section>
  ))
}
