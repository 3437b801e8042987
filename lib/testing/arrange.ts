// Adds to a prepared database what tests need: `scenario`, or a number of generated partnerships. Run between the
// preparation and the server: node --conditions=react-server --import tsx lib/testing/arrange.ts scenario
import { inTransaction } from '#lib/db/client.ts'
import { openDatabase } from '#lib/db/open.ts'
import { generateRecords } from './generated-records.ts'
import { arrangeScenario } from './scenario.ts'

const timeout = 600_000
const [wanted = 'scenario'] = process.argv.slice(2)

const database = await openDatabase()
await inTransaction((tx) => (wanted === 'scenario' ? arrangeScenario(tx) : generateRecords(tx, Number(wanted))), { timeout })
await database.close()
