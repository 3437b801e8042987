import 'server-only'
import { leastTagged } from '#lib/content/published/least-tagged.ts'
import { askPlainly } from '#lib/db/client.ts'
import { type Locale, locales } from '#lib/i18n/locales.ts'
import { type PageKind, pageKinds, recordPath } from '#lib/i18n/paths.ts'

/** One record in the languages in which it is published, with the day of each language's live edition. */
export type SitemapItem = { versions: { locale: Locale; path: string; updatedAt: Date }[] }

// A topic of too few records is a line in a list, not a page.
const hasPage = `r."isPublic" AND r.kind IN (${pageKinds.map((kind) => `'${kind}'`).join(', ')}) AND (r.kind <> 'topic' OR r.id IN (
  SELECT t."topicId" FROM "RecordTopic" t JOIN "Record" o ON o.id = t."recordId" WHERE o."isPublic" GROUP BY t."topicId" HAVING count(*) >= ${leastTagged}))`

// Asked with every publication, for hundreds of records: Prisma's nested rows took four times as long. Both halves stand by
// themselves because the embedded server knows no sizes of tables, and in one it looked up each row of one in the other.
const items = `
  WITH shown AS MATERIALIZED (SELECT r.id, r.kind FROM "Record" r WHERE ${hasPage}),
    live AS MATERIALIZED (SELECT d."recordId", d.locale, e."publishedAt" FROM "Document" d JOIN "Edition" e ON e.id = d."liveEditionId" WHERE d."withdrawnKind" IS NULL)
  SELECT r.kind, json_agg(json_build_object('locale', e.locale, 'slug', a.slug, 'at', extract(epoch FROM e."publishedAt") * 1000))::text AS texts
  FROM shown r JOIN live e ON e."recordId" = r.id JOIN "Address" a ON a."recordId" = r.id AND a.locale = e.locale
  GROUP BY r.id, r.kind ORDER BY r.id`

export async function countSitemapItems(): Promise<number> {
  const [row] = await askPlainly<{ total: number }>(`SELECT count(*)::int AS total FROM "Record" r WHERE ${hasPage} AND r.id IN (SELECT "recordId" FROM "Document" WHERE "liveEditionId" IS NOT NULL AND "withdrawnKind" IS NULL)`)
  return row?.total ?? 0
}

type TextRow = { locale: string; slug: string; at: number }

/** Published pages for the sitemap, a part at a time; one statement. */
export async function listSitemapItems(skip: number, take: number): Promise<SitemapItem[]> {
  const rows = await askPlainly<{ kind: PageKind; texts: string }>(`${items} OFFSET ${skip} LIMIT ${take}`)
  return rows.map(({ kind, texts }) => {
    const found = JSON.parse(texts) as TextRow[]
    // In the order of the portal's languages, as in the heads of the pages: the first is x-default.
    const versions = locales.flatMap((locale) => {
      const text = found.find((one) => one.locale === locale)
      return text ? [{ locale, path: recordPath(locale, kind, text.slug), updatedAt: new Date(text.at) }] : []
    })
    return { versions }
  })
}
