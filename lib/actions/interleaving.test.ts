import { describe, test } from 'vitest'
import { databaseKinds, emptyTables, testDatabase } from '#lib/testing/database.ts'
import { arrangeDesk } from '#lib/testing/desk.ts'
import { interleave } from '#lib/testing/interleaving.ts'

// Three hundred seeds are asked in interleaving.long.test.ts.
describe.each(databaseKinds())('R-03: three editors at one text, on %s', (kind) => {
  test('three seeds', async () => {
    const database = await testDatabase(kind)
    for (let seed = 1; seed <= 3; seed++) {
      await emptyTables(database)
      await arrangeDesk()
      await interleave(database, seed)
    }
    await database.close()
  })
})
