import 'server-only'
import { openDatabase } from '#lib/db/open.ts'
import { closeOnSignals } from '#lib/db/signals.ts'

// A process of its own that opens the database of DATA_DIR, for the tests of locks and crashes.
// `hold` only holds it; `write` adds rows without end and prints each number once it is acknowledged.

try {
  const database = await openDatabase()
  closeOnSignals(() => database.close())
  process.stdout.write('open\n')
  if (process.argv[2] === 'write') {
    const { prisma } = database
    await prisma.$executeRaw`CREATE TABLE IF NOT EXISTS written (n int PRIMARY KEY)`
    for (;;) {
      const rows = await prisma.$queryRaw<{ n: number }[]>`
        INSERT INTO written SELECT coalesce(max(n), 0) + 1 FROM written RETURNING n`
      process.stdout.write(`${rows[0]?.n}\n`)
    }
  }
  setInterval(() => {}, 1_000)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}\n`)
  process.exit(1)
}
