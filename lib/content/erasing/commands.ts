import 'server-only'
import type { z } from 'zod'
import { erasedEvent } from '#lib/audit/chain/verify.ts'
import type { Actor } from '#lib/auth/roles.ts'
import type { Change } from '#lib/content/change.ts'
import { Refused } from '#lib/content/refused.ts'
import type { Tx } from '#lib/db/client.ts'
import type { erasePersonalInput } from './schema.ts'

/** Erases for good what a row of the log says of a person; its hash stays in the chain, and this row says who and why. */
export async function erasePersonal(tx: Tx, _actor: Actor, { id, reason }: z.output<typeof erasePersonalInput>): Promise<Change<{ id: number }>> {
  const { count } = await tx.auditPersonal.deleteMany({ where: { entryId: BigInt(id) } })
  if (!count) throw new Refused('not-found')
  return { value: { id }, audit: { event: erasedEvent, after: { entry: id, reason } }, tags: [] }
}
