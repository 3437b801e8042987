import 'server-only'
import { headers } from 'next/headers'
import { z } from 'zod'
import { uncountAttempt } from '#lib/auth/attempts/commands.ts'
import { clientNow } from '#lib/auth/client-now.ts'
import { beginByIdentity } from '#lib/auth/provider/commands.ts'
import { comeBack, leaveFor, refusedBy } from '#lib/auth/provider/exchange.ts'
import { keepPending, takePending } from '#lib/auth/provider/pending.ts'
import { writeSessionCookie } from '#lib/auth/sessions/commands.ts'
import { Refused } from '#lib/content/refused.ts'
import { inTransaction } from '#lib/db/client.ts'
import { notice } from '#lib/db/notice.ts'
import { env } from '#lib/env.ts'
import type { Provider } from '#lib/env-provider.ts'
import { ownPath } from './own-path.ts'
import { countByNetwork } from './sign-in.ts'

export const leaveInput = z.object({ next: z.string().max(500).optional() })

function configured(): Provider {
  const { provider } = env()
  if (!provider) throw new Refused('not-found')
  return provider
}

/**
 * By a link of our own that somebody follows: no other site sends people to their provider, and no browser that only looks
 * ahead. Where a browser names nothing of this, the state alone holds.
 */
async function refuseForeignLink(): Promise<void> {
  const given = await headers()
  const site = given.get('sec-fetch-site')
  if ((site !== null && site !== 'same-origin') || given.get('sec-purpose')?.includes('prefetch')) throw new Refused('foreign')
}

/** Leaves for the provider. Gives its address. */
export async function leaveForProvider({ next }: z.output<typeof leaveInput>): Promise<string> {
  const provider = configured()
  await refuseForeignLink()
  await countByNetwork(await clientNow())
  const { address, ...pending } = await leaveFor(provider)
  await keepPending({ ...pending, next: ownPath(next) ?? undefined })
  return address
}

/**
 * Comes back from the provider. Gives a page of ours from which the browser goes on by itself: the cookie of the session is
 * not sent with a request that another site began, nor with what such a request is redirected to (SameSite=Strict).
 */
export async function returnFromProvider(query: string): Promise<string> {
  const provider = configured()
  const client = await clientNow()
  await countByNetwork(client)
  const pending = await takePending()
  if (!pending) throw refusedBy('provider-over')
  const identity = await comeBack(provider, query, pending)
  const device = { ipAddress: client, userAgent: (await headers()).get('user-agent') }
  const begun = await inTransaction((tx) => beginByIdentity(tx, identity, device)).catch((error: unknown) => {
    if (error instanceof Refused) notice(`[sign-in refused] from ${client}, by the provider`)
    throw error
  })
  await writeSessionCookie(begun)
  // Leaving and coming back were one sign-in, which failed at neither.
  for (let counted = 0; counted < 2; counted++) await uncountAttempt(['sign-in', client])
  return `/admin/sign-in/onward?next=${encodeURIComponent(ownPath(pending.next) ?? '/admin')}`
}
