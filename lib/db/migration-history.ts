import 'server-only'
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils'
import { DatabaseRefusal } from './database.ts'
import type { Migration } from './migrations-folder.ts'
import { notice } from './notice.ts'

type Entry = { name: string; checksum: string; finished: boolean; rolledBack: boolean }

async function entries(connection: SqlDriverAdapter): Promise<Entry[]> {
  const ask = (sql: string) => connection.queryRaw({ sql, args: [], argTypes: [] })
  const table = await ask(`SELECT to_regclass('_prisma_migrations') IS NOT NULL`)
  if (table.rows[0]?.[0] !== true) return []
  const { rows } = await ask(
    `SELECT migration_name, checksum, finished_at IS NOT NULL, rolled_back_at IS NOT NULL
     FROM _prisma_migrations ORDER BY started_at`,
  )
  return rows.map(([name, checksum, finished, rolledBack]) => ({
    name: String(name),
    checksum: String(checksum),
    finished: finished === true,
    rolledBack: rolledBack === true,
  }))
}

// The migrations of the folder that the database still lacks. Refuses a history that cannot be
// continued, in words that say what to do.
export async function pending(
  connection: SqlDriverAdapter,
  folder: Migration[],
): Promise<Migration[]> {
  const history = (await entries(connection)).filter((entry) => !entry.rolledBack)

  const failed = history.find((entry) => !entry.finished)
  if (failed) {
    throw new DatabaseRefusal(
      `The migration ${failed.name} began on this database and did not end. Restore the last backup or dump from before it and start again; on PostgreSQL you may also complete it by hand and record that with "npx prisma migrate resolve".`,
    )
  }
  const known = new Map(folder.map((migration) => [migration.name, migration]))
  const unknown = history.find((entry) => !known.has(entry.name))
  if (unknown) {
    throw new DatabaseRefusal(
      `The database has the migration ${unknown.name}, which this version of the portal does not know. Start the newer version that made it, or restore a dump from before it.`,
    )
  }
  const edited = history.find((entry) => known.get(entry.name)?.checksum !== entry.checksum)
  if (edited) {
    notice(
      `The file of migration ${edited.name} was changed after it was applied. The database keeps what the old file made.`,
    )
  }
  const applied = new Set(history.map((entry) => entry.name))
  return folder.filter((migration) => !applied.has(migration.name))
}
