import 'server-only'
import { headText } from '#lib/audit/chain/chain.ts'
import { exportHead } from '#lib/audit/commands.ts'
import { eraseOldTrash } from '#lib/content/trash/commands.ts'
import { inTransaction } from '#lib/db/client.ts'
import { uncounted } from '#lib/db/statements.ts'

/** What must happen though nobody asks: the log's head is written out once a day, and what lay in the trash for thirty days goes. Twice is once. */
export async function upkeep(): Promise<void> {
  await uncounted(async () => {
    const exported = await inTransaction(exportHead)
    // On stdout, where logs are gathered: whoever cuts rows off the end of the log cannot reach it there.
    if (exported) process.stdout.write(`[audit-head] ${exported.day} ${headText(exported.head)}\n`)
    await eraseOldTrash()
  })
}
