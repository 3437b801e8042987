import 'server-only'
import { afterAll, beforeAll } from 'vitest'
import type { Database, DatabaseKind } from '#lib/db/database.ts'
import type { Folders } from '#lib/db/migrations-folder.ts'
import { seededDatabase, testDatabase } from './database.ts'

/** A migrated database for the tests of one `describe`: there before the first of them, closed after the last. */
export const suiteDatabase = (kind: DatabaseKind, folders?: Folders): Database => opening(() => testDatabase(kind, folders))

/** The same with the first content in it. */
export const seededSuiteDatabase = (kind: DatabaseKind): Database => opening(() => seededDatabase(kind))

function opening(open: () => Promise<Database>): Database {
  let opened: Database | undefined
  beforeAll(async () => {
    opened = await open()
  })
  afterAll(() => opened?.close())
  return new Proxy({} as Database, {
    get(_, name) {
      if (!opened) throw new Error('The database of these tests is not there before they run.')
      return Reflect.get(opened, name) as unknown
    },
  })
}
