import { describe, test } from 'vitest'
import { databaseKinds, emptyTables, testDatabase } from '#lib/testing/database.ts'
import { arrangeDesk } from '#lib/testing/desk.ts'
import { interleave } from '#lib/testing/interleaving.ts'

describe.each(databaseKinds())('R-03: three editors at one text, on %s', (kind) => {
  test('300 seeds', { timeout: 600_000 }, async () => {
    const database = await testDatabase(kind)
    for (let seed = 1; seed <= 300; seed++) {
      await emptyTables(database)
      await arrangeDesk()
      await interleave(database, seed)
    }
    await database.close()
  })
})
