import 'server-only'
import { randomBytes } from 'node:crypto'
import { now } from '#lib/clock.ts'
import type { Tx } from '#lib/db/client.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { type Head, personalHashOf } from './chain/chain.ts'

export type AuditRow = {
  /** Id of a user, or the name of what acts by itself (setup, seed, upkeep) */
  actor: string
  /** Thing and verb: text.published, user.created */
  event: string
  recordId?: string
  locale?: string
  before?: Prisma.InputJsonValue
  after?: Prisma.InputJsonValue
  /** What must be erasable (an e-mail address, somebody's name): kept apart, with its hash in the chain */
  personal?: Prisma.InputJsonValue
}

/** Who did what, in the transaction of the deed: without its row nothing happens. The database gives it its place in the chain. */
export async function writeAudit(tx: Tx, { personal, ...row }: AuditRow): Promise<void> {
  if (personal === undefined) {
    await tx.auditEntry.create({ data: row })
    return
  }
  const salt = randomBytes(16).toString('hex')
  const { id } = await tx.auditEntry.create({ data: { ...row, personalHash: personalHashOf(salt, personal) }, select: { id: true } })
  await tx.auditPersonal.create({ data: { entryId: id, salt, data: personal } })
}

/**
 * Notes the head of the log for this day (UTC), once for all processes.
 * @returns what is to be written down elsewhere; null where it was before, or there is nothing yet
 */
export async function exportHead(tx: Tx): Promise<{ day: string; head: Head } | null> {
  const day = now().toISOString().slice(0, 10)
  const [head] = await tx.$queryRaw<Head[]>`
    INSERT INTO "AuditDay" ("day", "number", "hash") SELECT ${day}, "number", "hash" FROM "AuditHead" WHERE "number" > 0
    ON CONFLICT DO NOTHING RETURNING "number", "hash"`
  return head ? { day, head } : null
}
