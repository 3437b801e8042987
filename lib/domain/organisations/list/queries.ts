import 'server-only'
import { alphabetOf } from '#lib/content/alphabet/queries.ts'
import { idList } from '#lib/content/id-list.ts'
import { referenceSelect, toReference } from '#lib/content/references/queries.ts'
import { kindTag } from '#lib/content/tag-names.ts'
import { noteTags } from '#lib/content/tags.ts'
import { db } from '#lib/db/client.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { fold } from '#lib/search/fold.ts'
import { type OrganisationFilters, type OrganisationList, type OrganisationListItem, pageSize } from '../schema.ts'

/** `q` is any form of a name of the body, of its seat or of a place above it. */
function condition({ q, kind, country }: OrganisationFilters): Prisma.Sql {
  const words = fold(q ?? '')
  const named = Prisma.sql`EXISTS (
    SELECT 1 FROM "NameForm" n WHERE strpos(n."searchKey", ${words}) > 0
      AND (n."recordId" = o.id OR n."recordId" IN (SELECT a."ancestorId" FROM "TerritoryAncestor" a WHERE a."territoryId" = o."seatId")))`
  const conditions = [
    Prisma.sql`r."isPublic"`,
    ...(kind ? [Prisma.sql`o.kind = ${kind}`] : []),
    ...(country ? [Prisma.sql`o.country = ${country}`] : []),
    ...(q ? [named] : []),
  ]
  return Prisma.join(conditions, ' AND ')
}

async function countOf(filters: OrganisationFilters): Promise<number> {
  const [row] = await (await db()).$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total FROM "Organisation" o JOIN "Record" r ON r.id = o.id WHERE ${condition(filters)}`
  return row?.total ?? 0
}

/** Ids of one page by the alphabet of the language; Prisma cannot order by a name that is chosen for the reader. */
async function idsOf(filters: OrganisationFilters, locale: Locale, skip: number): Promise<string[]> {
  const rows = await (await db()).$queryRaw<{ id: string }[]>`
    SELECT o.id FROM "Organisation" o JOIN "Record" r ON r.id = o.id ${alphabetOf(locale)}
    WHERE ${condition(filters)}
    ORDER BY coalesce(alphabet.key, o.id) COLLATE "C", o.id
    LIMIT ${pageSize} OFFSET ${skip}`
  return rows.map(({ id }) => id)
}

async function itemsOf(ids: string[], locale: Locale): Promise<OrganisationListItem[]> {
  if (!ids.length) return []
  const rows = await (await db()).organisation.findMany({
    relationLoadStrategy: 'join', where: { id: { in: idList(ids) } },
    select: { id: true, kind: true, record: { select: referenceSelect }, seat: { select: { record: { select: { ...referenceSelect, isPublic: true } } } } },
  })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    if (!row) return []
    const seat = row.seat?.record.isPublic ? toReference(row.seat.record, locale) : null
    return [{ reference: toReference(row.record, locale), kind: row.kind, seat }]
  })
}

/** One page of the bodies of the record, by the alphabet of the reader's language; three statements. */
export async function listOrganisations(filters: OrganisationFilters, locale: Locale): Promise<OrganisationList> {
  noteTags(kindTag('organisation'))
  const total = await countOf(filters)
  const pages = Math.max(1, Math.ceil(total / pageSize))
  const page = Math.min(filters.page ?? 1, pages)
  const ids = await idsOf(filters, locale, (page - 1) * pageSize)
  return { items: await itemsOf(ids, locale), total, page, pages }
}
