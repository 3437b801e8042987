import { env } from '#lib/env.ts'
import { startPostgres } from './postgres.ts'

// Runs once before all test files: lends them a PostgreSQL server unless TEST_POSTGRES_URL names one.
export default async function setup(): Promise<() => Promise<void>> {
  const { testPostgresUrl, requirePostgres } = env()
  if (testPostgresUrl !== undefined) return async () => {}

  const server = await startPostgres()
  if (server === undefined) {
    const found = 'No PostgreSQL was found (looked at pg_config, /usr/lib/postgresql and the path).'
    if (requirePostgres) throw new Error(`${found} REQUIRE_POSTGRES=1 asks for it.`)
    console.log(`${found} The tests run on PGlite alone.`)
    return async () => {}
  }
  // Workers are started after this and inherit it.
  process.env.TEST_POSTGRES_URL = server.url
  return () => server.stop()
}
