import 'server-only'
import { leastTagged } from '#lib/content/published/least-tagged.ts'
import { findReferences } from '#lib/content/references/queries.ts'
import type { Reference } from '#lib/content/references/reference.ts'
import { kindTag } from '#lib/content/tag-names.ts'
import { noteTags } from '#lib/content/tags.ts'
import { db } from '#lib/db/client.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { collator } from '#lib/i18n/formatters.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { fold } from '#lib/search/fold.ts'
import { findListItems } from '../queries.ts'
import { pageSize, type PartnershipFilters, type PartnershipList } from '../schema.ts'

/** Conditions of the registry's filters; `q` is any form of a name of a party or of a place above it. */
function whereOf({ q, class: kind, status, decade, topic, territory }: PartnershipFilters): Prisma.PartnershipWhereInput {
  const named = q ? { names: { some: { searchKey: { contains: fold(q) } } } } : null
  return {
    record: { isPublic: true, ...(topic ? { topics: { some: { topicId: topic } } } : {}) },
    ...(kind ? { class: kind } : {}),
    ...(status ? { lifecycle: status } : {}),
    ...(decade ? { sinceFrom: { gte: new Date(`${decade}-01-01`), lt: new Date(`${decade + 10}-01-01`) } } : {}),
    ...(territory ? { territories: { some: { territoryId: territory } } } : {}),
    ...(named ? { OR: [{ territories: { some: { territory: { record: named } } } }, { parties: { some: { record: named } } }] } : {}),
  }
}

/**
 * One page of the registry, oldest tie first, undated ones last; three statements. The page's ids are found first:
 * in one statement PostgreSQL would join the rows of every page before this one too.
 */
export async function listPartnerships(filters: PartnershipFilters, locale: Locale): Promise<PartnershipList> {
  noteTags(kindTag('partnership'))
  const client = await db()
  const where = whereOf(filters)
  const total = await client.partnership.count({ where })
  const pages = Math.max(1, Math.ceil(total / pageSize))
  const page = Math.min(filters.page ?? 1, pages)
  const orderBy = [{ sinceFrom: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }] satisfies Prisma.PartnershipOrderByWithRelationInput[]
  const ids = await client.partnership.findMany({ where, select: { id: true }, orderBy, take: pageSize, skip: (page - 1) * pageSize })
  const items = await findListItems(ids.map(({ id }) => id), locale)
  return { items, total, page, pages }
}

export type FilterChoices = { territories: Reference[]; topics: Reference[] }

// A choice list longer than this helps nobody; the field for any name finds the rest.
const mostChoices = 80

/** Places that are parties and topics that ties have, most used first; three statements, bounded whatever the size. */
export async function filterChoices(locale: Locale): Promise<FilterChoices> {
  const client = await db()
  const places = await client.partnershipTerritory.groupBy({
    by: ['territoryId'], where: { isParty: true }, _count: { partnershipId: true },
    orderBy: { _count: { partnershipId: 'desc' } }, take: mostChoices,
  })
  const topics = await client.recordTopic.groupBy({
    by: ['topicId'], where: { record: { kind: 'partnership', isPublic: true } }, _count: { recordId: true },
    having: { recordId: { _count: { gte: leastTagged } } }, orderBy: { _count: { recordId: 'desc' } }, take: mostChoices,
  })
  const references = await findReferences([...places.map((row) => row.territoryId), ...topics.map((row) => row.topicId)], locale)
  const byName = (a: Reference, b: Reference) => collator(locale).compare(a.name.text, b.name.text)
  const all = [...references.values()].sort(byName)
  return { territories: all.filter(({ kind }) => kind === 'territory'), topics: all.filter(({ kind }) => kind === 'topic') }
}
