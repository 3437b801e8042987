import 'server-only'
import { now } from '#lib/clock.ts'
import { db, type Tx } from '#lib/db/client.ts'
import { uncounted } from '#lib/db/statements.ts'
import { seenEverySeconds } from './limits.ts'

/** Notes that a session is used; a plain note without a transaction of its own, at most once a minute. */
export async function noteSeen(id: string, seenAt: Date): Promise<void> {
  if (now().getTime() - seenAt.getTime() < seenEverySeconds * 1000) return
  await uncounted(async () => (await db()).session.updateMany({ where: { id }, data: { seenAt: now() } }))
}

/** Ends every session of a user but one, at once and on every process. */
export async function endSessions(tx: Tx, userId: string, exceptToken?: string): Promise<void> {
  await tx.session.deleteMany({ where: { userId, ...(exceptToken ? { token: { not: exceptToken } } : {}) } })
}
