import 'server-only'
import { now } from '#lib/clock.ts'
import { askPlainly } from '#lib/db/client.ts'
import { uncounted } from '#lib/db/statements.ts'

/** Whether the moment of any publication has come; one statement, which counts for no page. */
export async function isDue(): Promise<boolean> {
  const rows = await uncounted(() => askPlainly<{ id: string }>(`SELECT id FROM "Schedule" WHERE state = 'waiting' AND at <= $1::timestamptz LIMIT 1`, now().toISOString()))
  return rows.length > 0
}
