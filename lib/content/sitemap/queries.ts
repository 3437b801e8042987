import 'server-only'
import { leastTagged } from '#lib/content/published/least-tagged.ts'
import { askPlainly } from '#lib/db/client.ts'
import { type Locale, locales } from '#lib/i18n/locales.ts'
import { type PageKind, pageKinds, recordPath } from '#lib/i18n/paths.ts'

/** One record in the languages in which it is published, with the day of each language's live edition. */
export type SitemapItem = { versions: { locale: Locale; path: string; updatedAt: Date }[] }

export type SitemapPart = {
  /** Records with a published page, in all parts */
  total: number
  items: SitemapItem[]
}

// A topic of too few records is a line in a list, not a page.
const hasPage = `r."isPublic" AND r.kind IN (${pageKinds.map((kind) => `'${kind}'`).join(', ')}) AND (r.kind <> 'topic' OR r.id IN (
  SELECT t."topicId" FROM "RecordTopic" t JOIN "Record" o ON o.id = t."recordId" WHERE o."isPublic" GROUP BY t."topicId" HAVING count(*) >= ${leastTagged}))`

const isLive = 'd."liveEditionId" IS NOT NULL AND d."withdrawnKind" IS NULL'

// Asked with every publication: Prisma's nested rows took four times as long. The part stands by itself and begins with the
// texts, because the embedded server, or one that is just filled, knows no sizes of tables: it would look up every text there
// is before it takes a hundred records, or read all texts once for each record.
const partOf = (skip: number, take: number) => `
  WITH part AS MATERIALIZED (
    SELECT r.id, r.kind, r."createdAt", count(*) OVER ()::int AS total FROM "Document" d JOIN "Record" r ON r.id = d."recordId"
    WHERE ${isLive} AND ${hasPage}
    GROUP BY r.id ORDER BY r."createdAt", r.id OFFSET ${skip} LIMIT ${take})
  SELECT r.kind, r.total, json_agg(json_build_object('locale', d.locale, 'slug', a.slug, 'at', extract(epoch FROM e."publishedAt") * 1000))::text AS texts
  FROM part r JOIN "Document" d ON d."recordId" = r.id AND ${isLive} JOIN "Edition" e ON e.id = d."liveEditionId"
    JOIN "Address" a ON a."recordId" = r.id AND a.locale = d.locale
  GROUP BY r.id, r.kind, r."createdAt", r.total ORDER BY r."createdAt", r.id`

type TextRow = { locale: string; slug: string; at: number }

/**
 * A part of the published pages for the sitemap, counted from 1, `size` records in each; one statement. The oldest records come
 * first: what is added makes the last part longer, and every other stays as crawlers have read it. A part that does not exist
 * has neither items nor a total.
 */
export async function readSitemapPart(part: number, size: number): Promise<SitemapPart> {
  const rows = await askPlainly<{ kind: PageKind; total: number; texts: string }>(partOf((part - 1) * size, size))
  const items = rows.map(({ kind, texts }) => {
    const found = JSON.parse(texts) as TextRow[]
    // In the order of the portal's languages, as in the heads of the pages: the first is x-default.
    const versions = locales.flatMap((locale) => {
      const text = found.find((one) => one.locale === locale)
      return text ? [{ locale, path: recordPath(locale, kind, text.slug), updatedAt: new Date(text.at) }] : []
    })
    return { versions }
  })
  return { total: rows[0]?.total ?? 0, items }
}
