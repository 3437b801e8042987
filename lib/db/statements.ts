import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import { env } from '#lib/env.ts'
import { shared } from '#lib/shared.ts'

// Counts what really reaches the driver, BEGIN and COMMIT included, the same on both kinds.

const recording = shared('statement-recording', () => new AsyncLocalStorage<string[]>())
const background = shared('background-statements', () => new AsyncLocalStorage<true>())
const totals = shared('statement-totals', () => ({ statements: 0 }))

export function recordStatement(sql: string): void {
  recording.getStore()?.push(sql)
  if (env().countStatements && !background.getStore()) totals.statements += 1
}

// What a process asks from time to time, whoever reads: it belongs to no page and stays out of the total.
export async function uncounted<T>(work: () => Promise<T>): Promise<T> {
  return background.run(true, async () => await work())
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
