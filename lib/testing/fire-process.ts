import 'server-only'
import { fireDue } from '#lib/actions/fire-due.ts'
import { openDatabase } from '#lib/db/open.ts'
import { shared } from '#lib/shared.ts'

// A process that waits for a moment of the wall clock and then publishes what is due, together with others (T21).

const [at = '0'] = process.argv.slice(2)

shared('bindery', () => ({ follow: async () => {} }))
const database = await openDatabase()
await database.prisma.schedule.count()
process.stdout.write('ready\n')
await new Promise((resolve) => setTimeout(resolve, Math.max(0, Number(at) - Date.now())))
process.stdout.write(`${JSON.stringify(await fireDue())}\n`)
await database.close()
process.exit(0)
