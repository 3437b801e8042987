import 'server-only'
import { articleRelations } from '#lib/content/mentions/kinds.ts'
import { readReferences } from '#lib/content/references/queries.ts'
import { type References, referencesOf } from '#lib/content/references/reference.ts'
import { db } from '#lib/db/client.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { wordsIn } from '#lib/domain/evidence/schema.ts'
import type { Locale, Told } from '#lib/i18n/locales.ts'
import type { ActivityFacts, ActivityLine, CountValue, ParticipantItem, PlaceItem, StopItem } from './schema.ts'

// They keep a page from growing without end; it says how many it leaves out.
const most = 200

/** Continents and the like say nothing that the country does not. */
const above = {
  select: { ancestorId: true }, where: { depth: { gt: 0 }, ancestor: { country: { not: null } } }, orderBy: { depth: 'asc' },
} satisfies Prisma.Territory$ancestorsArgs

const placeSelect = { select: { id: true, ancestors: above } } satisfies Prisma.Activity$placeArgs

export const lineSelect = { id: true, kind: true, status: true, date: true, dateConfidence: true } satisfies Prisma.ActivitySelect

const isPublic = { record: { isPublic: true } }

const factsSelect = {
  ...lineSelect,
  dateAsWritten: true, startsAt: true, endsAt: true, timeZone: true, place: placeSelect, venueId: true,
  fromCountry: true, toCountry: true, countValue: true, countOperator: true, countUnit: true,
  parent: { select: lineSelect },
  children: { where: isPublic, select: lineSelect, orderBy: [{ dateFrom: 'asc' }, { id: 'asc' }], take: most },
  participants: { select: { recordId: true, role: true, onBehalfOfId: true }, orderBy: [{ position: 'asc' }, { recordId: 'asc' }], take: most },
  stops: {
    orderBy: { position: 'asc' },
    take: most,
    select: {
      id: true, place: placeSelect, venueId: true, date: true, confidence: true,
      activities: { where: { activity: isPublic }, select: { activity: { select: lineSelect } }, orderBy: { position: 'asc' }, take: most },
    },
  },
  atStops: { where: { stop: { activity: isPublic } }, select: { stop: { select: { activityId: true } } }, take: most },
  _count: { select: { participants: true, children: { where: isPublic } } },
  partnerships: { select: { partnershipId: true, partnership: { select: { programmeId: true } } }, orderBy: { partnershipId: 'asc' }, take: most },
  record: {
    select: {
      topics: { select: { topicId: true, topic: { select: { sensitive: true } } }, orderBy: { position: 'asc' } },
      milestones: { select: { id: true, role: true, date: true, confidence: true, label: true, note: true }, orderBy: { position: 'asc' } },
      linksOut: { where: { to: { isPublic: true } }, select: { toId: true }, orderBy: { position: 'asc' }, take: most },
      linksIn: { where: { from: { isPublic: true } }, select: { fromId: true, relation: true }, orderBy: { fromId: 'asc' }, take: most },
    },
  },
} satisfies Prisma.ActivitySelect

type FactsRow = Prisma.ActivityGetPayload<{ select: typeof factsSelect }>
type LineRow = Prisma.ActivityGetPayload<{ select: typeof lineSelect }>
type PlaceRow = FactsRow['place']

const placeIds = (place: PlaceRow) => (place ? [place.id, ...place.ancestors.map(({ ancestorId }) => ancestorId)] : [])

function mentioned(row: FactsRow): (string | null | undefined)[] {
  const { record } = row
  return [
    row.id, ...placeIds(row.place), row.venueId, row.parent?.id,
    ...row.children.map(({ id }) => id),
    ...row.participants.flatMap(({ recordId, onBehalfOfId }) => [recordId, onBehalfOfId]),
    ...row.stops.flatMap((stop) => [...placeIds(stop.place), stop.venueId, ...stop.activities.map(({ activity }) => activity.id)]),
    ...row.atStops.map(({ stop }) => stop.activityId),
    ...row.partnerships.flatMap(({ partnershipId, partnership }) => [partnershipId, partnership.programmeId]),
    ...record.topics.map(({ topicId }) => topicId),
    ...record.linksOut.map(({ toId }) => toId),
    ...record.linksIn.map(({ fromId }) => fromId),
  ]
}

/** Rows as lines of a list; hidden records are left out. */
export function toLines(rows: LineRow[], references: References): ActivityLine[] {
  return rows.flatMap(({ id, kind, status, date, dateConfidence }) => {
    const reference = references.get(id)
    return reference ? [{ reference, kind, status, date, confidence: dateConfidence ?? 'stated' }] : []
  })
}

function toPlace(place: PlaceRow, references: References): PlaceItem | null {
  const [found, ...rest] = referencesOf(references, placeIds(place))
  return place && found?.id === place.id ? { place: found, above: rest } : null
}

function toParticipants(row: FactsRow, references: References): ParticipantItem[] {
  return row.participants.flatMap(({ recordId, role, onBehalfOfId }) => {
    const party = references.get(recordId)
    return party ? [{ party, role, onBehalfOf: references.get(onBehalfOfId ?? '') ?? null }] : []
  })
}

function toStops(row: FactsRow, references: References): StopItem[] {
  return row.stops.map(({ id, place, venueId, date, confidence, activities }) => ({
    id, date, confidence,
    where: toPlace(place, references),
    venue: references.get(venueId ?? '') ?? null,
    activities: toLines(activities.map(({ activity }) => activity), references),
  }))
}

function countOf({ countValue, countOperator, countUnit }: FactsRow): CountValue | null {
  return countValue === null ? null : { value: countValue, operator: countOperator ?? '=', unit: countUnit ?? '' }
}

/** Records that links join to it, by what they are: programmes, articles about it, all others. */
function linked({ id, record, partnerships }: FactsRow, references: References) {
  const about = record.linksIn.filter(({ relation }) => articleRelations.includes(relation)).map(({ fromId }) => fromId)
  const others = [...record.linksOut.map(({ toId }) => toId), ...record.linksIn.map(({ fromId }) => fromId)]
  const all = referencesOf(references, [...new Set([...others, ...partnerships.map(({ partnership }) => partnership.programmeId)])])
  return {
    programmes: all.filter(({ kind }) => kind === 'programme'),
    articles: referencesOf(references, about).filter(({ kind, hasText }) => kind === 'article' && hasText),
    related: all.filter((one) => !['programme', 'article', 'source'].includes(one.kind) && one.id !== id),
  }
}

function toFacts(row: FactsRow, references: References, locale: Locale): ActivityFacts | null {
  const [own] = toLines([row], references)
  if (!own) return null
  const { reference: self, ...line } = own
  const stops = toStops(row, references)
  const told = new Set(stops.flatMap(({ activities }) => activities.map(({ reference }) => reference.id)))
  const missions = [...new Set(row.atStops.map(({ stop }) => stop.activityId))].filter((one) => one !== row.parent?.id)
  return {
    ...line, self, stops,
    asWritten: row.dateAsWritten,
    hours: row.startsAt && row.timeZone ? { starts: row.startsAt, ends: row.endsAt, timeZone: row.timeZone } : null,
    where: toPlace(row.place, references),
    venue: references.get(row.venueId ?? '') ?? null,
    from: row.fromCountry,
    to: row.toCountry,
    count: countOf(row),
    parent: toLines(row.parent ? [row.parent] : [], references)[0] ?? null,
    parts: toLines(row.children, references).filter(({ reference }) => !told.has(reference.id)),
    missions: referencesOf(references, missions),
    participants: toParticipants(row, references),
    omitted: { parts: row._count.children - row.children.length, participants: row._count.participants - row.participants.length },
    partnerships: referencesOf(references, row.partnerships.map(({ partnershipId }) => partnershipId)),
    milestones: row.record.milestones.map(({ label, note, ...one }) => ({ ...one, label: wordsIn(label, locale), note: wordsIn(note, locale) })),
    topics: row.record.topics.flatMap(({ topicId, topic }) => {
      const reference = references.get(topicId)
      return reference ? [{ topic: reference, isSensitive: topic.sensitive }] : []
    }),
    ...linked(row, references),
  }
}

/** The facts of one mission, event or gift with every record that they name, in any language; two statements. */
export async function readActivity(id: string): Promise<Told<ActivityFacts | null>> {
  const row = await (await db()).activity.findUnique({ relationLoadStrategy: 'join', where: { id }, select: factsSelect })
  if (!row) return () => null
  const references = await readReferences(mentioned(row))
  return (locale) => toFacts(row, references(locale), locale)
}

/** The same in one language. */
export const findActivity = async (id: string, locale: Locale): Promise<ActivityFacts | null> => (await readActivity(id))(locale)
