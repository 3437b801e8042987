import 'server-only'
import { alphabetOf } from '#lib/content/alphabet/queries.ts'
import { idList } from '#lib/content/id-list.ts'
import { referenceSelect, toReference } from '#lib/content/references/queries.ts'
import type { Reference } from '#lib/content/references/reference.ts'
import { kindTag } from '#lib/content/tag-names.ts'
import { noteTags } from '#lib/content/tags.ts'
import { db } from '#lib/db/client.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { fold } from '#lib/search/fold.ts'
import { pageSize, type ProgrammeFilters, type ProgrammeList, type ProgrammeListItem } from '../schema.ts'

/** `q` is any form of a name of the programme, of who pays or runs it, or of whoever has a role in it. */
function condition({ q, kind }: ProgrammeFilters): Prisma.Sql {
  const words = fold(q ?? '')
  const named = Prisma.sql`EXISTS (
    SELECT 1 FROM "NameForm" n WHERE strpos(n."searchKey", ${words}) > 0
      AND (n."recordId" IN (p.id, p."funderId", p."managerId")
        OR n."recordId" IN (SELECT m."recordId" FROM "ProgrammeParticipant" m WHERE m."programmeId" = p.id)))`
  const conditions = [Prisma.sql`r."isPublic"`, ...(kind ? [Prisma.sql`p.kind = ${kind}`] : []), ...(q ? [named] : [])]
  return Prisma.join(conditions, ' AND ')
}

async function countOf(filters: ProgrammeFilters): Promise<number> {
  const [row] = await (await db()).$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total FROM "Programme" p JOIN "Record" r ON r.id = p.id WHERE ${condition(filters)}`
  return row?.total ?? 0
}

/** Ids of one page by the alphabet of the language; Prisma cannot order by a name that is chosen for the reader. */
async function idsOf(filters: ProgrammeFilters, locale: Locale, skip: number): Promise<string[]> {
  const rows = await (await db()).$queryRaw<{ id: string }[]>`
    SELECT p.id FROM "Programme" p JOIN "Record" r ON r.id = p.id ${alphabetOf(locale)}
    WHERE ${condition(filters)}
    ORDER BY coalesce(alphabet.key, p.id) COLLATE "C", p.id
    LIMIT ${pageSize} OFFSET ${skip}`
  return rows.map(({ id }) => id)
}

const seenReference = { ...referenceSelect, isPublic: true } satisfies Prisma.RecordSelect

type SeenRow = Prisma.RecordGetPayload<{ select: typeof seenReference }>

const seen = (row: SeenRow | undefined, locale: Locale): Reference | null => (row?.isPublic ? toReference(row, locale) : null)

async function itemsOf(ids: string[], locale: Locale): Promise<ProgrammeListItem[]> {
  if (!ids.length) return []
  const rows = await (await db()).programme.findMany({
    relationLoadStrategy: 'join', where: { id: { in: idList(ids) } },
    select: {
      id: true, kind: true, period: true, periodConfidence: true,
      record: { select: referenceSelect },
      parent: { select: { record: { select: seenReference } } },
    },
  })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    if (!row) return []
    const period = row.period ? { date: row.period, confidence: row.periodConfidence ?? 'stated' } : null
    return [{ reference: toReference(row.record, locale), kind: row.kind, period, parent: seen(row.parent?.record, locale) }]
  })
}

/** One page of programmes, by the alphabet of the reader's language; three statements. */
export async function listProgrammes(filters: ProgrammeFilters, locale: Locale): Promise<ProgrammeList> {
  noteTags(kindTag('programme'))
  const total = await countOf(filters)
  const pages = Math.max(1, Math.ceil(total / pageSize))
  const page = Math.min(filters.page ?? 1, pages)
  const ids = await idsOf(filters, locale, (page - 1) * pageSize)
  return { items: await itemsOf(ids, locale), total, page, pages }
}
