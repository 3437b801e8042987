import 'server-only'
import { findReferences } from '#lib/content/references/queries.ts'
import type { Reference, References } from '#lib/content/references/reference.ts'
import { kindTag } from '#lib/content/tag-names.ts'
import { noteTags } from '#lib/content/tags.ts'
import { db } from '#lib/db/client.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { wordsIn } from '#lib/domain/evidence/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { type Decade, pageSize, type Timeline, type TimelineEntry, type TimelineFilters, wholeBelow } from './schema.ts'

type CountRow = { decade: number | null; count: number }

type EntryRow = {
  type: TimelineEntry['type']
  id: string
  subjectId: string
  tieId: string | null
  date: string | null
  confidence: string | null
  status: string
  detail: string | null
  label: unknown
  decade: number | null
}

// Three tables in one order: only SQL can sort and cut them together. A date belongs to the decade in which it begins.
const events = Prisma.sql`
  (SELECT 'act' AS type, i.id, i.id AS "subjectId", i."partnershipId" AS "tieId", i.date, i."dateFrom", i."dateTo",
          i."dateConfidence" AS confidence, i.status, i."dateBasis" AS detail, NULL::jsonb AS label
     FROM "Instrument" i
     JOIN "Record" r ON r.id = i.id AND r."isPublic"
     JOIN "Record" p ON p.id = i."partnershipId" AND p."isPublic"
    UNION ALL
   SELECT 'activity', a.id, a.id, NULL, a.date, a."dateFrom", a."dateTo", a."dateConfidence", a.status, a.kind, NULL
     FROM "Activity" a JOIN "Record" r ON r.id = a.id AND r."isPublic"
    UNION ALL
   SELECT 'milestone', m.id, m."recordId", NULL, m.date, m."dateFrom", m."dateTo", m.confidence, 'held', m.role, m.label
     FROM "Milestone" m JOIN "Record" r ON r.id = m."recordId" AND r."isPublic") AS event`

const decadeColumn = Prisma.sql`(EXTRACT(YEAR FROM COALESCE("dateFrom", "dateTo"))::int / 10) * 10`

async function countDecades(): Promise<{ decade: Decade; count: number }[]> {
  const rows = await (await db()).$queryRaw<CountRow[]>`
    SELECT ${decadeColumn} AS decade, count(*)::int AS count FROM ${events} GROUP BY 1 ORDER BY 1 NULLS LAST`
  return rows.map(({ decade, count }) => ({ decade: decade ?? 'undated', count }))
}

/** What to show: the decade asked for; else everything while that is little; else the newest decade. */
function choose(decades: { decade: Decade; count: number }[], asked: Decade | undefined): Decade | null {
  if (asked !== undefined) return asked
  const all = decades.reduce((sum, { count }) => sum + count, 0)
  if (all < wholeBelow) return null
  return decades.findLast(({ decade }) => decade !== 'undated')?.decade ?? 'undated'
}

function condition(shown: Decade | null): Prisma.Sql {
  if (shown === null) return Prisma.empty
  return shown === 'undated' ? Prisma.sql`WHERE ${decadeColumn} IS NULL` : Prisma.sql`WHERE ${decadeColumn} = ${shown}`
}

function findEvents(shown: Decade | null, page: number): Promise<EntryRow[]> {
  return db().then((client) => client.$queryRaw<EntryRow[]>`
    SELECT type, id, "subjectId", "tieId", date, confidence, status, detail, label, ${decadeColumn} AS decade
      FROM ${events} ${condition(shown)}
     ORDER BY COALESCE("dateFrom", "dateTo") NULLS LAST, "dateTo" NULLS LAST, id
     LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`)
}

/** The place of a milestone on its record's page; a person or a topic without a page is an anchor already. */
function hrefOf({ type, id }: EntryRow, { href }: Reference): string | null {
  return type === 'milestone' && href && !href.includes('#') ? `${href}#${id}` : href
}

function toEntries(rows: EntryRow[], references: References, locale: Locale): TimelineEntry[] {
  return rows.flatMap((row) => {
    const subject = references.get(row.subjectId)
    if (!subject) return []
    const { type, id, date, confidence, status, detail, label, decade } = row
    return [{
      type, id, date, status, detail, subject,
      confidence: confidence ?? 'stated',
      label: wordsIn(label, locale),
      tie: references.get(row.tieId ?? '') ?? null,
      href: hrefOf(row, subject),
      decade: decade ?? 'undated',
    }]
  })
}

/** A page of everything that has happened between the territories, in the order of time; three statements. Whatever has dates of its own stands in it. */
export async function findTimeline(filters: TimelineFilters, locale: Locale): Promise<Timeline> {
  noteTags(...['activity', 'partnership', 'instrument', 'organisation', 'programme'].map(kindTag))
  const decades = await countDecades()
  const shown = choose(decades, filters.decade)
  const total = decades.filter(({ decade }) => shown === null || decade === shown).reduce((sum, { count }) => sum + count, 0)
  const pages = Math.max(1, Math.ceil(total / pageSize))
  const page = Math.min(filters.page ?? 1, pages)
  const rows = await findEvents(shown, page)
  const references = await findReferences(rows.flatMap(({ subjectId, tieId }) => [subjectId, tieId]), locale)
  return { decades, shown, total, page, pages, entries: toEntries(rows, references, locale) }
}
