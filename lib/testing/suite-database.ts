import 'server-only'
import { afterAll, beforeAll } from 'vitest'
import type { Database, DatabaseKind } from '#lib/db/database.ts'
import type { Folders } from '#lib/db/migrations-folder.ts'
import { testDatabase } from './database.ts'

/** A migrated database for the tests of one `describe`: there before the first of them, closed after the last. */
export function suiteDatabase(kind: DatabaseKind, folders?: Folders): Database {
  let opened: Database | undefined
  beforeAll(async () => {
    opened = await testDatabase(kind, folders)
  })
  afterAll(() => opened?.close())
  return new Proxy({} as Database, {
    get(_, name) {
      if (!opened) throw new Error('The database of these tests is not there before they run.')
      return Reflect.get(opened, name) as unknown
    },
  })
}
