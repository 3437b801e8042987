// Opens the database, brings it to this version and fills it; then closes it for the server. What
// can be foreseen comes out as one sentence on stderr, without a stack.
import { DatabaseRefusal } from '#lib/db/database.ts'
import { env } from '#lib/env.ts'
import { EnvError } from '#lib/env-error.ts'
import { connectionFailure } from './connection-failure.ts'
import { isPreparedBefore, isServerPrepared, markPrepared } from './prepared-before.ts'

async function prepare(): Promise<string> {
  if (isPreparedBefore(env())) return 'prepared before'
  const done = await migrateAndSeed().catch(withoutServer)
  markPrepared(env())
  return done
}

/** A server that is away does not keep the portal from starting: it serves what is kept, until the server is back. */
function withoutServer(error: unknown): string {
  const sentence = connectionFailure(error)
  if (sentence === undefined || !isServerPrepared(env())) throw error
  return `${sentence} It was prepared before: what is kept is served until it is back`
}

async function migrateAndSeed(): Promise<string> {
  const [{ openDatabase }, { migrate }, { seed }, { firstAdministrator }] = await Promise.all([
    import('#lib/db/open.ts'),
    import('#lib/db/migrate.ts'),
    import('#prisma/seed/run.ts'),
    import('#lib/auth/users/first-administrator.ts'),
  ])
  const database = await openDatabase()
  try {
    const applied = await migrate(database)
    const seeded = await seed()
    const administrator = await firstAdministrator()
    const done = `${migrationNote(applied.length)}, ${seeded ? 'first content written' : 'first content as it was'}`
    return administrator ? `${done}\n      ${administrator}` : done
  } finally {
    await database.close()
  }
}

const migrationNote = (count: number) => (count === 0 ? 'up to date' : `${count} ${count === 1 ? 'migration' : 'migrations'} applied`)

try {
  console.log(await prepare())
} catch (error) {
  console.error(sentenceFor(error) ?? error)
  process.exitCode = 1
}

function sentenceFor(error: unknown): string | undefined {
  if (error instanceof DatabaseRefusal || error instanceof EnvError) return error.message
  return connectionFailure(error)
}
