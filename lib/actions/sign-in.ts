import 'server-only'
import { APIError } from 'better-auth/api'
import { headers } from 'next/headers'
import { z } from 'zod'
import { writeAudit } from '#lib/audit/commands.ts'
import { countAttempt, forgetAttempts, uncountAttempt } from '#lib/auth/attempts/commands.ts'
import { accountLimit, networkLimit } from '#lib/auth/attempts/limits.ts'
import { emailInput } from '#lib/auth/email.ts'
import { auth } from '#lib/auth/auth.ts'
import { clientNow } from '#lib/auth/client-now.ts'
import { passwordLength } from '#lib/auth/password-length.ts'
import { noteProved } from '#lib/auth/sessions/commands.ts'
import { Refused } from '#lib/content/refused.ts'
import { inTransaction } from '#lib/db/client.ts'
import { notice } from '#lib/db/notice.ts'
import { ownPath } from './own-path.ts'

export const signInInput = z.object({
  email: emailInput,
  password: z.string().min(1, 'password-missing').max(passwordLength.most, 'password-too-long'),
  next: z.string().max(500).optional(),
})

/** Only the library's own no is a no: a database that is away is another matter. */
function refusedOnly(error: unknown): null {
  if (error instanceof APIError) return null
  throw error
}

/** Begins a session for whoever has just proved who they are by another way: with the password that they chose. */
export async function signInAgain(email: string, password: string, isProved: boolean): Promise<void> {
  const { token } = await (await auth()).api.signInEmail({ body: { email, password }, headers: await headers() })
  if (isProved && token) await noteProved(token)
}

const refuseTooMany = (): never => {
  throw new Refused('too-many', [], { minutes: accountLimit.seconds / 60 })
}

/** Counts one more attempt of a network, by whatever way somebody signs in. */
export async function countByNetwork(client: string): Promise<void> {
  if (!(await countAttempt(['sign-in', client], networkLimit))) refuseTooMany()
}

/** Begins a session; the same answer for an unknown address, a wrong password and a disabled user. Gives the page to go on with. */
export async function signIn({ email, password, next }: z.output<typeof signInInput>): Promise<string> {
  const client = await clientNow()
  const account = ['sign-in', client, email]
  await countByNetwork(client)
  if (!(await countAttempt(account, accountLimit))) refuseTooMany()
  const { api } = await auth()
  const found = await api.signInEmail({ body: { email, password }, headers: await headers() }).catch(refusedOnly)
  if (!found) {
    notice(`[sign-in refused] from ${client}`)
    throw new Refused('wrong-password')
  }
  await forgetAttempts(account)
  // A whole office signs in from one network in the morning.
  await uncountAttempt(['sign-in', client])
  await inTransaction((tx) => writeAudit(tx, { actor: found.user.id, event: 'session.begun' }))
  return ownPath(next) ?? '/admin'
}
