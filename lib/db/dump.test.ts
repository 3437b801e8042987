import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { temporaryFolder } from '#lib/testing/temporary-folder.ts'
import { dailyDumps, fileStamp, newestDumpFirst, readDump, writeDump } from './dump.ts'

const HOUR = 3_600_000
const day = (n: number): Date => new Date(Date.UTC(2026, 0, n))

function oldDump(dataDir: string, at: Date, reason: string): void {
  mkdirSync(path.join(dataDir, 'dumps'), { recursive: true })
  writeFileSync(path.join(dataDir, 'dumps', `${fileStamp(at)}.${reason}.tar.gz`), '')
}

let client: PGlite
beforeAll(async () => {
  client = await PGlite.create()
})
afterAll(() => client.close())

afterEach(() => {
  vi.useRealTimers()
})

it('keeps seven daily dumps and the last three of a shutdown, and no other file counts', async () => {
  const dataDir = temporaryFolder()
  for (let n = 1; n <= 9; n += 1) oldDump(dataDir, day(n), 'daily')
  for (let n = 1; n <= 5; n += 1) oldDump(dataDir, day(n), 'shutdown')
  writeFileSync(path.join(dataDir, 'dumps/mine.tar.gz'), '')

  const file = await writeDump(client, dataDir, 'shutdown', day(31))

  const dumps = newestDumpFirst(dataDir)
  expect(dumps[0]).toEqual({ file, at: day(31), reason: 'shutdown' })
  const kept = (reason: string) => dumps.filter((dump) => dump.reason === reason).map(({ at }) => at.getUTCDate())
  expect(kept('daily')).toEqual([9, 8, 7, 6, 5, 4, 3])
  expect(kept('shutdown')).toEqual([31, 5, 4])
  expect(existsSync(path.join(dataDir, 'dumps/mine.tar.gz'))).toBe(true)
})

it('holds what was written until then', async () => {
  const dataDir = temporaryFolder()
  await client.exec('CREATE TABLE a (n int); INSERT INTO a VALUES (7)')
  const file = await writeDump(client, dataDir, 'daily')

  const copy = await PGlite.create({ loadDataDir: await readDump(file) })
  expect((await copy.query('SELECT n FROM a')).rows).toEqual([{ n: 7 }])
  await copy.close()
})

it('dumps once a day while running, counted across restarts', async () => {
  vi.useFakeTimers({ now: day(10), toFake: ['Date', 'setInterval', 'clearInterval'] })
  const dataDir = temporaryFolder()
  oldDump(dataDir, day(10), 'daily')
  const daily = dailyDumps(client, dataDir)
  vi.advanceTimersByTime(23 * HOUR)
  expect(newestDumpFirst(dataDir)).toHaveLength(1)
  vi.advanceTimersByTime(HOUR)
  await daily.stop()
  expect(newestDumpFirst(dataDir).map(({ at }) => at)).toEqual([day(11), day(10)])
})
