import 'server-only'
import { findLinked } from '#lib/content/desk/queries.ts'
import type { LinkedName } from '#lib/content/desk/schema.ts'
import { db, type Tx } from '#lib/db/client.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { factOf, factsOf } from '../kinds.ts'
import { linesOf, ofRecord } from '../rows.ts'
import { type FactField, isList, type LineTable, type ListFact, type Texts } from '../schema.ts'
import { textOf, textsOf } from '../typed.ts'

/** One line of a list; `key` tells it from the others of the record. */
export type Line = { key: string; texts: Texts }

/** The lines of a record's list in their order. */
export async function readLines(client: Pick<Tx, LineTable>, list: ListFact, recordId: string): Promise<Line[]> {
  const { through, key, isOrdered } = list.lines
  const inOrder = isOrdered ? [...(through ? [{ [through]: { position: 'asc' } }] : []), { position: 'asc' }] : []
  const rows = await linesOf(client, list.lines).findMany({ where: ofRecord(list.lines, recordId), orderBy: [...inOrder, ...key.map((column) => ({ [column]: 'asc' }))] })
  return rows.map((row) => ({ key: keyOf(list, row), texts: textsOf(list, row) }))
}

/** What tells a row from the others of its record: neither ids nor words of lists have a space. */
export const keyOf = ({ lines }: ListFact, row: Record<string, unknown>): string => lines.key.map((column) => textOf(row[column])).join(' ')

/** The columns of a key. */
export const columnsOfKey = ({ lines }: ListFact, key: string): Record<string, string> => {
  const parts = key.split(' ')
  return Object.fromEntries(lines.key.map((column, at) => [column, parts[at] ?? '']))
}

type LineField = Extract<FactField, { type: 'line' }>

/** The list among whose lines a field chooses, and the record that has it: the field's own, or, of an act, its tie. */
export async function listToChoose(client: Pick<Tx, 'instrument'>, field: LineField, recordId: string): Promise<{ list: ListFact; owner: string }> {
  const list = factOf(field.list)
  if (!list || !isList(list)) throw new Error(`No list ${field.list}`)
  const act = list.lines.owner === 'partnershipId' ? await client.instrument.findUnique({ where: { id: recordId }, select: { partnershipId: true } }) : null
  return { list, owner: act?.partnershipId ?? recordId }
}

/** The lines among which fields choose, by their list, each under the names of the records that it names. */
export type Offered = Map<string, LinkedName[]>

/** A line under the names of what it names; with its number, where two lines may name the same. */
function nameOf({ id, lines: { unique, oneOf = [] } }: ListFact, { key, texts }: Line, at: number, named: Map<string, LinkedName>): LinkedName {
  const names = (unique ?? oneOf).flatMap((column) => named.get(texts[column] ?? '')?.name ?? [])
  const text = names.map((name) => name.text).join(' · ')
  return { id: key, kind: id, name: { text: unique ? text : `${at + 1}. ${text}`.trim(), lang: names[0]?.lang ?? '' } }
}

/** What the fields of a kind offer that choose a line; `recordId` may be the tie of an act that is still to begin. */
export async function findOffered(kind: string, recordId: string, language: Locale): Promise<Offered> {
  const client = await db()
  const offered: Offered = new Map()
  for (const field of factsOf(kind).flatMap(({ fields }) => fields)) {
    if (field.type !== 'line') continue
    const { list, owner } = await listToChoose(client, field, recordId)
    const lines = await readLines(client, list, owner)
    const named = await findLinked(lines.flatMap(({ texts }) => list.fields.flatMap(({ type, column }) => (type === 'record' ? (texts[column] || []) : []))), language)
    offered.set(list.id, lines.map((line, at) => nameOf(list, line, at, named)))
  }
  return offered
}
