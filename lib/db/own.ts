import 'server-only'
import { env } from '#lib/env.ts'
import { DatabaseRefusal } from './database.ts'
import { notice } from './notice.ts'
import { openDatabase } from './open.ts'
import { closeOnSignals } from './signals.ts'

/** A server's way to the database: open it at the start, close it on a signal, end with one sentence where it refuses. */
export async function ownDatabase(): Promise<void> {
  // A function owns no process: its first query opens the database, and a refusal must not end what the platform started.
  if (env().isServerless) return
  try {
    const database = await openDatabase()
    closeOnSignals(() => database.close())
  } catch (error) {
    if (!(error instanceof DatabaseRefusal)) throw error
    notice(error.message)
    process.exit(1)
  }
}
