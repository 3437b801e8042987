import 'server-only'
import { idList } from '#lib/content/id-list.ts'
import { inOrder } from '#lib/content/in-order.ts'
import { findReferences, referenceSelect, toReference } from '#lib/content/references/queries.ts'
import type { Reference } from '#lib/content/references/reference.ts'
import { kindTag } from '#lib/content/tag-names.ts'
import { noteTags } from '#lib/content/tags.ts'
import { db } from '#lib/db/client.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { collator } from '#lib/i18n/formatters.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { fold } from '#lib/search/fold.ts'
import { type ActivityFilters, type ActivityList, type ActivityListItem, pageSize } from '../schema.ts'

/** What happens in a territory or takes somebody from it along. */
function inTerritory(id: string): Prisma.ActivityWhereInput[] {
  const place = { ancestors: { some: { ancestorId: id } } }
  return [
    { place },
    { venue: { seat: place } },
    { stops: { some: { place } } },
    { participants: { some: { record: { OR: [{ territory: place }, { organisation: { seat: place } }, { organisation: { governs: place } }] } } } },
  ]
}

/** Any form of a name: of the activity, of its place or one above it, of its venue, of whoever takes part. */
function named(q: string): Prisma.ActivityWhereInput[] {
  const record = { names: { some: { searchKey: { contains: fold(q) } } } }
  const place = { ancestors: { some: { ancestor: { record } } } }
  return [{ record }, { place }, { venue: { record } }, { stops: { some: { place } } }, { participants: { some: { record } } }]
}

function whereOf({ q, kind, status, decade, territory }: ActivityFilters): Prisma.ActivityWhereInput {
  return {
    record: { isPublic: true },
    ...(kind ? { kind } : {}),
    ...(status ? { status } : {}),
    ...(decade ? { dateFrom: { gte: new Date(`${decade}-01-01`), lt: new Date(`${decade + 10}-01-01`) } } : {}),
    AND: [...(territory ? [{ OR: inTerritory(territory) }] : []), ...(q ? [{ OR: named(q) }] : [])],
  }
}

const listSelect = {
  kind: true, status: true, date: true, dateConfidence: true,
  record: { select: referenceSelect },
  place: { select: { record: { select: { ...referenceSelect, isPublic: true } } } },
} satisfies Prisma.ActivitySelect

type ListRow = Prisma.ActivityGetPayload<{ select: typeof listSelect }>

function toListItem({ kind, status, date, dateConfidence, record, place }: ListRow, locale: Locale): ActivityListItem {
  return {
    kind, status, date, confidence: dateConfidence ?? 'stated',
    reference: toReference(record, locale),
    place: place?.record.isPublic ? toReference(place.record, locale) : null,
  }
}

/** One page of missions and events, newest first, undated ones last; three statements, ids first (decision 0004). */
export async function listActivities(filters: ActivityFilters, locale: Locale): Promise<ActivityList> {
  noteTags(kindTag('activity'))
  const client = await db()
  const where = whereOf(filters)
  const total = await client.activity.count({ where })
  const pages = Math.max(1, Math.ceil(total / pageSize))
  const page = Math.min(filters.page ?? 1, pages)
  const found = await client.activity.findMany({
    where,
    select: { id: true },
    orderBy: [{ dateFrom: { sort: 'desc', nulls: 'last' } }, { dateTo: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }],
    take: pageSize,
    skip: (page - 1) * pageSize,
  })
  const ids = found.map(({ id }) => id)
  const rows = await client.activity.findMany({ relationLoadStrategy: 'join', where: { id: { in: idList(ids) } }, select: { id: true, ...listSelect } })
  return { items: inOrder(ids, rows).map((row) => toListItem(row, locale)), total, page, pages }
}

// A choice list longer than this helps nobody; the field for any name finds the rest.
const mostChoices = 80

/** Territories in which something takes place, the widest first when there are too many; two statements. */
export async function territoryChoices(locale: Locale): Promise<Reference[]> {
  const seen = { record: { isPublic: true } }
  const rows = await (await db()).territory.findMany({
    where: {
      record: { isPublic: true },
      descendants: { some: { territory: { OR: [{ activities: { some: seen } }, { stops: { some: { activity: seen } } }] } } },
    },
    select: { id: true },
    orderBy: [{ descendants: { _count: 'desc' } }, { id: 'asc' }],
    take: mostChoices,
  })
  const references = await findReferences(rows.map(({ id }) => id), locale)
  return [...references.values()].sort((a, b) => collator(locale).compare(a.name.text, b.name.text))
}
