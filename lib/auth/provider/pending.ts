import 'server-only'
import { cookies } from 'next/headers'
import { z } from 'zod'
import { seal, unseal } from '#lib/auth/sealed.ts'
import { now } from '#lib/clock.ts'
import { env } from '#lib/env.ts'
import { providerPath } from './paths.ts'

/** What is known of a sign-in between leaving for the provider and coming back from it. */
const pendingSchema = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), next: z.string().optional(), until: z.number() })

export type Pending = Omit<z.output<typeof pendingSchema>, 'until'>

const purpose = 'sign-in by a provider'
const seconds = 600

const isSecure = () => env().siteUrl.startsWith('https://')
export const pendingCookie = () => `${isSecure() ? '__Secure-' : ''}kakehashi.provider`

/** Lax, since the browser comes back from another site; sealed, since the verifier is worth the code (RFC 7636). */
const attributes = () => ({ path: providerPath, httpOnly: true, secure: isSecure(), sameSite: 'lax' as const })

export async function keepPending(pending: Pending): Promise<void> {
  const text = JSON.stringify({ ...pending, until: now().getTime() + seconds * 1000 })
  const cookie = await cookies()
  cookie.set(pendingCookie(), seal(purpose, text), { ...attributes(), maxAge: seconds })
}

/** What this browser left with, once: null where it left with nothing, too long ago, or what it has is not ours. */
export async function takePending(): Promise<Pending | null> {
  const cookie = await cookies()
  const text = unseal(purpose, cookie.get(pendingCookie())?.value ?? null)
  cookie.set(pendingCookie(), '', { ...attributes(), maxAge: 0 })
  const pending = text === null ? null : pendingSchema.safeParse(JSON.parse(text)).data
  return pending && pending.until > now().getTime() ? pending : null
}
