import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { databaseKinds, testDatabase } from '#lib/testing/database.ts'
import { addMigration, scratchFolders } from '#lib/testing/scratch-migrations.ts'
import type { Database, DatabaseKind } from './database.ts'
import { migrate } from './migrate.ts'
import type { Folders } from './migrations-folder.ts'
import { countStatements } from './statements.ts'

async function fresh(kind: DatabaseKind, folders: Folders): Promise<Database> {
  const database = await testDatabase(kind, folders)
  onTestFinished(() => database.close())
  return database
}

const NONE: Folders = { migrations: '/nowhere', schema: '/nowhere' }
const tableNames = async ({ prisma }: Database): Promise<string[]> => {
  const rows = await prisma.$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`
  return rows.map(({ name }) => name)
}

describe.each(databaseKinds())('migrate on %s', (kind) => {
  it('applies what is missing, in order, and then nothing', async () => {
    const folders = scratchFolders()
    const database = await fresh(kind, NONE)
    addMigration(folders, '20260102000000_second', 'CREATE TABLE "more" ("n" INTEGER);')
    expect(await migrate(database, folders)).toEqual(['20260101000000_first', '20260102000000_second'])
    expect(await tableNames(database)).toEqual(['_prisma_migrations', 'author', 'more', 'note'])
    expect(await migrate(database, folders)).toEqual([])

    addMigration(folders, '20260103000000_third', 'DROP TABLE "more";')
    expect(await migrate(database, folders)).toEqual(['20260103000000_third'])
    expect(await tableNames(database)).toEqual(['_prisma_migrations', 'author', 'note'])
  })

  it('is told from two sides at once and applies each migration once', async () => {
    const database = await fresh(kind, NONE)
    const folders = scratchFolders()
    const both = await Promise.all([migrate(database, folders), migrate(database, folders)])
    expect(both.flat()).toEqual(['20260101000000_first'])
  })

  it('refuses a database that a newer version has migrated', async () => {
    const folders = scratchFolders()
    const database = await fresh(kind, folders)
    rmSync(path.join(folders.migrations, '20260101000000_first'), { recursive: true })
    await expect(migrate(database, folders)).rejects.toThrow(/has the migration 20260101000000_first, which this version .* does not know/)
  })

  it('says why a migration failed, leaves nothing of it, and refuses to go on', async () => {
    const folders = scratchFolders()
    const database = await fresh(kind, folders)
    addMigration(folders, '20260102000000_bad', 'CREATE TABLE "half" ("n" INTEGER);\nCREATE TABLE "author" ("n" INTEGER);')
    await expect(migrate(database, folders)).rejects.toThrow(/The migration 20260102000000_bad could not be applied\.[^]*relation "author" already exists/)
    expect(await tableNames(database)).toEqual(['_prisma_migrations', 'author', 'note'])
    await expect(migrate(database, folders)).rejects.toThrow(/20260102000000_bad began on this database and did not end\. Restore/)
  })

  it('runs a file with functions and semicolons as it is written', async () => {
    const { prisma } = await fresh(kind, scratchFolders())
    expect(await prisma.$queryRaw`SELECT obj_description('author'::regclass) AS comment`).toEqual([{ comment: 'one; two' }])
    await expect(prisma.$executeRaw`TRUNCATE author CASCADE`).rejects.toThrow(/rows stay; always/)
  })

  it('brings the real database up', async () => {
    const database = await testDatabase(kind)
    onTestFinished(() => database.close())
    const { result } = await countStatements(() => migrate(database))
    expect(result).toEqual([])
  })
})

it('reads the migrations only, without the engine, when nothing is missing', async () => {
  const folders = scratchFolders()
  const database = await fresh('pglite', folders)
  // The engine would stumble over this at once.
  writeFileSync(path.join(folders.schema, 'scratch.prisma'), 'not a schema')
  expect(await migrate(database, folders)).toEqual([])
})
