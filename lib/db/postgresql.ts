import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import type {
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import type { Database } from './database.ts'
import { asPostgresError } from './postgresql-errors.ts'
import { clientsOf } from './prisma-client.ts'
import { statementNames } from './statement-names.ts'

// Any number will do, as long as every version of the portal uses the same.
const MIGRATION_LOCK = 7_250_511_903

// @prisma/adapter-pg writes and reads moments without their zone, as if every session were in UTC. A
// server in Rome or Tokyo would shift them all.
const IN_UTC = '-c TimeZone=UTC'

export function openPostgresql(url: string, poolMax: number): Database {
  const { prisma, plainly, disconnect } = clientsOf(
    new PrismaPg(
      {
        connectionString: url,
        options: IN_UTC,
        max: poolMax,
        // A server that is away must become an error while the reader is still waiting.
        connectionTimeoutMillis: 4_000,
        statement_timeout: 15_000,
        // The server's own timeout does not help when the network swallows its answer.
        query_timeout: 20_000,
        idle_in_transaction_session_timeout: 30_000,
      },
      // Without a listener an idle connection that breaks would end the process.
      { onPoolError: () => {}, onConnectionError: () => {}, ...(keepsStatements(url) ? { statementNameGenerator: statementNames() } : {}) },
    ),
  )
  return {
    prisma,
    plainly,
    kind: 'postgresql',
    migrating: (work) => migratingOn(url, work),
    close: disconnect,
  }
}

// Planning the long joins of a page takes longer than running them: a named statement keeps its plan. A pooler that
// gives each transaction another session would not know the name; Prisma's own word for such an address is `pgbouncer=true`.
const keepsStatements = (url: string) => new URL(url).searchParams.get('pgbouncer') !== 'true'

async function migratingOn<T>(
  url: string,
  work: (driver: SqlMigrationAwareDriverAdapterFactory) => Promise<T>,
): Promise<T> {
  const factory = new PrismaPg({
    connectionString: url,
    options: IN_UTC,
    connectionTimeoutMillis: 4_000,
    // One connection, because the advisory lock belongs to the session that took it. No statement
    // timeout: filling a new column may take long.
    max: 1,
    idleTimeoutMillis: 0,
  })
  const connection = await factory.connect()
  const pool = connection.underlyingDriver()
  try {
    await pool.query("SET lock_timeout = '120s'")
    await pool.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK])
    // Better to fail than to stop all readers behind a table lock that does not come.
    await pool.query("SET lock_timeout = '10s'")
    const shared = wholeScripts(connection)
    return await work({
      provider: factory.provider,
      adapterName: factory.adapterName,
      connect: async () => shared,
      connectToShadowDb: () => factory.connectToShadowDb(),
    })
  } finally {
    // Ending the session releases the lock, also after a failure.
    await connection.dispose()
  }
}

// @prisma/adapter-pg 7.10 cuts a script at every semicolon, also inside function bodies and texts.
// The server takes the script whole, and then runs it as one transaction.
function wholeScripts(
  connection: Awaited<ReturnType<PrismaPg['connect']>>,
): SqlDriverAdapter {
  return {
    provider: connection.provider,
    adapterName: connection.adapterName,
    queryRaw: (query) => connection.queryRaw(query),
    executeRaw: (query) => connection.executeRaw(query),
    startTransaction: (isolationLevel) => connection.startTransaction(isolationLevel),
    getConnectionInfo: () => connection.getConnectionInfo(),
    // The one connection outlives what borrows it.
    dispose: async () => {},
    executeScript: async (script) => {
      await connection.underlyingDriver().query(script).catch(asPostgresError)
    },
  }
}
