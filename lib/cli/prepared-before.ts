import { createHash } from 'node:crypto'
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
  const stamp = stampIn({ databaseUrl, dataDir })
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === version()
}

export function markPrepared(place: Place): void {
  try {
    writeFileSync(stampIn(place), stampOf(place))
  } catch (error) {
    // With a PostgreSQL server no folder need be writable; it is then asked at each start.
    if (place.databaseUrl === undefined) throw error
  }
}

/** Whether this version has prepared the PostgreSQL server of these settings: it may be away now and is right when it returns. */
export function isServerPrepared(place: Place): boolean {
  const stamp = stampIn(place)
  return place.databaseUrl !== undefined && existsSync(stamp) && readFileSync(stamp, 'utf8') === stampOf(place)
}

/** The embedded database's lies inside its folder: it goes with the folder when that is lost, or replaced by a dump. */
const stampIn = ({ databaseUrl, dataDir }: Place) => (databaseUrl === undefined ? path.join(dataDir, 'database', 'kakehashi-prepared') : path.join(dataDir, 'prepared'))

const stampOf = ({ databaseUrl }: Place) => (databaseUrl === undefined ? version() : createHash('sha256').update(`${version()} ${databaseUrl}`).digest('hex'))

const version = () => fingerprint(whatPrepares, (file) => !/\.test\.ts$|^lib\/db\/generated\//.test(file)).digest('hex')
