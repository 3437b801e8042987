import 'server-only'
import { findReferences, referenceSelect, toReference } from '#lib/content/references/queries.ts'
import type { References } from '#lib/content/references/reference.ts'
import { kindTag } from '#lib/content/tag-names.ts'
import { noteTags } from '#lib/content/tags.ts'
import { db } from '#lib/db/client.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { citedSourceSelect, toCitedSource } from '#lib/domain/evidence/queries.ts'
import { wordsIn } from '#lib/domain/evidence/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { type Figure, type FigureList, pageSize } from './schema.ts'

const figureSelect = {
  id: true, value: true, operator: true, unit: true, period: true, published: true, label: true, note: true, subjectId: true, areaId: true,
  record: {
    select: {
      ...referenceSelect,
      evidence: { select: { source: { select: citedSourceSelect } }, distinct: 'sourceId', orderBy: { position: 'asc' }, take: 20 },
    },
  },
} satisfies Prisma.StatisticSelect

const inOrder = [{ position: 'asc' }, { id: 'asc' }] satisfies Prisma.StatisticOrderByWithRelationInput[]

type FigureRow = Prisma.StatisticGetPayload<{ select: typeof figureSelect }>

function toFigure(row: FigureRow, references: References, locale: Locale): Figure {
  const { id, value, operator, unit, period, published, subjectId, areaId, record } = row
  const name = toReference(record, locale).name.text
  return {
    id, name, period,
    label: wordsIn(row.label, locale) || name,
    note: wordsIn(row.note, locale),
    quantity: published && value !== null ? { value: value.toNumber(), operator, unit } : null,
    subject: (subjectId && references.get(subjectId)) || null,
    area: (areaId && references.get(areaId)) || null,
    sources: record.evidence.map(({ source }) => toCitedSource(source, locale)),
  }
}

/** Figures that are shown of one record, on its own page, which need not be named; one statement, two with an area. */
export async function findFiguresOf(subjectId: string, locale: Locale): Promise<Figure[]> {
  const rows = await (await db()).statistic.findMany({
    relationLoadStrategy: 'join', where: { subjectId, published: true, record: { isPublic: true } }, select: figureSelect, orderBy: inOrder, take: pageSize,
  })
  const references = await findReferences(rows.map(({ areaId }) => areaId), locale)
  return rows.map((row) => ({ ...toFigure(row, references, locale), subject: null }))
}

/** The figures of the registry, those that are shown with their number first; three statements. */
export async function listFigures(asked: number, locale: Locale): Promise<FigureList> {
  noteTags(kindTag('statistic'))
  const client = await db()
  const where = { record: { isPublic: true } }
  const total = await client.statistic.count({ where })
  const pages = Math.max(1, Math.ceil(total / pageSize))
  const page = Math.min(asked, pages)
  const rows = await client.statistic.findMany({
    relationLoadStrategy: 'join', where, select: figureSelect,
    orderBy: [{ published: 'desc' }, ...inOrder], take: pageSize, skip: (page - 1) * pageSize,
  })
  const references = await findReferences(rows.flatMap(({ subjectId, areaId }) => [subjectId, areaId]), locale)
  const figures = rows.map((row) => toFigure(row, references, locale))
  return { published: figures.filter(({ quantity }) => quantity), withheld: figures.filter(({ quantity }) => !quantity), total, page, pages }
}
