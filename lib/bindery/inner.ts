import { randomBytes, timingSafeEqual } from 'node:crypto'
import { env } from '#lib/env.ts'
import { shared } from '#lib/shared.ts'

/** By which a request says that it comes from the portal itself: it is given the page as Next draws it. */
export const innerHeader = 'x-kakehashi-inner'

/** The address that a reader asked for, as the proxy hands it to the bindery. */
export const addressHeader = 'x-kakehashi-address'

// One process can make up its own; several of one portal are told the same (INNER_SECRET).
const secret = shared('inner-secret', () => randomBytes(32).toString('hex'))

export const innerSecret = () => env().innerSecret ?? secret

export function isInner(header: string | null | undefined): boolean {
  if (!header) return false
  const [given, own] = [Buffer.from(header), Buffer.from(innerSecret())]
  return given.length === own.length && timingSafeEqual(given, own)
}
