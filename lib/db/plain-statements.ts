import 'server-only'
import type { SqlQueryable } from '@prisma/driver-adapter-utils'

/** Answers a statement whose values, `$1` and on, are texts. */
export type PlainStatements = <Row>(sql: string, ...values: string[]) => Promise<Row[]>

/**
 * Asks the driver itself. Before its first question Prisma's client stops the process for a quarter of a second to
 * compile what compiles questions: what a server asks while it begins, and from then on by the clock, must not.
 */
export function plainStatements(connect: () => Promise<SqlQueryable>): PlainStatements {
  return async <Row>(sql: string, ...values: string[]) => {
    const argTypes = values.map(() => ({ scalarType: 'string', arity: 'scalar' }) as const)
    const { columnNames, rows } = await (await connect()).queryRaw({ sql, args: values, argTypes })
    return rows.map((row) => Object.fromEntries(columnNames.map((name, i) => [name, row[i]])) as Row)
  }
}
