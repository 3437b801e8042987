import 'server-only'
import type { Tx } from '#lib/db/client.ts'
import type { Lines, LineTable } from './schema.ts'

/** A row of a kind's own table: what its columns hold is known from the descriptions of its facts (kinds.ts). */
export type FactRow = Record<string, unknown>

/** What a form of facts needs of any table; Prisma types each apart. */
type AnyTable = {
  findUnique(args: { where: { id: string } }): Promise<FactRow | null>
  create(args: { data: FactRow }): Promise<unknown>
  update(args: { where: { id: string }; data: FactRow }): Promise<unknown>
}

const tables = {
  territory: 'territory', organisation: 'organisation', person: 'person', programme: 'programme', activity: 'activity', partnership: 'partnership',
  instrument: 'instrument', statistic: 'statistic', source: 'sourceDocument', topic: 'topic',
} as const satisfies Record<string, keyof Tx>

/** The table in which the facts of a kind are; null for a kind without facts of its own. */
export const tableOf = (client: Pick<Tx, (typeof tables)[keyof typeof tables]>, kind: string): AnyTable | null =>
  Object.hasOwn(tables, kind) ? (client[tables[kind as keyof typeof tables]] as unknown as AnyTable) : null

type Where = Record<string, unknown>

/** What a form of lists needs of the table in which the lines of a list are. */
export type LinesTable = {
  findMany(args: { where: Where; orderBy: Where[] }): Promise<FactRow[]>
  count(args: { where: Where }): Promise<number>
  create(args: { data: FactRow }): Promise<unknown>
  updateMany(args: { where: Where; data: FactRow }): Promise<unknown>
  deleteMany(args: { where: Where }): Promise<unknown>
}

export const linesOf = (client: Pick<Tx, LineTable>, { table }: Lines): LinesTable => client[table] as unknown as LinesTable

/** Where the lines of a record are: in the rows that bear its id, or that hang on those. */
export const ofRecord = ({ owner, through }: Lines, recordId: string): Where => (through ? { [through]: { [owner]: recordId } } : { [owner]: recordId })

type Counted = { count(args: { where: Where }): Promise<number> }

/** How many rows hang on a line. */
export const countHeld = (client: Pick<Tx, 'stopActivity' | 'instrument'>, { holds }: Lines, line: string): Promise<number> =>
  (holds ? (client[holds.table] as unknown as Counted).count({ where: { [holds.column]: line } }) : Promise.resolve(0))
