import 'server-only'
import { createWriteStream, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { createGzip, gunzip } from 'node:zlib'
import type { PGlite } from '@electric-sql/pglite'
import { notice } from './notice.ts'
import { now } from '#lib/clock.ts'

// PGlite does not force its writes to the disk, so a power cut may tear the folder. A dump is the
// whole folder in one file, complete or not there at all.

export type DumpReason = 'daily' | 'shutdown'
export type Dump = { file: string; at: Date; reason: DumpReason }

const KEPT: Record<DumpReason, number> = { daily: 7, shutdown: 3 }
const NAME = /^(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d\.\d{3}Z)\.(daily|shutdown)\.tar\.gz$/
const HOUR = 3_600_000

const dumpsFolder = (dataDir: string): string => path.join(dataDir, 'dumps')

// ISO 8601 without the colons, which some file systems refuse.
export const fileStamp = (at = now()): string => at.toISOString().replaceAll(':', '-')

export async function writeDump(
  client: PGlite,
  dataDir: string,
  reason: DumpReason,
  at = now(),
): Promise<string> {
  const folder = dumpsFolder(dataDir)
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, `${fileStamp(at)}.${reason}.tar.gz`)
  const unfinished = `${file}.unfinished`
  try {
    const tar = await client.dumpDataDir('none')
    // Compressed here and not by PGlite: this leaves the event loop free. `flush` reaches the disk.
    await pipeline(
      Readable.from(slices(tar)),
      createGzip({ level: 4 }),
      createWriteStream(unfinished, { mode: 0o600, flush: true }),
    )
    renameSync(unfinished, file)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
  removeOld(dataDir)
  return file
}

async function* slices(blob: Blob): AsyncGenerator<Buffer> {
  const size = 1 << 20
  for (let from = 0; from < blob.size; from += size) {
    yield Buffer.from(await blob.slice(from, from + size).arrayBuffer())
  }
}

// Throws when the file is cut off or altered: gzip carries a checksum.
export async function readDump(file: string): Promise<Blob> {
  const tar = await promisify(gunzip)(await readFile(file))
  return new Blob([new Uint8Array(tar)], { type: 'application/x-tar' })
}

export function newestDumpFirst(dataDir: string): Dump[] {
  let names: string[]
  try {
    names = readdirSync(dumpsFolder(dataDir))
  } catch {
    return []
  }
  return names.flatMap((name) => dumpNamed(dataDir, name)).sort((a, b) => +b.at - +a.at)
}

function dumpNamed(dataDir: string, name: string): Dump[] {
  const [, hour, minute, second, reason] = NAME.exec(name) ?? []
  if (reason !== 'daily' && reason !== 'shutdown') return []
  const at = new Date(`${hour}:${minute}:${second}`)
  return [{ file: path.join(dumpsFolder(dataDir), name), at, reason }]
}

function removeOld(dataDir: string): void {
  const dumps = newestDumpFirst(dataDir)
  for (const reason of ['daily', 'shutdown'] as const) {
    const old = dumps.filter((dump) => dump.reason === reason).slice(KEPT[reason])
    for (const { file } of old) rmSync(file, { force: true })
  }
}

// Looks every hour whether a day has passed since the last daily dump, across restarts.
export function dailyDumps(client: PGlite, dataDir: string): { stop(): Promise<void> } {
  let writing: Promise<unknown> = Promise.resolve()
  const timer = setInterval(() => {
    const last = newestDumpFirst(dataDir).find((dump) => dump.reason === 'daily')
    if (last && Date.now() - +last.at < 24 * HOUR) return
    writing = writeDump(client, dataDir, 'daily').catch((error: unknown) => {
      notice(`The daily dump of the database could not be written. ${String(error)}`)
    })
  }, HOUR)
  timer.unref()
  return {
    stop: async () => {
      clearInterval(timer)
      await writing
    },
  }
}
