import 'server-only'
import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import type { Database } from '#lib/db/database.ts'
import { openPostgresql } from '#lib/db/postgresql.ts'
import { env } from '#lib/env.ts'
import type { Prepare } from './database.ts'

const TEMPLATE_LOCK = 7_250_511_904

/** A database as `prepare` leaves it, which is run once for each version. */
export async function postgresCopy(version: string, prepare: Prepare): Promise<Database> {
  const name = `kakehashi_test_${randomUUID().replaceAll('-', '')}`
  const template = `kakehashi_template_${version}`
  await onServer(async (server) => {
    // One worker makes the template, and no copy is taken while it is being made.
    await server.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK])
    await makeTemplate(server, template, prepare)
    await server.query(`CREATE DATABASE ${name} TEMPLATE ${template}`)
  })
  const database = openPostgresql(addressOf(name), 5)
  return {
    ...database,
    close: async () => {
      await database.close()
      await onServer((server) => server.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))
    },
  }
}

async function makeTemplate(server: Client, template: string, prepare: Prepare): Promise<void> {
  const found = await server.query('SELECT 1 FROM pg_database WHERE datname = $1', [template])
  if (found.rowCount !== 0) return
  const draft = `${template}_draft`
  await server.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`)
  await server.query(`CREATE DATABASE ${draft} TEMPLATE template0 ENCODING 'UTF8'`)
  const database = openPostgresql(addressOf(draft), 1)
  await prepare(database)
  await database.close()
  await server.query(`ALTER DATABASE ${draft} RENAME TO ${template}`)
}

export function addressOf(name: string): string {
  const { testPostgresUrl } = env()
  if (testPostgresUrl === undefined) {
    throw new Error('TEST_POSTGRES_URL is not set: no PostgreSQL server to test on.')
  }
  const address = new URL(testPostgresUrl)
  address.pathname = `/${name}`
  return address.href
}

async function onServer<T>(work: (server: Client) => Promise<T>): Promise<T> {
  const server = new Client({ connectionString: env().testPostgresUrl })
  await server.connect()
  try {
    return await work(server)
  } finally {
    await server.end()
  }
}
