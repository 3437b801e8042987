import 'server-only'
import type { Actor } from '#lib/auth/roles.ts'
import { now } from '#lib/clock.ts'
import { db } from '#lib/db/client.ts'
import { deviceOf } from './device.ts'
import { restMinutes } from './limits.ts'

export type OwnSession = { id: string; isThis: boolean; device: string | null; begunAt: Date; seenAt: Date }

/** Sessions that still count: neither ended by the clock nor rested. */
export const livingSessions = () => ({ expiresAt: { gt: now() }, seenAt: { gt: new Date(now().getTime() - restMinutes * 60_000) } })

/** Somebody's own sessions, the one at hand first, then by their last use; one statement. */
export async function listOwnSessions(actor: Actor): Promise<OwnSession[]> {
  const rows = await (await db()).session.findMany({ where: { userId: actor.id, ...livingSessions() }, orderBy: { seenAt: 'desc' } })
  const all = rows.map(({ id, userAgent, createdAt, seenAt }) => ({ id, isThis: id === actor.sessionId, device: deviceOf(userAgent), begunAt: createdAt, seenAt }))
  return all.sort((a, b) => Number(b.isThis) - Number(a.isThis))
}
