import 'server-only'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import type { Database } from './database.ts'
import { dailyDumps, newestDumpFirst, writeDump } from './dump.ts'
import { takeLock } from './lock.ts'
import { notice } from './notice.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { pgliteAdapter } from './pglite-adapter.ts'
import { openFolder } from './pglite-folder.ts'
import { clientsOf } from './prisma-client.ts'

// The embedded database: the folder <dataDir>/database, held by one process at a time.
export async function openPglite(dataDir: string): Promise<Database> {
  mkdirSync(dataDir, { recursive: true })
  const lock = takeLock(path.join(dataDir, 'database.lock'))
  try {
    const client = await openFolder(dataDir)
    return await running(client, dataDir, lock)
  } catch (error) {
    lock.release()
    throw error
  }
}

async function running(
  client: PGlite,
  dataDir: string,
  lock: ReturnType<typeof takeLock>,
): Promise<Database> {
  const driver = pgliteAdapter(client)
  const { prisma, plainly, disconnect } = clientsOf(driver)
  const daily = dailyDumps(client, dataDir)
  const positionAtStart = await position(client)
  // A process that was killed left writes that no dump holds.
  const dumpAnyway = lock.takenOver || newestDumpFirst(dataDir).length === 0

  async function dumpOnClose(): Promise<void> {
    await daily.stop()
    if (!dumpAnyway && (await position(client)) === positionAtStart) return
    await writeDump(client, dataDir, 'shutdown')
  }

  async function close(): Promise<void> {
    try {
      await disconnect()
      await dumpOnClose().catch((error: unknown) => {
        notice(`The dump on closing could not be written; the database itself is kept. ${String(error)}`)
      })
      await client.close()
    } finally {
      lock.release()
    }
  }

  const turn = oneAtATime()
  let closing: Promise<void> | undefined
  return {
    prisma,
    plainly,
    kind: 'pglite',
    // The lock keeps other processes out; within this one, and before the end, the turn decides.
    migrating: (work) => turn(() => work(driver)),
    close: () => (closing ??= turn(close)),
  }
}

// The number of the next writing transaction. The write-ahead log would not do: reading moves it too,
// when it leaves hints on a page.
async function position(client: PGlite): Promise<string> {
  const { rows } = await client.query<{ next: string }>(
    'SELECT pg_snapshot_xmax(pg_current_snapshot())::text AS next',
  )
  return rows[0]?.next ?? ''
}
