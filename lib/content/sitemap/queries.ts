import 'server-only'
import { leastTagged } from '#lib/content/published/least-tagged.ts'
import { db } from '#lib/db/client.ts'
import { type Locale, locales } from '#lib/i18n/locales.ts'
import { type PageKind, pageKinds, recordPath } from '#lib/i18n/paths.ts'

/** One record in the languages in which it is published, with the day of each language's live edition. */
export type SitemapItem = { versions: { locale: Locale; path: string; updatedAt: Date }[] }

const isLive = { liveEditionId: { not: null }, withdrawnKind: null }
const isListed = { isPublic: true, kind: { in: pageKinds }, documents: { some: isLive } }

export async function countSitemapItems(): Promise<number> {
  return (await db()).record.count({ where: isListed })
}

/**
 * Published pages for the sitemap, a part at a time; four flat statements: nesting addresses and texts in one, for hundreds
 * of records, took five times as long as all of them.
 */
export async function listSitemapItems(skip: number, take: number): Promise<SitemapItem[]> {
  const client = await db()
  const records = await client.record.findMany({ where: isListed, select: { id: true, kind: true }, orderBy: { id: 'asc' }, skip, take })
  // They stand in the order of their ids.
  const [first, last] = [records[0], records.at(-1)]
  if (!first || !last) return []
  const recordId = { gte: first.id, lte: last.id }
  const addresses = await client.address.findMany({ where: { recordId }, select: { recordId: true, locale: true, slug: true } })
  const texts = await client.document.findMany({
    relationLoadStrategy: 'join', where: { recordId, ...isLive }, select: { recordId: true, locale: true, liveEdition: { select: { publishedAt: true } } },
  })
  const tagged = await client.recordTopic.groupBy({ by: 'topicId', where: { topicId: recordId, record: { isPublic: true } }, _count: true })
  // A topic of too few records is a line in a list, not a page.
  const isLine = ({ id, kind }: { id: string; kind: string }) => kind === 'topic' && (tagged.find(({ topicId }) => topicId === id)?._count ?? 0) < leastTagged
  const slugs = new Map(addresses.map((row) => [inLocale(row), row.slug]))
  const dates = new Map(texts.map((row) => [inLocale(row), row.liveEdition?.publishedAt]))
  return records.filter((record) => !isLine(record)).map(({ id, kind }) => ({
    // In the order of the portal's languages, as in the heads of the pages: the first is x-default.
    versions: locales.flatMap((locale) => {
      const key = inLocale({ recordId: id, locale })
      const [slug, updatedAt] = [slugs.get(key), dates.get(key)]
      return slug && updatedAt ? [{ locale, path: recordPath(locale, kind as PageKind, slug), updatedAt }] : []
    }),
  }))
}

const inLocale = ({ recordId, locale }: { recordId: string; locale: string }) => `${locale} ${recordId}`
