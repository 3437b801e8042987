import { isDriverAdapterError, type SqlDriverAdapter } from '@prisma/driver-adapter-utils'
import { expect, it, onTestFinished } from 'vitest'
import { databaseKinds, testDatabase } from '#lib/testing/database.ts'
import { scratchFolders } from '#lib/testing/scratch-migrations.ts'

// Commands turn these into answers such as "this name is taken": one answer for both kinds.

const FAILURES: [sql: string, words: object][] = [
  ["INSERT INTO author VALUES ('a')", { kind: 'UniqueConstraintViolation', constraint: { index: 'author_pkey' }, originalCode: '23505' }],
  ["DELETE FROM author WHERE name = 'a'", { kind: 'ForeignKeyConstraintViolation', constraint: { index: 'note_name_fkey' } }],
  ["INSERT INTO note VALUES ('nobody', 'text')", { kind: 'ForeignKeyConstraintViolation', constraint: { index: 'note_name_fkey' } }],
  ['INSERT INTO author VALUES (NULL)', { kind: 'NullConstraintViolation' }],
  ['SELECT * FROM nowhere', { kind: 'TableDoesNotExist', table: 'nowhere' }],
]

async function causeOf(connection: SqlDriverAdapter, sql: string): Promise<object> {
  try {
    await connection.executeRaw({ sql, args: [], argTypes: [] })
  } catch (error) {
    if (error instanceof Error && isDriverAdapterError(error)) return error.cause
    throw error
  }
  throw new Error(`No failure: ${sql}`)
}

it.each(databaseKinds())('gives the known words to failures on %s', async (kind) => {
  const database = await testDatabase(kind, scratchFolders())
  onTestFinished(() => database.close())
  await database.prisma.$executeRaw`INSERT INTO author VALUES ('a')`
  await database.prisma.$executeRaw`INSERT INTO note VALUES ('a', 'text')`
  await database.migrating(async (driver) => {
    const connection = await driver.connect()
    for (const [sql, words] of FAILURES) {
      expect(await causeOf(connection, sql)).toMatchObject(words)
    }
  })
})
