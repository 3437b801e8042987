import 'server-only'
import { env } from '#lib/env.ts'

/**
 * Whether a request that changes something was sent by a page of this portal: the browser names its origin, and it is ours
 * (OWASP CSRF Prevention Cheat Sheet; besides SameSite=Strict and the check of the framework, which took `null` once).
 */
export function isOwnOrigin(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin') return false
  return headers.get('origin') === new URL(env().siteUrl).origin
}
