import 'server-only'
import { idList } from '#lib/content/id-list.ts'
import { findReferences, referenceSelect, toReference } from '#lib/content/references/queries.ts'
import { type References, referencesOf } from '#lib/content/references/reference.ts'
import { kindTag } from '#lib/content/tag-names.ts'
import { noteTags } from '#lib/content/tags.ts'
import { db } from '#lib/db/client.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { conflictSelect, toConflict, toQuestion } from '#lib/domain/evidence/queries.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { type NamedConflict, pageSize, type Question, type QuestionLink, type QuestionList, severities } from './schema.ts'

// Open, and not only about records that readers may not see.
const openQuestions = {
  closedAt: null,
  OR: [{ records: { none: {} } }, { records: { some: { record: { isPublic: true } } } }],
} satisfies Prisma.OpenQuestionWhereInput

/** The same condition and the order of the list, as rows of id, text and `place` (from 1). */
const placed = Prisma.sql`
  SELECT q.id, q.text, row_number() OVER (
    ORDER BY array_position(${[...severities]}::text[], q.severity), q.kind, q.position, q.id
  ) AS place
  FROM "OpenQuestion" q
  WHERE q."closedAt" IS NULL AND (
    NOT EXISTS (SELECT 1 FROM "OpenQuestionRecord" l WHERE l."questionId" = q.id)
    OR EXISTS (SELECT 1 FROM "OpenQuestionRecord" l JOIN "Record" r ON r.id = l."recordId" WHERE l."questionId" = q.id AND r."isPublic")
  )`

const questionSelect = {
  id: true, kind: true, severity: true, text: true,
  records: { where: { record: { isPublic: true } }, select: { recordId: true }, orderBy: { position: 'asc' }, take: 40 },
  conflicts: { where: { record: { isPublic: true } }, select: conflictSelect, orderBy: { position: 'asc' }, take: 40 },
} satisfies Prisma.OpenQuestionSelect

type QuestionRow = Prisma.OpenQuestionGetPayload<{ select: typeof questionSelect }>

function toListed(row: QuestionRow, references: References, locale: Locale): Question {
  const { title, note } = toQuestion(row, locale, [])
  return {
    id: row.id, kind: row.kind, severity: row.severity, title, note,
    records: referencesOf(references, row.records.map(({ recordId }) => recordId)),
    conflicts: row.conflicts.map((one) => ({ conflict: toConflict(one, locale), record: references.get(one.recordId) ?? null })),
  }
}

/** One page of what is still open, gravest first; four statements. */
export async function listQuestions(asked: number, locale: Locale): Promise<QuestionList> {
  noteTags(kindTag('question'))
  const client = await db()
  const total = await client.openQuestion.count({ where: openQuestions })
  const pages = Math.max(1, Math.ceil(total / pageSize))
  const page = Math.min(asked, pages)
  const order = await client.$queryRaw<{ id: string }[]>`
    SELECT id FROM (${placed}) ordered ORDER BY place LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`
  const ids = order.map(({ id }) => id)
  const rows = await client.openQuestion.findMany({ relationLoadStrategy: 'join', where: { id: { in: idList(ids) } }, select: questionSelect })
  const named = rows.flatMap((row) => [...row.records, ...row.conflicts].map(({ recordId }) => recordId))
  const references = await findReferences(named, locale)
  return { items: ids.flatMap((id) => rows.filter((row) => row.id === id)).map((row) => toListed(row, references, locale)), total, page, pages }
}

// More than a page of links helps nobody; the list has them all.
const mostLinks = 60

/** Open questions that concern what a source says, with their place in the list; one statement. */
export async function questionsOfSource(sourceId: string, locale: Locale): Promise<QuestionLink[]> {
  const rows = await (await db()).$queryRaw<{ id: string; text: unknown; place: bigint }[]>`
    SELECT id, text, place FROM (${placed}) ordered
    WHERE EXISTS (
      SELECT 1 FROM "OpenQuestionRecord" l
      JOIN "Record" r ON r.id = l."recordId" AND r."isPublic"
      JOIN "Evidence" e ON e."recordId" = l."recordId"
      WHERE l."questionId" = ordered.id AND e."sourceId" = ${sourceId}
    )
    ORDER BY place LIMIT ${mostLinks}`
  return rows.map(({ id, text, place }) => ({
    id, title: toQuestion({ id, kind: '', text }, locale, []).title, page: Math.ceil(Number(place) / pageSize),
  }))
}

/** Disagreements in which a source takes part; one statement. */
export async function conflictsOfSource(sourceId: string, locale: Locale): Promise<NamedConflict[]> {
  const rows = await (await db()).conflict.findMany({
    relationLoadStrategy: 'join',
    where: { record: { isPublic: true }, evidence: { some: { evidence: { sourceId } } } },
    select: { ...conflictSelect, record: { select: referenceSelect } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }], take: mostLinks,
  })
  return rows.map(({ record, ...row }) => ({ conflict: toConflict(row, locale), record: toReference(record, locale) }))
}
