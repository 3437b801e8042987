import type { ReactNode } from 'react'
import { DateText } from '#components/site/date-text.tsx'
import { NameOf } from '#components/site/shown-name.tsx'
import { Words } from '#components/site/words.tsx'
import { Cord, type CordEntry } from '#components/ui/cord.tsx'
import { IndexList } from '#components/ui/index-list.tsx'
import { Section } from '#components/ui/section.tsx'
import { kindKey } from '#lib/domain/activities/schema.ts'
import type { TimelineEntry } from '#lib/domain/timeline/schema.ts'
import { readDate } from '#lib/dates/fuzzy-date.ts'
import { spanOf } from '#lib/dates/span.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

type Props = { entries: TimelineEntry[]; locale: Locale }

/** The record as one cord, knotted by decade; what no source dates stands below it. */
export function TimelineCord({ entries, locale }: Props) {
  const t = translator(locale, 'timeline')
  const decades = [...new Set(entries.map(({ decade }) => decade))]
  return decades.map((decade) => {
    const own = entries.filter((entry) => entry.decade === decade)
    return (
      <Section key={decade} id={`d${decade}`} title={decade === 'undated' ? t('undated') : t('decade', { decade: String(decade) })}>
        {decade === 'undated' ? <IndexList level={3} entries={own.map((entry) => indexEntry(entry, locale))} />
          : <Cord entries={own.map((entry) => cordEntry(entry, locale))} />}
      </Section>
    )
  })
}

function cordEntry(entry: TimelineEntry, locale: Locale): CordEntry {
  const { id, date, confidence, status } = entry
  const { title, note, state } = wordsOf(entry, locale)
  return {
    id, note,
    date: date && <DateText value={date} locale={locale} confidence={confidence} />,
    title: entry.href ? <a href={entry.href}>{title}</a> : title,
    ...(date ? { span: spanOf(readDate(date)) } : {}),
    state: status === 'held' || status === 'announced' ? status : 'unknown',
    stateLabel: state,
  }
}

function indexEntry(entry: TimelineEntry, locale: Locale) {
  const { title, note } = wordsOf(entry, locale)
  return { id: entry.id, href: entry.href ?? undefined, title, meta: note }
}

/** What happened, in words: a tie and the act under it, an event and its kind, a milestone and whose it is. */
function wordsOf(entry: TimelineEntry, locale: Locale): { title: ReactNode; note: ReactNode; state: string } {
  const vocabulary = translator(locale, 'vocabulary')
  const states = translator(locale, 'activity.status')
  const { type, subject, tie, label, status, detail } = entry
  const name = <NameOf name={subject.name} locale={locale} />
  const state = vocabulary(`status.${status as 'held'}`)
  if (type === 'activity') {
    const kind = detail ?? 'meeting'
    return { title: name, note: vocabulary(`activityKind.${kind as 'mission'}`), state: states(status as 'held', { kind: kindKey(kind) }) }
  }
  if (type === 'milestone') {
    const role = vocabulary(`dateRole.${(detail ?? 'recognised') as 'signed'}`)
    return { title: label ? <Words text={label} locale={locale} /> : name, note: label ? name : role, state }
  }
  const basis = detail && vocabulary(`dateBasis.${detail as 'signing'}`)
  const title = tie ? <NameOf name={tie.name} locale={locale} /> : name
  return { title, note: <>{tie && name}{tie && basis && ' · '}{basis}</>, state }
}
