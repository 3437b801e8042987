import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { makeCardFonts } from '#lib/cli/card-fonts/make.mjs'
import { env } from '#lib/env.ts'
import { startPostgres, type PostgresServer } from './postgres.ts'

// Runs once before all test files: lends them a PostgreSQL server unless TEST_POSTGRES_URL names one.

let server: PostgresServer | undefined
let temporary: string | undefined

export async function setup(): Promise<void> {
  await makeCardFonts()
  await lendPostgres()
  // Temporary folders of workers, also of those that were killed, are gone with this one.
  temporary = mkdtempSync(path.join(tmpdir(), 'kakehashi-tests-'))
  process.env.TMPDIR = temporary
}

async function lendPostgres(): Promise<void> {
  const { testPostgresUrl, requirePostgres } = env()
  if (testPostgresUrl !== undefined) return

  server = await startPostgres()
  if (server === undefined) {
    const found = 'No PostgreSQL was found (looked at pg_config, /usr/lib/postgresql and the path).'
    if (requirePostgres) throw new Error(`${found} REQUIRE_POSTGRES=1 asks for it.`)
    process.stdout.write(`${found} The tests run on PGlite alone.\n`)
    return
  }
  // Workers are started after this and inherit it.
  process.env.TEST_POSTGRES_URL = server.url
}

export async function teardown(): Promise<void> {
  await server?.stop()
  if (temporary !== undefined) rmSync(temporary, { recursive: true, force: true })
}
