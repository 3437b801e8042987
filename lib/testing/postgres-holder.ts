// Holds a throw-away PostgreSQL for as long as the process that asked for it lives, and prints its
// address. However that process ends, our standard input closes: no server is left behind.
import { startPostgres } from './postgres.ts'

const server = await startPostgres()
process.stdout.write(`${server?.url ?? ''}\n`)
process.stdin.resume().on('close', () => void server?.stop())
