import { DateText } from '#components/site/date-text.tsx'
import { ReferenceLine, ReferenceLink } from '#components/site/reference-link.tsx'
import { Uncertain } from '#components/ui/confidence.tsx'
import { Cord } from '#components/ui/cord.tsx'
import { Section } from '#components/ui/section.tsx'
import type { ActivityFacts, ActivityLine, StopItem } from '#lib/domain/activities/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

/** Where a mission went, stop by stop: solid knots where it went, hollow ones where it is only announced. */
export function ActivityStops({ facts, locale }: { facts: ActivityFacts; locale: Locale }) {
  const t = translator(locale, 'activity')
  if (!facts.stops.length) return null
  const state = facts.status === 'held' || facts.status === 'announced' ? facts.status : 'unknown'
  return (
    <Section title={t('stops')} id="stops">
      <Cord
        entries={facts.stops.map((stop, index) => ({
          id: stop.id,
          state,
          date: (
            <>
              {t('stopNumber', { number: index + 1 })}
              {stop.date && <> · <DateText value={stop.date} locale={locale} confidence={stop.confidence} /></>}
            </>
          ),
          title: <StopPlace stop={stop} locale={locale} />,
          note: stop.activities.length > 0 && <StopEvents lines={stop.activities} locale={locale} />,
        }))}
      />
    </Section>
  )
}

/** Venue and place of a stop, marked where they must still be checked. */
export function StopPlace({ stop, locale }: { stop: StopItem; locale: Locale }) {
  const t = translator(locale, 'activity')
  const common = translator(locale, 'common')
  const { where, venue, date, confidence } = stop
  const places = where ? [where.place, ...where.above.slice(0, 1)] : []
  const words = (
    <>
      {venue && <ReferenceLink reference={venue} locale={locale} />}
      {venue && where && ' · '}
      <ReferenceLine references={places} locale={locale} />
      {!venue && !where && t('noPlace')}
    </>
  )
  // With a date the doubt is said beside the date.
  return confidence === 'uncertain' && !date ? <Uncertain word={common('toBeChecked')}>{words}</Uncertain> : words
}

function StopEvents({ lines, locale }: { lines: ActivityLine[]; locale: Locale }) {
  const t = translator(locale, 'activity')
  const [divider, open, close] = locale === 'ja' ? ['、', '（', '）'] : ['; ', ' (', ')']
  return (
    <>
      {t('stopEvents')}{locale === 'ja' ? '' : ' '}
      {lines.map(({ reference, date, confidence }, index) => (
        <span key={reference.id}>
          {index > 0 && divider}
          <ReferenceLink reference={reference} locale={locale} />
          {date && <>{open}<DateText value={date} locale={locale} era={false} confidence={confidence} />{close}</>}
        </span>
      ))}
    </>
  )
}
