import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'
import { adminPaths } from './lib/bindery/admin-path.ts'
import { inertPolicy, securityHeaders } from './lib/bindery/policy.ts'

const withNextIntl = createNextIntlPlugin('./lib/i18n/request.ts')

const headers = Object.entries(securityHeaders).map(([key, value]) => ({ key, value }))

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // The proxy sends every untidy address to the right one at once, the slash at its end included.
  skipTrailingSlashRedirect: true,
  // The optimizer carried remote code executions; variants are made at upload (architecture.md, floors).
  images: { unoptimized: true },
  // Metadata belongs into the head of the first byte for everybody, not only for known crawlers.
  htmlLimitedBots: /.*/,
  serverExternalPackages: ['@electric-sql/pglite', 'pglite-prisma-adapter', '@prisma/adapter-pg', '@prisma/client', 'pg'],
  // Read by their path at run time, so that nothing else says that a function needs them.
  outputFileTracingIncludes: {
    '/cards/**': ['./lib/og/fonts/generated/**'],
    '/bindery': ['./lib/og/fonts/generated/**'],
    '/admin/api/pictures': ['./lib/media/{encode,widths}.mjs'],
  },
  // Nearly every answer is a kept document: a page's code is read when one is drawn, and a process is there sooner.
  // A PDF and what is said beside it; the routes refuse what is larger (lib/media/limits.ts).
  experimental: { preloadEntriesOnStart: false, proxyClientMaxBodySize: 21_000_000 },
  // `npm test` checks the types; the build of a reader's machine need not do it again.
  typescript: { ignoreBuildErrors: true },
  headers: async () => [
    // The admin's are the proxy's: a nonce is good for one answer.
    { source: `/((?!${adminPaths.slice(1)}$).*)`, headers },
    // Where a function answers, these count more than what a route says of its own answer.
    { source: '/media/:path*', headers: [{ key: 'Content-Security-Policy', value: inertPolicy }] },
    // A changed font or outline gets another name.
    { source: '/:folder(fonts|map)/:file', headers: [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }] },
    { source: '/:file(icon.svg|favicon.ico|apple-touch-icon.png|icons/icon-[a-z0-9-]+.png|scripts/readings.js)', headers: [{ key: 'Cache-Control', value: 'public, max-age=86400' }] },
  ],
}

export default withNextIntl(config)
