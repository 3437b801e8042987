import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Database } from '#lib/db/database.ts'
import { shared } from '#lib/shared.ts'
import { emptyTables, testDatabase } from '#lib/testing/database.ts'
import { temporaryFolder } from '#lib/testing/temporary-folder.ts'
import { fileDirectory } from './directory.ts'

describe('the index in a file', () => {
  let database: Database
  beforeAll(async () => {
    database = await testDatabase('pglite')
  })
  afterAll(() => database.close())
  beforeEach(async () => {
    await emptyTables(database)
    await add('takko')
  })

  const add = async (id: string) => {
    await database.prisma.record.create({ data: { id, kind: 'territory', isPublic: true } })
    await database.prisma.address.create({ data: { recordId: id, kind: 'territory', locale: 'it', slug: id, basis: 'id' } })
  }

  /** Work while the database cannot be opened. */
  async function away<T>(work: () => Promise<T>): Promise<T> {
    const opened = shared<{ database?: Promise<unknown> }>('database', () => ({}))
    const own = opened.database
    opened.database = Promise.reject(new Error('away'))
    opened.database.catch(() => {})
    return work().finally(() => Object.assign(opened, { database: own }))
  }

  const idsAt = async (directory: ReturnType<typeof fileDirectory>, slug: string) => (await directory.at('territory', slug)).map(({ id }) => id)

  test('it is read from the database at first, and stored', async () => {
    const file = path.join(temporaryFolder(), 'documents', 'published.json')
    const directory = fileDirectory(file)
    expect(await idsAt(directory, 'takko')).toEqual(['takko'])
    expect(await directory.record('nobody')).toBeNull()
    expect(JSON.parse(readFileSync(file, 'utf8'))).toHaveLength(1)
  })

  test('stored, it answers while the database is away, for a process that begins then', async () => {
    const file = path.join(temporaryFolder(), 'published.json')
    await fileDirectory(file).refresh('all')
    const directory = fileDirectory(file)
    await away(async () => {
      await expect(directory.refresh('all')).rejects.toThrow('away')
      await expect(directory.refresh(['takko'])).rejects.toThrow('away')
      expect(await idsAt(directory, 'takko')).toEqual(['takko'])
      expect(await idsAt(directory, 'toki')).toEqual([])
    })
  })

  test('without a file and without the database it says so, and answers as soon as one is back', async () => {
    const directory = fileDirectory(path.join(temporaryFolder(), 'published.json'))
    await away(() => expect(directory.at('territory', 'takko')).rejects.toThrow('away'))
    expect(await idsAt(directory, 'takko')).toEqual(['takko'])
  })

  test('a file that is cut off is not believed', async () => {
    const file = path.join(temporaryFolder(), 'published.json')
    await fileDirectory(file).refresh('all')
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, -5))
    await away(() => expect(fileDirectory(file).at('territory', 'takko')).rejects.toThrow('away'))
    expect(await idsAt(fileDirectory(file), 'takko')).toEqual(['takko'])
  })

  test('some records are read anew, and the file with them', async () => {
    const file = path.join(temporaryFolder(), 'published.json')
    const directory = fileDirectory(file)
    await directory.refresh('all')
    await add('toki')
    expect(await idsAt(directory, 'toki')).toEqual([])
    await Promise.all([directory.refresh(['toki']), directory.refresh(['toki', 'nobody'])])
    expect(await idsAt(directory, 'toki')).toEqual(['toki'])
    expect(await idsAt(fileDirectory(file), 'toki')).toEqual(['toki'])
  })

  test('where it cannot be stored it still answers, and says so', async () => {
    const folder = temporaryFolder()
    writeFileSync(path.join(folder, 'documents'), 'a file')
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const directory = fileDirectory(path.join(folder, 'documents', 'published.json'))
    expect(await idsAt(directory, 'takko')).toEqual(['takko'])
    await directory.refresh('all')
    expect(said.mock.calls.map(([sentence]) => String(sentence))).toEqual([expect.stringContaining('could not be stored'), expect.stringContaining('could not be stored')])
    said.mockRestore()
    expect(existsSync(path.join(folder, 'documents', 'published.json'))).toBe(false)
  })
})
