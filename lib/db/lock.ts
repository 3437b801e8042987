import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { linkSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { DatabaseRefusal } from './database.ts'
import { isRunning, startOfProcess } from './process-start.ts'

// Two processes on one PGlite folder destroy it, and PGlite does not notice. The lock names its
// process by PID and start time. There is no heartbeat: a query blocks the event loop, and a lock
// that looks dead for a moment must not be taken from a living process.

export type Lock = { takenOver: boolean; release(): void }

type Holder = { pid: number; startedAt: string | null; host: string; token: string }

export function takeLock(file: string): Lock {
  const own: Holder = {
    pid: process.pid,
    startedAt: startOfProcess(process.pid),
    host: hostname(),
    token: randomUUID(),
  }
  let takenOver = false
  while (!placed(file, own)) {
    const holder = read(file)
    // Released between the two lines.
    if (holder === undefined) continue
    refuseLiving(holder, file)
    replaceStale(file, holder)
    takenOver = true
  }
  return { takenOver, release: () => removeIf(file, own.token) }
}

// A link appears at once with its whole content, or not at all when the file is there.
function placed(file: string, holder: Holder): boolean {
  const draft = `${file}.${holder.token}`
  writeFileSync(draft, JSON.stringify(holder), { mode: 0o600 })
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false
    throw error
  } finally {
    unlinkSync(draft)
  }
}

// Only the one that holds the right to replace this very holder may remove it; a process that read
// the same stale lock a moment earlier finds another token and removes nothing.
function replaceStale(file: string, stale: Holder): void {
  const generation = createHash('sha256').update(stale.token).digest('hex').slice(0, 12)
  const right = takeLock(`${file}.replacing-${generation}`)
  try {
    removeIf(file, stale.token)
  } finally {
    right.release()
  }
}

function removeIf(file: string, token: string): void {
  if (read(file)?.token === token) unlinkSync(file)
}

function read(file: string): Holder | undefined {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined
    throw error
  }
  try {
    return JSON.parse(text) as Holder
  } catch {
    throw new DatabaseRefusal(`The lock file ${file} cannot be read. If no other process uses this folder, remove the file and start again.`)
  }
}

function refuseLiving({ pid, startedAt, host }: Holder, file: string): void {
  if (host !== hostname()) {
    throw new DatabaseRefusal(
      `The database is locked by process ${pid} on the machine ${host}, which cannot be asked from here. Stop it there; if it is gone for good, remove ${file} and start again.`,
    )
  }
  if (isRunning(pid, startedAt)) {
    throw new DatabaseRefusal(
      `The database is in use by process ${pid} (lock ${file}). The embedded database serves one process at a time: stop that one, then start again; or set DATABASE_URL to a PostgreSQL server.`,
    )
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
