import 'server-only'
import { headText } from '#lib/audit/chain/chain.ts'
import { exportHead } from '#lib/audit/commands.ts'
import { now } from '#lib/clock.ts'
import { eraseOldTrash } from '#lib/content/trash/commands.ts'
import { inTransaction } from '#lib/db/client.ts'
import { notice } from '#lib/db/notice.ts'
import { uncounted } from '#lib/db/statements.ts'
import { env } from '#lib/env.ts'
import { shared } from '#lib/shared.ts'

const hour = 3_600_000
/** After a start, so that the first readers do not wait for it. */
const first = 60_000

/** What must happen though nobody asks: the log's head is written out once a day, and what lay in the trash for thirty days goes. Twice is once. */
export async function upkeep(): Promise<void> {
  await uncounted(async () => {
    const exported = await inTransaction(exportHead)
    // On stdout, where logs are gathered: whoever cuts rows off the end of the log cannot reach it there.
    if (exported) process.stdout.write(`[audit-head] ${exported.day} ${headText(exported.head)}\n`)
    await eraseOldTrash()
  })
}

const quietly = () => upkeep().catch((error: unknown) => notice(`[upkeep] ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`))

/** A server that lives on looks every hour. */
export function keepUp(): void {
  if (env().isServerless) return
  setTimeout(quietly, first).unref()
  setInterval(quietly, hour).unref()
}

const seen = shared('upkeep', () => ({ at: 0 }))

/** A function lives only while it answers: it looks after a change, at most once an hour. */
export async function keepUpAfterChange(): Promise<void> {
  if (!env().isServerless || now().getTime() - seen.at < hour) return
  seen.at = now().getTime()
  await quietly()
}
