import { isIPv6 } from 'node:net'

/** Under this header our own server notes who is at the other end of a connection (lib/cli/server.mjs). */
export const peerHeader = 'x-kakehashi-peer'

/** The network of an IPv6 address is one customer: its first four groups. */
function network(address: string): string {
  if (!isIPv6(address)) return address
  const [head = '', tail] = address.split('::')
  const groups = head.split(':').filter(Boolean)
  const rest = tail === undefined ? [] : tail.split(':').filter(Boolean)
  const whole = [...groups, ...Array.from({ length: Math.max(0, 8 - groups.length - rest.length) }, () => '0'), ...rest]
  return whole.slice(0, 4).join(':')
}

/**
 * Whose request it is, for counting attempts: the address that the outermost trusted proxy saw. What a client writes into
 * X-Forwarded-For itself stands further left and is never read.
 * @param peer the other end of the connection; null on functions, where a gateway always stands before
 */
export function clientAddress(forwarded: string | null, peer: string | null, trustedProxies: number): string {
  const hops = [...(forwarded ?? '').split(',').map((hop) => hop.trim()).filter(Boolean), ...(peer ? [peer] : [])]
  const trusted = peer ? trustedProxies : trustedProxies - 1
  const address = hops[Math.max(0, hops.length - 1 - Math.max(0, trusted))] ?? 'unknown'
  return network(address.replace(/^::ffff:/i, ''))
}
