import { Note } from '#components/ui/note.tsx'
import type { ActivityFacts } from '#lib/domain/activities/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

/** Says of what is announced whether anything shows that it took place, wholly or in part. */
export function AnnouncedNote({ facts, locale }: { facts: ActivityFacts; locale: Locale }) {
  if (facts.status !== 'announced') return null
  const t = translator(locale, 'activity')
  // A world exposition is where a mission goes, not a part of it.
  const events = [...facts.parts, ...facts.stops.flatMap(({ activities }) => activities)].filter(({ kind }) => kind !== 'world-exposition')
  return <Note tone="notice" title={t(events.some(({ status }) => status === 'held') ? 'announcedPartly' : 'announcedOnly')} />
}
