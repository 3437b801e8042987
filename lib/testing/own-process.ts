import 'server-only'
import { ownDatabase } from '#lib/db/own.ts'

// A process that starts as a server does, says how many listeners it has for the end, and goes on.
await ownDatabase()
process.stdout.write(`started with ${process.listenerCount('SIGTERM')}\n`)
