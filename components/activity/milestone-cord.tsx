import { DateText } from '#components/site/date-text.tsx'
import { Words } from '#components/site/words.tsx'
import { Cord } from '#components/ui/cord.tsx'
import { Section } from '#components/ui/section.tsx'
import { readDate } from '#lib/dates/fuzzy-date.ts'
import { spanOf } from '#lib/dates/span.ts'
import type { ActivityMilestone } from '#lib/domain/activities/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

type Props = { milestones: ActivityMilestone[]; title: string; locale: Locale }

/** Dated facts that are neither an act nor an activity; those without a date stand below the cord. */
export function MilestoneCord({ milestones, title, locale }: Props) {
  if (!milestones.length) return null
  const roles = translator(locale, 'vocabulary.dateRole')
  const words = ({ label, role }: ActivityMilestone) => <Words text={label || roles(role as 'signed')} locale={locale} />
  const undated = milestones.filter(({ date }) => !date)
  const entries = milestones.flatMap((milestone) => {
    const { id, date, confidence, note } = milestone
    if (!date) return []
    const when = <DateText value={date} locale={locale} confidence={confidence} />
    return [{ id, date: when, title: words(milestone), note: note && <Words text={note} locale={locale} />, state: 'held' as const, span: spanOf(readDate(date)) }]
  })
  return (
    <Section title={title} id="milestones">
      {entries.length > 0 && <Cord entries={entries} />}
      {undated.length > 0 && <ul>{undated.map((one) => <li key={one.id} id={one.id}>{words(one)}</li>)}</ul>}
    </Section>
  )
}
