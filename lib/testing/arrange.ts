// Adds to a prepared database what tests need: `scenario`, `hostile` (the scenario, each text with hostile words at its end)
// or a number of generated partnerships. Run between the
// preparation and the server: node --conditions=react-server --import tsx lib/testing/arrange.ts scenario
import { inTransaction, type Tx } from '#lib/db/client.ts'
import { openDatabase } from '#lib/db/open.ts'
import { generateRecords } from './generated-records.ts'
import { spoilTexts } from './hostile-texts.ts'
import { arrangeScenario } from './scenario.ts'

const timeout = 600_000
const [wanted = 'scenario'] = process.argv.slice(2)

const database = await openDatabase()

const arrangements: Record<string, (tx: Tx) => Promise<unknown>> = {
  scenario: arrangeScenario,
  hostile: async (tx) => {
    await arrangeScenario(tx)
    await spoilTexts(tx)
  },
}

await inTransaction(arrangements[wanted] ?? ((tx) => generateRecords(tx, Number(wanted))), { timeout })
await database.close()
