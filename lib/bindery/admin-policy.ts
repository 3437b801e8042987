import { securityHeaders } from './policy.ts'

/** The address that was asked for, for the pages of the admin (a layout is not told). */
export const askedHeader = 'x-kakehashi-asked'

/**
 * Headers of the admin: scripts by a nonce that is good for one answer, nothing inline, nothing framed, nothing kept
 * (ASVS 5.0 3.4.3; hardening.md 1.4). In development Next evaluates its own code and listens on a socket.
 */
export function adminPolicy(nonce: string, isDevelopment = false): Record<string, string> & { 'Content-Security-Policy': string } {
  const policy = [
    "default-src 'none'", `script-src 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    `style-src 'self'${isDevelopment ? " 'unsafe-inline'" : ` 'nonce-${nonce}'`}`, "img-src 'self' data: blob:", "font-src 'self'",
    `connect-src 'self'${isDevelopment ? ' ws:' : ''}`, "manifest-src 'self'", "form-action 'self'", "base-uri 'none'", "object-src 'none'", "frame-ancestors 'none'",
  ]
  return {
    ...securityHeaders,
    'Content-Security-Policy': policy.join('; '),
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-Robots-Tag': 'noindex, nofollow',
    'Cache-Control': 'no-store',
  }
}
