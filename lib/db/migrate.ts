import 'server-only'
import { DatabaseRefusal, type Database } from './database.ts'
import { withEngine } from './engine.ts'
import { pending } from './migration-history.ts'
import {
  migrationList,
  projectFolders,
  readMigrations,
  schemaFiles,
  type Folders,
} from './migrations-folder.ts'

const NOTHING_EXTERNAL = { externalTables: [], externalEnums: [] }

// Brings the database to the migrations of this version and returns the names it applied.
export async function migrate(
  database: Pick<Database, 'migrating'>,
  folders: Folders = projectFolders(),
): Promise<string[]> {
  const folder = await readMigrations(folders)
  return database.migrating(async (driver) => {
    const connection = await driver.connect()
    const missing = await pending(connection, folder).finally(() => connection.dispose())
    // The usual start ends here, before the engine is even loaded.
    if (missing.length === 0) return []
    const files = await schemaFiles(folders)
    const migrationsList = await migrationList(folders)
    try {
      return await withEngine(driver, files, async (engine) => {
        const input = { migrationsList, filters: NOTHING_EXTERNAL }
        return (await engine.applyMigrations(input)).appliedMigrationNames
      })
    } catch (error) {
      throw failure(error)
    }
  })
}

// The engine's message is followed by its call stack, where the name of the migration stands.
function failure(error: unknown): DatabaseRefusal {
  const message = error instanceof Error ? error.message : String(error)
  const name = /migration_name="([^"]+)"/.exec(message)?.[1]
  const reason = message.split(/\n\s+0: /)[0] ?? message
  return new DatabaseRefusal(
    `${name ? `The migration ${name}` : 'A migration'} could not be applied.\n${reason}`,
  )
}
