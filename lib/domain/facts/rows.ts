import 'server-only'
import type { Tx } from '#lib/db/client.ts'

/** A row of a kind's own table: what its columns hold is known from the descriptions of its facts (kinds.ts). */
export type FactRow = Record<string, unknown>

/** What a form of facts needs of any table; Prisma types each apart. */
type AnyTable = {
  findUnique(args: { where: { id: string } }): Promise<FactRow | null>
  update(args: { where: { id: string }; data: FactRow }): Promise<unknown>
}

const tables = {
  territory: 'territory', organisation: 'organisation', person: 'person', programme: 'programme', activity: 'activity', partnership: 'partnership',
  instrument: 'instrument', statistic: 'statistic', source: 'sourceDocument', topic: 'topic',
} as const satisfies Record<string, keyof Tx>

/** The table in which the facts of a kind are; null for a kind without facts of its own. */
export const tableOf = (client: Pick<Tx, (typeof tables)[keyof typeof tables]>, kind: string): AnyTable | null =>
  Object.hasOwn(tables, kind) ? (client[tables[kind as keyof typeof tables]] as unknown as AnyTable) : null
