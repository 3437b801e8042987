import 'server-only'
import type { Prisma, PrismaClient } from './generated/client.ts'
import { openDatabase } from './open.ts'
import { refuseInsideTransaction, withinScope } from './transaction-scope.ts'

export type Tx = Prisma.TransactionClient

export async function db(): Promise<PrismaClient> {
  return (await openDatabase()).prisma
}

/** Asks without Prisma, for what a server asks while it begins (plain-statements.ts). */
export async function askPlainly<Row>(sql: string, ...values: string[]): Promise<Row[]> {
  return (await openDatabase()).plainly<Row>(sql, ...values)
}

// The only way to write: everything inside goes through `tx`, and a query that does not is refused.
// `timeout` in milliseconds, for the few that write thousands of rows.
export async function inTransaction<T>(work: (tx: Tx) => Promise<T>, options: { timeout?: number } = {}): Promise<T> {
  refuseInsideTransaction()
  const { prisma } = await openDatabase()
  return prisma.$transaction((tx) => withinScope(() => work(tx)), options)
}
