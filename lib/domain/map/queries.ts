import 'server-only'
import { idList } from '#lib/content/id-list.ts'
import { findReferences } from '#lib/content/references/queries.ts'
import { db } from '#lib/db/client.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import type { Side } from '#lib/domain/partnerships/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { MapPlace, TiePlaces } from './schema.ts'

const pointSelect = {
  id: true, level: true, latitude: true, longitude: true,
  ancestors: { where: { ancestor: { level: 'country' } }, select: { ancestorId: true } },
} satisfies Prisma.TerritorySelect

const partySelect = {
  partnershipId: true, side: true,
  record: { select: { territory: { select: pointSelect }, organisation: { select: { governs: { select: pointSelect }, seat: { select: pointSelect } } } } },
} satisfies Prisma.PartnershipPartySelect

type PartyRow = Prisma.PartnershipPartyGetPayload<{ select: typeof partySelect }>

/** A place is where it is, a government where it governs, any other body where it sits. */
function pointOf({ record }: PartyRow) {
  const row = record.territory ?? record.organisation?.governs ?? record.organisation?.seat
  return row?.latitude && row.longitude ? { ...row, latitude: row.latitude.toNumber(), longitude: row.longitude.toNumber() } : null
}

/** The places of some ties; two statements. */
export async function findTiePlaces(ties: string[], locale: Locale): Promise<TiePlaces> {
  if (!ties.length) return { places: [], sides: new Map() }
  const rows = await (await db()).partnershipParty.findMany({
    relationLoadStrategy: 'join', where: { partnershipId: { in: idList(ties) } }, select: partySelect, orderBy: [{ partnershipId: 'asc' }, { position: 'asc' }],
  })
  const points = rows.flatMap((row) => {
    const point = pointOf(row)
    return point ? [{ tie: row.partnershipId, side: row.side as Side, point }] : []
  })
  const references = await findReferences(points.flatMap(({ point }) => [point.id, ...point.ancestors.map(({ ancestorId }) => ancestorId)]), locale)
  const places = new Map<string, MapPlace>()
  const sides = new Map<string, Record<Side, string[]>>()
  for (const { tie, side, point: { id, level, latitude, longitude, ancestors } } of points) {
    const reference = references.get(id)
    if (!reference) continue
    places.set(id, { reference, level, latitude, longitude, country: references.get(ancestors[0]?.ancestorId ?? '') ?? null })
    const known = sides.get(tie) ?? { home: [], partner: [] }
    if (!known[side].includes(id)) known[side].push(id)
    sides.set(tie, known)
  }
  return { places: [...places.values()], sides }
}
