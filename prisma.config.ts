import { defineConfig } from 'prisma/config'

// Read by Prisma's own command line only, never by the portal. The portal migrates with the same
// folder through the engine in lib/db/engine.ts, which needs no download.
export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? '' },
})
