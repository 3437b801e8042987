import 'server-only'
import { addressPaths } from '#lib/content/addresses/queries.ts'
import { leastTagged } from '#lib/content/published/least-tagged.ts'
import { db } from '#lib/db/client.ts'
import { type Locale, locales } from '#lib/i18n/locales.ts'
import { pageKinds } from '#lib/i18n/paths.ts'

/** One record in the languages in which it is published, with the day of each language's live edition. */
export type SitemapItem = { versions: { locale: Locale; path: string; updatedAt: Date }[] }

const isListed = { isPublic: true, kind: { in: pageKinds }, documents: { some: { liveEditionId: { not: null }, withdrawnKind: null } } }

export async function countSitemapItems(): Promise<number> {
  return (await db()).record.count({ where: isListed })
}

/** Published pages for the sitemap, a part at a time; one statement. */
export async function listSitemapItems(skip: number, take: number): Promise<SitemapItem[]> {
  const records = await (await db()).record.findMany({
    relationLoadStrategy: 'join',
    where: isListed,
    select: {
      kind: true,
      addresses: { select: { kind: true, locale: true, slug: true } },
      documents: {
        where: { liveEditionId: { not: null }, withdrawnKind: null },
        select: { locale: true, liveEdition: { select: { publishedAt: true } } },
      },
      topic: { select: { _count: { select: { tagged: { where: { record: { isPublic: true } } } } } } },
    },
    orderBy: { id: 'asc' },
    skip,
    take,
  })
  // A topic of too few records is a line in a list, not a page.
  const withPage = records.filter((record) => record.kind !== 'topic' || (record.topic?._count.tagged ?? 0) >= leastTagged)
  return withPage.map((record) => {
    const paths = addressPaths(record.addresses)
    // In the order of the portal's languages, as in the heads of the pages: the first is x-default.
    const versions = locales.flatMap((locale) => {
      const edition = record.documents.find((document) => document.locale === locale)?.liveEdition
      const address = paths.find((one) => one.locale === locale)
      return address && edition ? [{ locale, path: address.path, updatedAt: edition.publishedAt }] : []
    })
    return { versions }
  })
}
