import 'server-only'
import type { Actor } from '#lib/auth/roles.ts'
import { now } from '#lib/clock.ts'
import type { Change } from '#lib/content/change.ts'
import { db, type Tx } from '#lib/db/client.ts'
import { uncounted } from '#lib/db/statements.ts'
import { seenEverySeconds } from './limits.ts'

/** Notes that a session is used; a plain note without a transaction of its own, at most once a minute. */
export async function noteSeen(id: string, seenAt: Date): Promise<void> {
  if (now().getTime() - seenAt.getTime() < seenEverySeconds * 1000) return
  await uncounted(async () => (await db()).session.updateMany({ where: { id }, data: { seenAt: now() } }))
}

/** Ends the session through which somebody acts: its cookie is worth nothing from then on, on every process. */
export async function endSession(tx: Tx, actor: Actor): Promise<Change<null>> {
  await tx.session.deleteMany({ where: { id: actor.sessionId } })
  return { value: null, audit: { event: 'session.ended' }, tags: [] }
}
