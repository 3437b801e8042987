import 'server-only'
import { now } from '#lib/clock.ts'
import type { Tx } from '#lib/db/client.ts'
import { keptDays } from './kept-days.ts'

/**
 * Says in the transaction of a change which documents it makes old; every running process reads it within seconds. A
 * document names its tags when it is drawn (lib/content/tags.ts).
 */
export async function expire(tx: Tx, tags: string[]): Promise<void> {
  await tx.expiry.create({ data: { tags: [...new Set(tags)] } })
  await tx.expiry.deleteMany({ where: { at: { lt: new Date(now().getTime() - keptDays * 86_400_000) } } })
}
