import 'server-only'
import { idList } from '#lib/content/id-list.ts'
import { inOrder } from '#lib/content/in-order.ts'
import { db, type Tx } from '#lib/db/client.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { type Locale, locales } from '#lib/i18n/locales.ts'
import { fold } from '#lib/search/fold.ts'
import { shownKinds } from '#lib/names/forms.ts'
import type { z } from 'zod'
import { deskName } from './names.ts'
import { type deskFilters, type DeskItem, type DeskList, deskPageSize, type LinkedName, listedKinds } from './schema.ts'
import { textStatusOf, type TextStatus } from './status.ts'

export const deskNames = { where: { kind: { in: shownKinds } }, orderBy: { position: 'asc' }, select: { lang: true, form: true } } satisfies Prisma.Record$namesArgs

const itemSelect = {
  id: true, kind: true, isPublic: true, updatedAt: true, names: deskNames,
  documents: { select: { locale: true, liveEditionId: true, withdrawnKind: true, withdrawnAt: true, draft: { select: { title: true, updatedAt: true } }, liveEdition: { select: { title: true, publishedAt: true } } } },
} satisfies Prisma.RecordSelect

type ItemRow = Prisma.RecordGetPayload<{ select: typeof itemSelect }>

function toItem({ id, kind, isPublic, updatedAt, names, documents }: ItemRow, language: Locale): DeskItem {
  const status = (locale: Locale): [Locale, TextStatus] => [locale, textStatusOf(documents.find((row) => row.locale === locale))]
  const changes = documents.flatMap(({ draft, liveEdition, withdrawnAt }) => [draft?.updatedAt, liveEdition?.publishedAt, withdrawnAt]).filter((at) => at instanceof Date)
  const changedAt = new Date(Math.max(updatedAt.getTime(), ...changes.map((at) => at.getTime())))
  return { id, kind, isPublic, changedAt, name: deskName(id, names, documents, language), texts: Object.fromEntries(locales.map(status)) as Record<Locale, TextStatus> }
}

/** Records that are called so: in a form of their name, whatever its script, or in a title, a draft's included. */
const called = (q: string): Prisma.RecordWhereInput => {
  const title = { title: { contains: q, mode: 'insensitive' } } as const
  return { OR: [{ id: q }, { names: { some: { searchKey: { contains: fold(q) } } } }, { documents: { some: { OR: [{ draft: title }, { liveEdition: title }] } } }] }
}

/** What a record is; null where there is none. */
export const kindOfRecord = async (id: string): Promise<string | null> => (await (await db()).record.findUnique({ where: { id }, select: { kind: true } }))?.kind ?? null

/** Records by kind and words, the newest first; three statements. */
export async function listDesk({ q, kind, page: asked }: z.output<typeof deskFilters>, language: Locale): Promise<DeskList> {
  const client = await db()
  const where = { trashedAt: null, kind: kind ?? { in: [...listedKinds] }, ...(q && fold(q) ? called(q) : {}) } satisfies Prisma.RecordWhereInput
  const total = await client.record.count({ where })
  const pages = Math.max(1, Math.ceil(total / deskPageSize))
  const page = Math.min(asked, pages)
  const found = await client.record.findMany({ where, select: { id: true }, orderBy: [{ createdAt: 'desc' }, { id: 'asc' }], take: deskPageSize, skip: (page - 1) * deskPageSize })
  const ids = found.map(({ id }) => id)
  const rows = await client.record.findMany({ relationLoadStrategy: 'join', where: { id: { in: idList(ids) } }, select: itemSelect })
  return { items: inOrder(ids, rows).map((row) => toItem(row, language)), total, page, pages }
}

/** Records by their ids, each under the name by which the desk knows it; `tx` within a transaction. */
export async function findLinked(ids: string[], language: Locale, tx?: Tx): Promise<Map<string, LinkedName>> {
  if (!ids.length) return new Map()
  const client: Pick<Tx, 'record'> = tx ?? (await db())
  const rows = await client.record.findMany({ relationLoadStrategy: 'join', where: { id: { in: idList(ids) } }, select: itemSelect })
  return new Map(rows.map((row) => [row.id, { id: row.id, kind: row.kind, name: deskName(row.id, row.names, row.documents, language) }]))
}

const mostFound = 12

/** Records to link to, by words in any script: those whose name begins so first. */
export async function findToLink(q: string, kinds: string[], language: Locale): Promise<Pick<DeskItem, 'id' | 'kind' | 'isPublic' | 'name'>[]> {
  if (!fold(q)) return []
  const rows = await (await db()).record.findMany({ relationLoadStrategy: 'join', where: { trashedAt: null, kind: { in: kinds }, ...called(q) }, select: itemSelect, orderBy: { id: 'asc' }, take: 60 })
  const items = rows.map((row) => toItem(row, language))
  const begins = ({ name }: DeskItem) => (fold(name.text).startsWith(fold(q)) ? 0 : 1)
  return items.sort((a, b) => begins(a) - begins(b)).slice(0, mostFound).map(({ id, kind, isPublic, name }) => ({ id, kind, isPublic, name }))
}
