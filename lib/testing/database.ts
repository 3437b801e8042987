import 'server-only'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { env } from '#lib/env.ts'
import type { Database, DatabaseKind } from '#lib/db/database.ts'
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

// A migrated database of its own, empty but for what the migrations write, which db() and
// inTransaction() use until it is closed.
export async function testDatabase(
  kind: DatabaseKind,
  folders: Folders = projectFolders(),
): Promise<Database> {
  const version = await templateVersion(folders)
  const database = kind === 'pglite' ? await pgliteCopy(version, folders) : await postgresCopy(version, folders)

  const opened = shared<{ database?: Promise<Database> }>('database', () => ({}))
  const own = Promise.resolve(database)
  opened.database = own
  return {
    ...database,
    close: async () => {
      if (opened.database === own) delete opened.database
      await database.close()
    },
  }
}

// Faster than a new copy, for beforeEach. Also empties tables whose triggers forbid it; `kept` ones stay.
export async function emptyTables({ prisma }: Pick<Database, 'prisma'>, kept: string[] = []): Promise<void> {
  const tables = await prisma.$queryRaw<{ name: string }[]>`
    SELECT format('%I', tablename) AS name FROM pg_tables
    WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`
  const emptied = tables.filter(({ name }) => !kept.includes(name.replaceAll('"', '')))
  if (emptied.length === 0) return
  await prisma.$transaction([
    prisma.$executeRaw`SET LOCAL session_replication_role = replica`,
    prisma.$executeRawUnsafe(`TRUNCATE ${emptied.map(({ name }) => name).join(', ')} RESTART IDENTITY CASCADE`),
  ])
}

// Copies are made from a template that is migrated once for each state of the migrations.
async function templateVersion(folders: Folders): Promise<string> {
  // The lockfile stands for the version of PGlite, whose folders may change with it.
  const hash = createHash('sha256').update(readFileSync('package-lock.json'))
  for (const { name, checksum } of await readMigrations(folders)) hash.update(`${name} ${checksum} `)
  return hash.digest('hex').slice(0, 16)
}
