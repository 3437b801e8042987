import type { ReactNode } from 'react'
import { DateText } from '#components/site/date-text.tsx'
import { ReferenceLink } from '#components/site/reference-link.tsx'
import { NameOf } from '#components/site/shown-name.tsx'
import { Cord, type CordEntry } from '#components/ui/cord.tsx'
import { Section } from '#components/ui/section.tsx'
import { compareDates } from '#lib/dates/compare.ts'
import { readDate } from '#lib/dates/fuzzy-date.ts'
import { spanOf } from '#lib/dates/span.ts'
import type { PartnershipFacts } from '#lib/domain/partnerships/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

type Entry = { id: string; date: string | null; confidence: string; status: string; title: ReactNode; note?: string }

/** What happened under a tie, as one cord: acts, milestones and activities in the order of time; undated ones below. */
export function PartnershipTimeline({ facts, locale }: { facts: PartnershipFacts; locale: Locale }) {
  const t = translator(locale, 'partnership')
  const vocabulary = translator(locale, 'vocabulary')
  const all: Entry[] = [
    ...facts.acts.map((act) => ({
      id: act.id, date: act.date, confidence: act.confidence, status: act.status,
      title: <><NameOf name={act.title.name} locale={locale} /> ({vocabulary(`dateBasis.${(act.basis ?? 'signing') as 'signing'}`)})</>,
    })),
    ...facts.milestones.map((milestone) => ({
      id: milestone.id, date: milestone.date, confidence: milestone.confidence, status: 'held',
      title: milestone.label || vocabulary(`dateRole.${milestone.role as 'signed'}`), note: milestone.note,
    })),
    ...facts.activities.map(({ reference, date, confidence, status }) => ({
      id: `at-${reference.id}`, date, confidence, status, title: <ReferenceLink reference={reference} locale={locale} />,
    })),
  ]
  const dated = all.filter((entry): entry is Entry & { date: string } => entry.date !== null)
  const undated = all.filter((entry) => entry.date === null)
  if (!all.length) return null
  dated.sort((a, b) => compareDates(readDate(a.date), readDate(b.date)))
  const entries = dated.map(
    ({ id, date, confidence, status, title, note }): CordEntry => ({
      id, title, note,
      date: <DateText value={date} locale={locale} confidence={confidence} />,
      span: spanOf(readDate(date)),
      state: status === 'held' || status === 'announced' ? status : 'unknown',
      stateLabel: vocabulary(`status.${status as 'held'}`),
    }),
  )
  return (
    <Section title={t('timeline')} id="timeline">
      {entries.length > 0 && <Cord entries={entries} />}
      {undated.length > 0 && <ul>{undated.map(({ id, title }) => <li key={id} id={id}>{title}</li>)}</ul>}
    </Section>
  )
}
