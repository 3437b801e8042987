import 'server-only'
import { headers } from 'next/headers'
import { env } from '#lib/env.ts'
import { clientAddress, peerHeader } from './client-address.ts'

/** Whose the request at hand is, for counting attempts. */
export async function clientNow(): Promise<string> {
  const given = await headers()
  const { isServerless, trustedProxies } = env()
  return clientAddress(given.get('x-forwarded-for'), isServerless ? null : (given.get(peerHeader) ?? 'local'), trustedProxies)
}
