import 'server-only'
import { writeAudit } from '#lib/audit/commands.ts'
import { bindery } from '#lib/bindery/bindery.ts'
import { expire } from '#lib/content/expiry/commands.ts'
import { type Fired, fireNext, noteTrouble } from '#lib/content/schedule/due/commands.ts'
import { inTransaction, type Tx } from '#lib/db/client.ts'
import { notice } from '#lib/db/notice.ts'
import { causeOf, newTroubleCode } from '#lib/trouble.ts'

/** What one round did, for the log of whoever asked for it. `again`: more may be due. */
export type Round = { fired: number; failed: number; again: boolean }

/** Most of what one round does: a platform's clock waits for its answer. */
const mostAtOnce = 20

/** One transaction, as of any other change: what happened, its audit row, what readers see. */
const settled = (work: (tx: Tx) => Promise<Fired | null>): Promise<Fired | null> =>
  inTransaction(async (tx) => {
    const fired = await work(tx)
    if (fired) await writeAudit(tx, fired.audit)
    if (fired?.tags.length) await expire(tx, fired.tags)
    return fired
  })

/** An error that nobody expected is logged under its code, and noted: what is due is tried again in the next round. */
async function troubled(error: unknown): Promise<Fired | null> {
  const trouble = newTroubleCode()
  notice(`[${trouble}] schedule\n${causeOf(error)}`)
  return settled((tx) => noteTrouble(tx, trouble)).catch(() => null)
}

/**
 * Publishes everything whose moment has come, one publication after the other. Whoever asks, and however often at once, each
 * happens once (T21): the claim of one is part of its own transaction.
 */
export async function fireDue(): Promise<Round> {
  const round: Round = { fired: 0, failed: 0, again: false }
  try {
    for (let turn = 0; turn < mostAtOnce; turn++) {
      const fired = await settled(fireNext)
      if (!fired) return round
      round[fired.state] += 1
    }
    round.again = true
  } catch (error) {
    const failed = await troubled(error)
    if (failed) round.failed += 1
    round.again = true
  } finally {
    // This process at once; the others read it within two seconds.
    if (round.fired) await bindery().follow().catch(() => {})
  }
  return round
}
