import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import { env } from '#lib/env.ts'
import { shared } from './shared.ts'

// Counts what really reaches the driver, BEGIN and COMMIT included, the same on both kinds.

const recording = shared('statement-recording', () => new AsyncLocalStorage<string[]>())
const totals = shared('statement-totals', () => ({ statements: 0 }))

export function recordStatement(sql: string): void {
  recording.getStore()?.push(sql)
  if (env().countStatements) totals.statements += 1
}

export async function countStatements<T>(
  work: () => Promise<T>,
): Promise<{ result: T; statements: string[] }> {
  const statements: string[] = []
  // Prisma's promises start when they are awaited: the await belongs inside.
  const result = await recording.run(statements, async () => await work())
  return { result, statements }
}

// The running total of the process, kept when COUNT_STATEMENTS=1.
export function statementTotals(): { statements: number } {
  return { ...totals }
}
