import { statementTotals } from '#lib/db/statements.ts'
import { env } from '#lib/env.ts'

export const dynamic = 'force-dynamic'

/** SQL statements sent and memory held by this process, for tests and the benchmark; there only when COUNT_STATEMENTS=1. */
export function GET(): Response {
  if (!env().countStatements) return new Response(null, { status: 404 })
  globalThis.gc?.()
  return Response.json({ ...statementTotals(), residentBytes: process.memoryUsage().rss })
}
