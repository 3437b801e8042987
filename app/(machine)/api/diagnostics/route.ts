import { statementTotals } from '#lib/db/statements.ts'
import { env } from '#lib/env.ts'

export const dynamic = 'force-dynamic'

/** SQL statements sent and memory held by this process, for tests and the benchmark; there only when COUNT_STATEMENTS=1. */
export function GET(): Response {
  if (!env().countStatements) return new Response(null, { status: 404 })
  // Only where the process was started with --expose-gc: what is left afterwards is really held.
  globalThis.gc?.()
  const memory = process.memoryUsage()
  return Response.json({ ...statementTotals(), residentBytes: memory.rss, heapBytes: memory.heapUsed })
}
