import 'server-only'
import { env } from '#lib/env.ts'
import { DatabaseRefusal, type Database } from './database.ts'
import { shared } from '#lib/shared.ts'

export type { Database, DatabaseKind } from './database.ts'

const opened = shared<{ database?: Promise<Database> }>('database', () => ({}))

// One database for the process. DATABASE_URL decides which kind.
export function openDatabase(): Promise<Database> {
  if (opened.database) return opened.database
  const opening = open()
  opened.database = opening
  // A failed opening may be tried again: the server may be back.
  opening.catch(forget)
  return opening
}

function forget(): void {
  delete opened.database
}

async function open(): Promise<Database> {
  const database = await openKind()
  return {
    ...database,
    close: () => {
      forget()
      return database.close()
    },
  }
}

// Each kind is imported only when it is used: the other one costs memory and time to start.
async function openKind(): Promise<Database> {
  const { databaseUrl, databasePoolMax, dataDir, isServerless } = env()
  if (databaseUrl !== undefined) {
    const { openPostgresql } = await import('./postgresql.ts')
    return openPostgresql(databaseUrl, databasePoolMax)
  }
  if (isServerless) {
    throw new DatabaseRefusal(
      'The embedded database needs one process and a disk of its own, and functions have neither. Set DATABASE_URL to a PostgreSQL server.',
    )
  }
  const { openPglite } = await import('./pglite.ts')
  return openPglite(dataDir)
}
