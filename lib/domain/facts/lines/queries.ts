import 'server-only'
import type { Tx } from '#lib/db/client.ts'
import { linesOf } from '../rows.ts'
import type { LineTable, ListFact, Texts } from '../schema.ts'
import { textOf, textsOf } from '../typed.ts'

/** One line of a list; `key` tells it from the others of the record. */
export type Line = { key: string; texts: Texts }

/** The lines of a record's list in their order. */
export async function readLines(client: Pick<Tx, LineTable>, list: ListFact, recordId: string): Promise<Line[]> {
  const { owner, key, isOrdered } = list.lines
  const rows = await linesOf(client, list.lines).findMany({ where: { [owner]: recordId }, orderBy: [...(isOrdered ? [{ position: 'asc' }] : []), ...key.map((column) => ({ [column]: 'asc' }))] })
  return rows.map((row) => ({ key: keyOf(list, row), texts: textsOf(list, row) }))
}

/** What tells a row from the others of its record: neither ids nor words of lists have a space. */
export const keyOf = ({ lines }: ListFact, row: Record<string, unknown>): string => lines.key.map((column) => textOf(row[column])).join(' ')

/** The columns of a key. */
export const columnsOfKey = ({ lines }: ListFact, key: string): Record<string, string> => {
  const parts = key.split(' ')
  return Object.fromEntries(lines.key.map((column, at) => [column, parts[at] ?? '']))
}
