import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Variants are made when a picture is uploaded; the optimizer decodes what strangers ask for.
  images: { unoptimized: true },
  // `npm test` checks the types. A server that only builds and serves has no type packages.
  typescript: { ignoreBuildErrors: true },
  // They load WASM files that lie beside their own code.
  serverExternalPackages: ['@electric-sql/pglite', '@prisma/schema-engine-wasm'],
  // A page kept in .next outlives the database it was made of: tests, or another DATA_DIR, would
  // leave their pages to the next start.
  experimental: { isrFlushToDisk: false },
}

export default createNextIntlPlugin('./lib/i18n/request.ts')(config)
