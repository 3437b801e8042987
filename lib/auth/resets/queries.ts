import 'server-only'
import { tokenInput } from '#lib/auth/invitations/schema.ts'
import { hashOfToken } from '#lib/auth/link-token.ts'
import { now } from '#lib/clock.ts'
import { db } from '#lib/db/client.ts'

/** Whether a link leads to another password; one that is unknown, used or too old does not. */
export async function isOpenReset(token: string): Promise<boolean> {
  if (!tokenInput.safeParse(token).success) return false
  return (await (await db()).passwordReset.count({ where: { tokenHash: hashOfToken(token), expiresAt: { gt: now() }, user: { disabledAt: null } } })) === 1
}
