import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { nodeProcess, type NodeProcess } from '#lib/testing/node-process.ts'
import { temporaryFolder } from '#lib/testing/temporary-folder.ts'
import type { Database } from './database.ts'
import { openPglite } from './pglite.ts'

const SCRIPT = 'lib/testing/database-process.ts'

function child(dataDir: string, mode: 'hold' | 'write'): NodeProcess {
  const process = nodeProcess(SCRIPT, [mode], { DATA_DIR: dataDir, DATABASE_URL: '' })
  onTestFinished(() => process.kill('SIGKILL'))
  return process
}

async function opened<T>(dataDir: string, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openPglite(dataDir)
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}

const add = (n: number) => async ({ prisma }: Database): Promise<void> => {
  await prisma.$executeRaw`CREATE TABLE IF NOT EXISTS written (n int PRIMARY KEY)`
  await prisma.$executeRaw`INSERT INTO written VALUES (${n})`
}

async function numbers({ prisma }: Database): Promise<number[]> {
  const rows = await prisma.$queryRaw<{ n: number }[]>`SELECT n FROM written ORDER BY n`
  return rows.map(({ n }) => n)
}

function hearing(): () => string {
  const spy = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  onTestFinished(() => spy.mockRestore())
  return () => spy.mock.calls.map(([text]) => String(text)).join('')
}

const dumpsIn = (dataDir: string): string[] =>
  existsSync(path.join(dataDir, 'dumps')) ? readdirSync(path.join(dataDir, 'dumps')).sort() : []

// Made once and copied: a new folder takes seconds. It holds the rows 1 and 2 and a dump after each.
const made = mkdtempSync(path.join(tmpdir(), 'kakehashi-test-made-'))

beforeAll(async () => {
  await opened(made, add(1))
  await opened(made, add(2))
})

afterAll(() => rmSync(made, { recursive: true, force: true }))

function withTwoRows(): string {
  const dataDir = temporaryFolder()
  cpSync(made, dataDir, { recursive: true })
  return dataDir
}

describe('the folder of the embedded database', () => {
  it('serves one process, and gives the lock and a dump back at SIGTERM', async () => {
    const dataDir = withTwoRows()
    const first = child(dataDir, 'hold')
    await first.until('open')

    const second = child(dataDir, 'hold')
    expect((await second.ended).code).toBe(1)
    expect(second.err()).toMatch(new RegExp(`^DatabaseRefusal: The database is in use by process ${first.pid} `))

    first.kill('SIGTERM')
    expect((await first.ended).code).toBe(143)
    expect(existsSync(path.join(dataDir, 'database.lock'))).toBe(false)
  })

  it('writes a dump at SIGTERM in the middle of writes', async () => {
    const dataDir = withTwoRows()
    const writer = child(dataDir, 'write')
    await writer.until(/^20$/m)
    writer.kill('SIGTERM')
    expect((await writer.ended).code).toBe(143)
    expect(dumpsIn(dataDir)).toHaveLength(3)
    rmSync(path.join(dataDir, 'database'), { recursive: true })
    hearing()
    expect((await opened(dataDir, numbers)).length).toBeGreaterThanOrEqual(20)
  })

  it('has every acknowledged row after kill -9 in the middle of writes', async () => {
    const dataDir = withTwoRows()
    let last = 2
    for (let round = 1; round <= 2; round += 1) {
      const writer = child(dataDir, 'write')
      await writer.until(new RegExp(`^${last + 40}$`, 'm'))
      writer.kill('SIGKILL')
      expect((await writer.ended).signal).toBe('SIGKILL')
      // The last line may be cut.
      const acknowledged = Number(writer.out().split('\n').at(-2))
      last = await opened(dataDir, async (database) => {
        const found = await numbers(database)
        expect(found.length).toBeGreaterThanOrEqual(acknowledged)
        expect(found).toEqual(Array.from(found, (_, index) => index + 1))
        return found.length
      })
    }
    // What the killed process wrote is in a dump now, although this one only read.
    expect(dumpsIn(dataDir)).toHaveLength(3)
  })

  it.each([
    ['a file that is cut off', (folder: string) => truncateSync(path.join(folder, 'global/pg_control'), 100)],
    ['a file that is missing', (folder: string) => rmSync(path.join(folder, 'global/pg_control'))],
    ['lost log files', (folder: string) => {
      rmSync(path.join(folder, 'pg_wal'), { recursive: true })
      mkdirSync(path.join(folder, 'pg_wal'))
    }],
  ])('is restored from the newest dump after %s, and kept aside', async (_name, damage) => {
    const dataDir = withTwoRows()
    damage(path.join(dataDir, 'database'))

    const heard = hearing()
    expect(await opened(dataDir, numbers)).toEqual([1, 2])
    expect(heard()).toMatch(/does not open \(.+\)\.\nThe database was restored from the dump .+ made .+\nThe broken folder was kept as /)
    expect(readdirSync(dataDir).filter((name) => name.startsWith('database.broken-'))).toHaveLength(1)
  })

  it('passes over a dump that is damaged itself', async () => {
    const dataDir = withTwoRows()
    truncateSync(path.join(dataDir, 'dumps', dumpsIn(dataDir)[1] ?? ''), 5_000)
    rmSync(path.join(dataDir, 'database'), { recursive: true })

    const heard = hearing()
    expect(await opened(dataDir, numbers)).toEqual([1])
    expect(heard()).toMatch(/There is no database folder, but there are dumps\.\nThe dump .+ cannot be used \(.+\)\.\nThe database was restored/)
  })

  it('never begins empty in place of a folder that does not open', async () => {
    const dataDir = withTwoRows()
    rmSync(path.join(dataDir, 'dumps'), { recursive: true })
    const folder = path.join(dataDir, 'database')
    rmSync(path.join(folder, 'global/pg_control'))
    const before = readdirSync(folder)

    hearing()
    await expect(openPglite(dataDir)).rejects.toThrow(/does not open and there is no dump to restore\. It was left untouched\./)
    expect(readdirSync(folder)).toEqual(before)
    expect(readdirSync(dataDir)).toEqual(['database'])
  })

  it('begins again after a first start that was cut off', async () => {
    const dataDir = temporaryFolder()
    mkdirSync(path.join(dataDir, 'database.making'))
    writeFileSync(path.join(dataDir, 'database.making/PG_VERSION'), '18\n')
    await opened(dataDir, add(1))
    expect(readdirSync(dataDir).sort()).toEqual(['database', 'dumps'])
  })

  it('writes no dump when nothing was written', async () => {
    const dataDir = withTwoRows()
    expect(await opened(dataDir, numbers)).toEqual([1, 2])
    expect(dumpsIn(dataDir)).toHaveLength(2)
  })
})
