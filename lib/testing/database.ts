import 'server-only'
import { createHash, type Hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fingerprint } from '#lib/cli/fingerprint.mjs'
import { env } from '#lib/env.ts'
import type { Database, DatabaseKind } from '#lib/db/database.ts'
import { migrate } from '#lib/db/migrate.ts'
import { projectFolders, readMigrations, type Folders } from '#lib/db/migrations-folder.ts'
import { shared } from '#lib/shared.ts'
import { pgliteCopy } from './pglite-template.ts'
import { postgresCopy } from './postgresql-template.ts'

// The kinds this machine can test, for describe.each.
export function databaseKinds(): DatabaseKind[] {
  const { testPostgresUrl, requirePostgres } = env()
  if (testPostgresUrl !== undefined) return ['pglite', 'postgresql']
  if (requirePostgres) throw new Error('REQUIRE_POSTGRES=1 is set and there is no TEST_POSTGRES_URL.')
  return ['pglite']
}

/** What is done to a new database before it is copied. */
export type Prepare = (database: Database) => Promise<unknown>

// A migrated database of its own, empty but for what the migrations write, which db() and
// inTransaction() use until it is closed.
export const testDatabase = async (kind: DatabaseKind, folders: Folders = projectFolders()): Promise<Database> =>
  copyOf(kind, (await templateVersion(folders)).digest('hex'), (database) => migrate(database, folders))

/** The same with the first content in it, which takes seconds to bring in. */
export async function seededDatabase(kind: DatabaseKind): Promise<Database> {
  const folders = projectFolders()
  // Whatever the content goes through on its way into the database is code in lib.
  const version = (await templateVersion(folders)).update(fingerprint(['lib', 'prisma'], (file) => !/\.test\.ts$|\/generated\//.test(file)).digest('hex'))
  return copyOf(kind, version.digest('hex'), async (database) => {
    await migrate(database, folders)
    const stopUsing = use(database)
    await (await import('#prisma/seed/run.ts')).seed()
    stopUsing()
  })
}

async function copyOf(kind: DatabaseKind, version: string, prepare: Prepare): Promise<Database> {
  const copy = kind === 'pglite' ? pgliteCopy : postgresCopy
  const database = await copy(version.slice(0, 16), prepare)
  const stopUsing = use(database)
  return {
    ...database,
    close: async () => {
      stopUsing()
      await database.close()
    },
  }
}

/** Makes it the one that db() gives; the answer ends that. */
function use(database: Database): () => void {
  const opened = shared<{ database?: Promise<Database> }>('database', () => ({}))
  const own = Promise.resolve(database)
  opened.database = own
  return () => {
    if (opened.database === own) delete opened.database
  }
}

// Faster than a new copy, for beforeEach. Also empties tables whose triggers forbid it; `kept` ones stay. Rows are deleted, because
// TRUNCATE makes new files for every table and every index, also of what is empty.
export async function emptyTables({ prisma }: Pick<Database, 'prisma'>, kept: string[] = []): Promise<void> {
  const spared = ['_prisma_migrations', ...kept].map((name) => `'${name}'`).join(', ')
  await prisma.$executeRawUnsafe(`DO $$
    DECLARE name text;
    BEGIN
      SET LOCAL session_replication_role = replica;
      FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN (${spared}) LOOP
        EXECUTE format('DELETE FROM %I', name);
      END LOOP;
      FOR name IN SELECT sequencename FROM pg_sequences WHERE schemaname = 'public' AND last_value IS NOT NULL LOOP
        EXECUTE format('ALTER SEQUENCE %I RESTART', name);
      END LOOP;
    END $$`)
}

// Copies are made from a template that is migrated once for each state of the migrations.
async function templateVersion(folders: Folders): Promise<Hash> {
  // The lockfile stands for the version of PGlite, whose folders may change with it.
  const hash = createHash('sha256').update(readFileSync('package-lock.json'))
  for (const { name, checksum } of await readMigrations(folders)) hash.update(`${name} ${checksum} `)
  return hash
}
