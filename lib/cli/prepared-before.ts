import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Env } from '#lib/env.ts'
import { fingerprint } from './fingerprint.mjs'

// Opening the embedded database takes seconds, and the server opens it once more. A folder that this
// version has prepared, and that nobody holds, needs no look inside.

const whatPrepares = ['prisma/migrations', 'prisma/seed', 'lib/db', 'lib/cli/prepare.ts', 'package-lock.json']

type Place = Pick<Env, 'databaseUrl' | 'dataDir'>

export function isPreparedBefore({ databaseUrl, dataDir }: Place): boolean {
  // A lock without a holder must be taken over by opening, which then dumps what it finds.
  if (databaseUrl !== undefined || existsSync(path.join(dataDir, 'database.lock'))) return false
  const stamp = stampIn(dataDir)
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === version()
}

export function markPrepared({ databaseUrl, dataDir }: Place): void {
  if (databaseUrl === undefined) writeFileSync(stampIn(dataDir), version())
}

/** Inside the database folder: it goes with the folder when that is lost, or replaced by a dump. */
const stampIn = (dataDir: string) => path.join(dataDir, 'database', 'kakehashi-prepared')

const version = () => fingerprint(whatPrepares, (file) => !/\.test\.ts$|^lib\/db\/generated\//.test(file)).digest('hex')
