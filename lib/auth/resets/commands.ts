import 'server-only'
import { randomBytes } from 'node:crypto'
import type { z } from 'zod'
import { hashOfToken } from '#lib/auth/link-token.ts'
import { hashPassword } from '#lib/auth/password.ts'
import { refuseGuessable } from '#lib/auth/users/commands.ts'
import { now } from '#lib/clock.ts'
import type { Change } from '#lib/content/change.ts'
import { Refused } from '#lib/content/refused.ts'
import type { Tx } from '#lib/db/client.ts'
import { type resetInput, resetMinutes } from './schema.ts'

/** Makes the link of a reset for whoever may sign in, and gives its token and their language; null for everybody else. */
export async function makeReset(tx: Tx, email: string): Promise<{ userId: string; language: string | null; token: string } | null> {
  const user = await tx.user.findFirst({ where: { email, disabledAt: null }, select: { id: true, language: true } })
  if (!user) return null
  const token = randomBytes(32).toString('hex')
  const link = { tokenHash: hashOfToken(token), expiresAt: new Date(now().getTime() + resetMinutes * 60_000) }
  await tx.passwordReset.upsert({ where: { userId: user.id }, create: { userId: user.id, ...link }, update: link })
  return { userId: user.id, language: user.language, token }
}

/**
 * Another password for whoever holds the link, which is then worth nothing. It proves one thing only: the second factor
 * is asked at the next sign-in as before (ASVS 6.4.3), and every session ends.
 */
export async function resetPassword(tx: Tx, { token, password }: z.output<typeof resetInput>): Promise<Change<null>> {
  const taken = await tx.$queryRaw<{ userId: string }[]>`DELETE FROM "PasswordReset" WHERE "tokenHash" = ${hashOfToken(token)} AND "expiresAt" > ${now()} RETURNING "userId"`
  const id = taken[0]?.userId
  const user = id === undefined ? null : await tx.user.findFirst({ where: { id, disabledAt: null } })
  if (!user) throw new Refused('link-over')
  refuseGuessable(password, user)
  const { count } = await tx.credential.updateMany({ where: { userId: user.id, providerId: 'credential' }, data: { password: await hashPassword(password) } })
  if (count === 0) throw new Refused('link-over')
  await tx.user.update({ where: { id: user.id }, data: { mustChangePassword: false } })
  await tx.session.deleteMany({ where: { userId: user.id } })
  return { value: null, audit: { event: 'password.reset', after: { user: user.id } }, tags: [] }
}
