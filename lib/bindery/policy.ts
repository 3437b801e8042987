// Headers of every response, whoever makes it: next.config.ts sets them on what Next answers, the front on what it
// answers itself. Sources: ASVS 5.0 V3.4; RFC 6797; CSP Level 3.

/** For public pages: nothing but our own files, no inline script, no inline style, nothing that plugs in. */
export const contentSecurityPolicy = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "font-src 'self'", "connect-src 'self'",
  "manifest-src 'self'", "form-action 'self'", "base-uri 'none'", "object-src 'none'", "frame-ancestors 'self'",
].join('; ')

/** For files that editors sent: they are looked at or kept, and can do nothing. */
export const inertPolicy = "default-src 'none'; sandbox"

const twoYears = 63_072_000

export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'Strict-Transport-Security': `max-age=${twoYears}; includeSubDomains`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  // Cards and fonts may be shown elsewhere; nothing else needs them to be kept in.
  'X-Frame-Options': 'SAMEORIGIN',
}
