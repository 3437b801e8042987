import 'server-only'
import type { Tx } from '#lib/db/client.ts'
import type { Prisma } from '#lib/db/generated/client.ts'

export type AuditRow = {
  /** Id of a user, or the name of what acts by itself (setup, seed) */
  actor: string
  /** Thing and verb: text.published, user.created */
  event: string
  recordId?: string
  locale?: string
  before?: Prisma.InputJsonValue
  after?: Prisma.InputJsonValue
}

/** Who did what, in the transaction of the deed: without its row nothing happens. */
export async function writeAudit(tx: Tx, row: AuditRow): Promise<void> {
  await tx.auditEntry.create({ data: row })
}
