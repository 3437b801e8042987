import 'server-only'
import { alphabetOf } from '#lib/content/alphabet/queries.ts'
import { idList } from '#lib/content/id-list.ts'
import { referenceSelect, toReference } from '#lib/content/references/queries.ts'
import type { Reference } from '#lib/content/references/reference.ts'
import { kindTag } from '#lib/content/tag-names.ts'
import { noteTags } from '#lib/content/tags.ts'
import { db } from '#lib/db/client.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { collator } from '#lib/i18n/formatters.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { fold } from '#lib/search/fold.ts'
import { pageSize, type TerritoryEntry, type TerritoryFilters, type TerritoryList } from '../schema.ts'
import { treeOf } from '../tree.ts'

// No real hierarchy is so deep; a ring of parents, made by mistake, must not turn for ever.
const deepest = 12

/** `q` is any form of a name of the place or of one above it, so that a prefecture is found with its towns. */
function condition({ q, country }: TerritoryFilters): Prisma.Sql {
  const named = Prisma.sql`EXISTS (
    SELECT 1 FROM "TerritoryAncestor" a JOIN "NameForm" n ON n."recordId" = a."ancestorId"
    WHERE a."territoryId" = t.id AND strpos(n."searchKey", ${fold(q ?? '')}) > 0)`
  return Prisma.sql`r."isPublic" AND ${country ? Prisma.sql`t.country = ${country}` : Prisma.sql`TRUE`} AND ${q ? named : Prisma.sql`TRUE`}`
}

/**
 * Ids from the root down to each place of one page, in the order of the tree: the country with most ties first, areas
 * over countries last, below them by the alphabet of the language.
 */
async function pathsOf(filters: TerritoryFilters, locale: Locale, skip: number): Promise<string[][]> {
  const rows = await (await db()).$queryRaw<{ path: string[] }[]>`
    WITH RECURSIVE tree AS (
      SELECT t.id, ARRAY[t.id] AS path, 1 AS depth, ARRAY[
        CASE WHEN t.country IS NULL THEN '1' ELSE '0' END
          || lpad((1000000 - (SELECT count(*) FROM "PartnershipTerritory" p WHERE p."territoryId" = t.id))::text, 7, '0'),
        coalesce(alphabet.key, t.id)] AS place
      FROM "Territory" t JOIN "Record" r ON r.id = t.id ${alphabetOf(locale)}
      WHERE t."parentId" IS NULL
      UNION ALL
      SELECT t.id, tree.path || t.id, tree.depth + 1, tree.place || coalesce(alphabet.key, t.id)
      FROM tree JOIN "Territory" t ON t."parentId" = tree.id JOIN "Record" r ON r.id = t.id ${alphabetOf(locale)}
      WHERE tree.depth < ${deepest}
    )
    SELECT tree.path FROM tree JOIN "Territory" t ON t.id = tree.id JOIN "Record" r ON r.id = t.id
    WHERE ${condition(filters)}
    ORDER BY tree.place COLLATE "C", t.id
    LIMIT ${pageSize} OFFSET ${skip}`
  return rows.map(({ path }) => path)
}

async function countOf(filters: TerritoryFilters): Promise<number> {
  const [row] = await (await db()).$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total FROM "Territory" t JOIN "Record" r ON r.id = t.id WHERE ${condition(filters)}`
  return row?.total ?? 0
}

const isPublic = { record: { isPublic: true } } as const
const activities = { where: { activity: isPublic } } as const

const entrySelect = {
  level: true,
  _count: { select: { activities: { where: isPublic }, stops: activities } },
  record: { select: { ...referenceSelect, _count: { select: { participations: activities } } } },
  governments: { select: { record: { select: { _count: { select: { participations: activities } } } } } },
} satisfies Prisma.TerritorySelect

async function entriesOf(ids: string[], locale: Locale): Promise<Map<string, TerritoryEntry>> {
  const client = await db()
  const rows = await client.territory.findMany({ relationLoadStrategy: 'join', where: { id: { in: idList(ids) }, ...isPublic }, select: entrySelect })
  const counts = await client.partnershipTerritory.groupBy({
    by: ['territoryId', 'isParty'], where: { territoryId: { in: ids }, partnership: isPublic }, _count: { partnershipId: true },
  })
  const count = (id: string, isParty: boolean) =>
    counts.find((row) => row.territoryId === id && row.isParty === isParty)?._count.partnershipId ?? 0
  return new Map(
    rows.map(({ level, record, governments, _count }) => {
      const ties = count(record.id, true)
      const taken = [record, ...governments.map((body) => body.record)].map((one) => one._count.participations)
      const isActive = ties + _count.activities + _count.stops + taken.reduce((sum, one) => sum + one, 0) > 0
      return [record.id, { reference: toReference(record, locale), level, ties, tiesWithin: count(record.id, false), isActive }]
    }),
  )
}

/** One page of the places of the record as a tree; four statements. */
export async function listTerritories(filters: TerritoryFilters, locale: Locale): Promise<TerritoryList> {
  noteTags(kindTag('territory'), kindTag('partnership'))
  const total = await countOf(filters)
  const pages = Math.max(1, Math.ceil(total / pageSize))
  const page = Math.min(filters.page ?? 1, pages)
  const paths = await pathsOf(filters, locale, (page - 1) * pageSize)
  const entries = await entriesOf([...new Set(paths.flat())], locale)
  const listed = paths.flatMap((path) => entries.get(path.at(-1) ?? '')?.reference ?? [])
  return { roots: treeOf(paths, entries), references: listed, total, page, pages }
}

export type Country = { code: string; reference: Reference }

// There are about two hundred countries.
const allCountries = 300

/** Countries of the record for the filters, by the alphabet of the language; one statement. */
export async function findCountries(locale: Locale): Promise<Country[]> {
  const rows = await (await db()).territory.findMany({
    relationLoadStrategy: 'join', where: { level: 'country', country: { not: null }, ...isPublic },
    select: { country: true, record: { select: referenceSelect } }, take: allCountries,
  })
  const countries = rows.flatMap(({ country, record }) => (country ? [{ code: country, reference: toReference(record, locale) }] : []))
  return countries.sort((a, b) => collator(locale).compare(a.reference.name.text, b.reference.name.text))
}
