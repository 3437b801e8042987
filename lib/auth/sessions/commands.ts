import 'server-only'
import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import { cookies } from 'next/headers'
import { z } from 'zod'
import { auth } from '#lib/auth/auth.ts'
import type { Actor } from '#lib/auth/roles.ts'
import { now } from '#lib/clock.ts'
import type { Change } from '#lib/content/change.ts'
import { Refused } from '#lib/content/refused.ts'
import { db, type Tx } from '#lib/db/client.ts'
import { uncounted } from '#lib/db/statements.ts'
import { seenEverySeconds, sessionHours } from './limits.ts'

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

export const endOneInput = z.object({ id: z.string().min(1).max(64) })

/** Ends another session of one's own (ASVS 7.5.2); the one through which somebody acts ends by signing out. */
export async function endOneSession(tx: Tx, actor: Actor, { id }: z.output<typeof endOneInput>): Promise<Change<null>> {
  const { count } = await tx.session.deleteMany({ where: { id, userId: actor.id, NOT: { id: actor.sessionId } } })
  if (count === 0) throw new Refused('not-found')
  return { value: null, audit: { event: 'session.ended', after: { others: 1 } }, tags: [] }
}

/** Ends every session of somebody's but the one through which they act. */
export async function endOthersOf(tx: Tx, actor: Actor): Promise<number> {
  return (await tx.session.deleteMany({ where: { userId: actor.id, NOT: { id: actor.sessionId } } })).count
}

export async function endOtherSessions(tx: Tx, actor: Actor): Promise<Change<null>> {
  return { value: null, audit: { event: 'session.ended', after: { others: await endOthersOf(tx, actor) } }, tags: [] }
}

export type Begun = { token: string; expiresAt: Date }

const newToken = () => randomBytes(32).toString('base64url')

/** Signs the token of a session and gives it to the browser, as better-auth does and reads it. */
export async function writeSessionCookie({ token, expiresAt }: Begun): Promise<void> {
  const { authCookies, secret } = await (await auth()).$context
  const signature = createHmac('sha256', secret).update(token).digest('base64')
  const { path, httpOnly, secure } = authCookies.sessionToken.attributes
  const maxAge = Math.max(0, Math.floor((expiresAt.getTime() - now().getTime()) / 1000))
  const cookie = await cookies()
  cookie.set(authCookies.sessionToken.name, `${token}.${signature}`, { path, httpOnly, secure, sameSite: 'strict', maxAge })
}

/** A session of somebody who proved who they are without a password of ours; its cookie is written once this is committed. */
export async function beginSession(tx: Tx, userId: string, { isProved, ...device }: { isProved: boolean; ipAddress: string; userAgent: string | null }): Promise<Begun> {
  const at = now()
  const begun = { token: newToken(), expiresAt: new Date(at.getTime() + sessionHours * 3_600_000) }
  await tx.session.create({ data: { id: randomUUID(), userId, ...begun, ...device, seenAt: at, createdAt: at, provedAt: isProved ? at : null } })
  return begun
}

/**
 * Gives the session at hand another token, in the database and in its cookie, since more is proved by it than before
 * (ASVS 7.2.4): whoever read the old one holds nothing.
 */
export async function renewSession(id: string): Promise<void> {
  await writeSessionCookie(await (await db()).session.update({ where: { id }, data: { token: newToken() } }))
}

/** A session that takes the place of one in which the second factor was proved is as proved as that one. */
export async function noteProved(token: string): Promise<void> {
  await (await db()).session.updateMany({ where: { token }, data: { provedAt: now() } })
}
