import 'server-only'
import { DatabaseRefusal } from './database.ts'
import { notice } from './notice.ts'
import { openDatabase } from './open.ts'
import { closeOnSignals } from './signals.ts'

/** A server's way to the database: open it at the start, close it on a signal, end with one sentence where it refuses. */
export async function ownDatabase(): Promise<void> {
  try {
    const database = await openDatabase()
    closeOnSignals(() => database.close())
  } catch (error) {
    if (!(error instanceof DatabaseRefusal)) throw error
    notice(error.message)
    process.exit(1)
  }
}
