import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { setClock } from '#lib/clock.ts'
import { inTransaction } from '#lib/db/client.ts'
import { databaseKinds, emptyTables } from '#lib/testing/database.ts'
import { suiteDatabase } from '#lib/testing/suite-database.ts'
import { expire } from './commands.ts'
import { readExpiries } from './queries.ts'

describe.each(databaseKinds())('what has changed, on %s', (kind) => {
  const database = suiteDatabase(kind)
  beforeEach(() => emptyTables(database))
  afterEach(() => setClock(null))

  const readTags = async (after = 0n) => (await readExpiries(after)).map(({ tags }) => tags)

  test('a change is read in its order, each tag once, and from a number on', async () => {
    await inTransaction((tx) => expire(tx, ['record:takko', 'kind:territory', 'record:takko']))
    await inTransaction((tx) => expire(tx, ['everything']))
    expect(await readTags()).toEqual([['record:takko', 'kind:territory'], ['everything']])
    const [first] = await readExpiries(0n)
    expect(await readTags(first?.id)).toEqual([['everything']])
    expect(Math.abs((first?.at.getTime() ?? 0) - Date.now())).toBeLessThan(60_000)
  })

  test('a change that is taken back expires nothing', async () => {
    const failing = inTransaction(async (tx) => {
      await expire(tx, ['record:takko'])
      throw new Error('refused')
    })
    await expect(failing).rejects.toThrow('refused')
    expect(await readTags()).toEqual([])
  })

  test('what is older than a week is no longer kept', async () => {
    await database.prisma.expiry.createMany({ data: [{ tags: ['old'], at: new Date('2026-11-12T11:59:59Z') }, { tags: ['kept'], at: new Date('2026-11-13T12:00:01Z') }] })
    setClock(new Date('2026-11-20T12:00:00Z'))
    await inTransaction((tx) => expire(tx, ['new']))
    expect(await readTags()).toEqual([['kept'], ['new']])
  })

  test('what is taken back takes nothing away either', async () => {
    await database.prisma.expiry.create({ data: { tags: ['old'], at: new Date('2026-11-01T00:00:00Z') } })
    setClock(new Date('2026-11-20T12:00:00Z'))
    const failing = inTransaction(async (tx) => {
      await expire(tx, ['new'])
      throw new Error('refused')
    })
    await expect(failing).rejects.toThrow('refused')
    expect(await readTags()).toEqual([['old']])
  })
})
