import 'server-only'
import { now } from '#lib/clock.ts'
import { isDatabaseReachable } from '#lib/db/reachable.ts'
import { shared } from '#lib/shared.ts'

/** After the database did not answer, nobody asks it again for so long. */
const pause = 2_000

const outage = shared('outage', () => ({ until: 0, asking: null as Promise<boolean> | null }))

/** Whether the database was away a moment ago: not worth asking yet. */
export const isKnownAway = () => now().getTime() < outage.until

/** Asks the database, now that something failed: once for all to whom it failed. */
export async function isAway(): Promise<boolean> {
  if (isKnownAway()) return true
  outage.asking ??= isDatabaseReachable().finally(() => (outage.asking = null))
  if (await outage.asking) return false
  outage.until = now().getTime() + pause
  return true
}
