import 'server-only'
import { idList } from '#lib/content/id-list.ts'
import { referenceSelect, toReference } from '#lib/content/references/queries.ts'
import type { Reference } from '#lib/content/references/reference.ts'
import { db } from '#lib/db/client.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { type Involved, type Involvement, type InvolvementList, involvementPageSize, type InvolvementRole, involvementRoles } from './schema.ts'

// An activity of fifty stops names the first of them; its own page has all.
const shownStops = 6

const within = (placeId: string) => ({ ancestors: { some: { ancestorId: placeId } } }) satisfies Prisma.TerritoryWhereInput

/** Ids of the activities in which some records take part or that happen in a place; each source has an index of its own. */
function sourceOf({ recordIds, placeId }: Involved): Prisma.Sql {
  const ids = Prisma.join(recordIds)
  const here = Prisma.sql`SELECT "territoryId" FROM "TerritoryAncestor" WHERE "ancestorId" = ${placeId}`
  const venues = placeId ? Prisma.sql`IN (${ids}) OR "venueId" IN (SELECT id FROM "Organisation" WHERE "seatId" IN (${here}))` : Prisma.sql`IN (${ids})`
  const sources = [
    Prisma.sql`SELECT "activityId" AS id FROM "ActivityParticipant" WHERE "recordId" IN (${ids}) OR "onBehalfOfId" IN (${ids})`,
    Prisma.sql`SELECT "fromId" FROM "RecordLink" WHERE "toId" IN (${ids}) AND relation = 'relates'`,
    Prisma.sql`SELECT id FROM "Activity" WHERE "venueId" ${venues}`,
    Prisma.sql`SELECT "activityId" FROM "ActivityStop" WHERE "venueId" ${venues}`,
  ]
  const places = placeId
    ? [Prisma.sql`SELECT id FROM "Activity" WHERE "placeId" IN (${here})`, Prisma.sql`SELECT "activityId" FROM "ActivityStop" WHERE "placeId" IN (${here})`]
    : []
  return Prisma.join([...sources, ...places], ' UNION ')
}

/** One page of ids with the number of all, the newest first; one statement. */
async function idsOf(involved: Involved, page: number): Promise<{ id: string; total: number }[]> {
  return (await db()).$queryRaw<{ id: string; total: number }[]>`
    SELECT a.id, count(*) OVER ()::int AS total
    FROM (${sourceOf(involved)}) found JOIN "Activity" a ON a.id = found.id JOIN "Record" r ON r.id = a.id AND r."isPublic"
    ORDER BY a."dateFrom" DESC NULLS LAST, a.id
    LIMIT ${involvementPageSize} OFFSET ${(page - 1) * involvementPageSize}`
}

function selectOf({ recordIds, placeId }: Involved) {
  const ids = { in: idList(recordIds) }
  const named = { ...referenceSelect, isPublic: true } as const
  const record = { select: { record: { select: named } } } as const
  const inPlace = placeId ? [{ place: within(placeId) }, { venue: { seat: within(placeId) } }] : []
  return {
    kind: true, status: true, date: true, dateConfidence: true, placeId: true, venueId: true,
    record: { select: referenceSelect },
    place: record,
    venue: record,
    participants: {
      where: { OR: [{ recordId: ids }, { onBehalfOfId: ids }] }, orderBy: { position: 'asc' },
      select: { recordId: true, role: true, onBehalfOf: { select: named } },
    },
    stops: {
      where: { OR: [{ venueId: ids }, ...inPlace] }, orderBy: { position: 'asc' }, take: shownStops,
      select: { placeId: true, venueId: true, place: record, venue: record },
    },
  } satisfies Prisma.ActivitySelect
}

type Row = Prisma.ActivityGetPayload<{ select: ReturnType<typeof selectOf> }>

function rolesOf(row: Row, { recordIds, placeId }: Involved): InvolvementRole[] {
  const isOurs = (id: string | null) => id !== null && recordIds.includes(id)
  const found = new Set<string>(row.participants.filter(({ recordId }) => isOurs(recordId)).map(({ role }) => role))
  if (!found.size && row.participants.length) found.add('represented')
  if (placeId && row.placeId === placeId) found.add('place')
  if (isOurs(row.venueId)) found.add('venue')
  if (row.stops.some((stop) => isOurs(stop.venueId) || (placeId && stop.placeId === placeId))) found.add('stop')
  return involvementRoles.filter((role) => found.has(role))
}

/** Where it happens, without the record whose page this is. */
function placesOf(row: Row, { recordIds, placeId }: Involved, locale: Locale): Reference[] {
  const here = [...recordIds, placeId]
  const rows = [row.place, row.venue, ...row.stops.flatMap((stop) => [stop.place, stop.venue])]
  const places = rows.flatMap((place) => (place?.record.isPublic && !here.includes(place.record.id) ? [toReference(place.record, locale)] : []))
  return [...new Map(places.map((place) => [place.id, place])).values()]
}

function toInvolvement(row: Row, involved: Involved, locale: Locale): Involvement {
  const others = row.participants.flatMap(({ recordId, onBehalfOf }) =>
    onBehalfOf?.isPublic && involved.recordIds.includes(recordId) ? [toReference(onBehalfOf, locale)] : [],
  )
  return {
    activity: toReference(row.record, locale),
    kind: row.kind,
    status: row.status,
    date: row.date,
    confidence: row.dateConfidence ?? 'stated',
    roles: rolesOf(row, involved),
    onBehalfOf: others,
    places: placesOf(row, involved, locale),
  }
}

/**
 * Missions and events in which some records take part or that happen in a place, the newest first; two statements, one
 * more for a page that is not there. Found and read apart, as everything is joined before a list is cut.
 */
export async function findInvolvement(involved: Involved, asked: number | undefined, locale: Locale): Promise<InvolvementList> {
  const wanted = await idsOf(involved, asked ?? 1)
  const isThere = wanted.length > 0 || (asked ?? 1) === 1
  const found = isThere ? wanted : await idsOf(involved, 1)
  const total = found[0]?.total ?? 0
  const pages = Math.max(1, Math.ceil(total / involvementPageSize))
  const page = isThere ? (asked ?? 1) : 1
  if (!total) return { items: [], total, page, pages }
  const rows = await (await db()).activity.findMany({
    relationLoadStrategy: 'join', where: { id: { in: idList(found.map(({ id }) => id)) } }, select: selectOf(involved), take: involvementPageSize,
  })
  const items = found.flatMap(({ id }) => rows.filter((row) => row.record.id === id)).map((row) => toInvolvement(row, involved, locale))
  return { items, total, page, pages }
}
