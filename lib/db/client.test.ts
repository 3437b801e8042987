import { afterEach, describe, expect, it } from 'vitest'
import { databaseKinds, emptyTables } from '#lib/testing/database.ts'
import { suiteDatabase } from '#lib/testing/suite-database.ts'
import { scratchFolders } from '#lib/testing/scratch-migrations.ts'
import { db, inTransaction } from './client.ts'
import { countStatements, statementTotals } from './statements.ts'

describe.each(databaseKinds())('on %s', (kind) => {
  const database = suiteDatabase(kind, scratchFolders())
  afterEach(() => emptyTables(database))

  const names = async (): Promise<string[]> =>
    (await (await db()).$queryRaw<{ name: string }[]>`SELECT name FROM author ORDER BY name`).map(({ name }) => name)

  describe('inTransaction', () => {
    it('keeps all or nothing', async () => {
      await inTransaction((tx) => tx.$executeRaw`INSERT INTO author VALUES ('a')`)
      const failing = inTransaction(async (tx) => {
        await tx.$executeRaw`INSERT INTO author VALUES ('b')`
        throw new Error('refused')
      })
      await expect(failing).rejects.toThrow('refused')
      expect(await names()).toEqual(['a'])
    })

    const outside = /^A query was sent outside the open transaction\./
    it.each<[string, () => Promise<unknown>]>([
      ['a query', async () => await (await db()).$queryRaw`SELECT 1`],
      ['a query that is returned before it starts', () => database.prisma.$queryRaw`SELECT 1`],
      ['another transaction', () => inTransaction(async () => 1)],
      ['a batch', async () => await database.prisma.$transaction([database.prisma.$executeRaw`SELECT 1`])],
    ])('refuses %s that does not use tx, at once', async (_name, leave) => {
      const started = Date.now()
      await expect(inTransaction(leave)).rejects.toThrow(expect.objectContaining({ message: expect.stringMatching(outside) }))
      expect(Date.now() - started).toBeLessThan(1_000)
      expect(await names()).toEqual([])
    })

    it('lets work that it started and did not await query afterwards', async () => {
      let later: Promise<unknown> = Promise.resolve()
      await inTransaction(async () => {
        later = new Promise((resolve) => setTimeout(resolve, 50)).then(names)
      })
      expect(await later).toEqual([])
    })

    it('leaves other requests alone, which wait for their turn', async () => {
      const add = (name: string) =>
        inTransaction(async (tx) => {
          await tx.$executeRaw`INSERT INTO author VALUES (${name})`
          await new Promise((resolve) => setTimeout(resolve, 20))
        })
      await Promise.all([add('a'), names(), add('b'), names(), add('c')])
      expect(await names()).toEqual(['a', 'b', 'c'])
    })

    it('reports a COMMIT that fails', async () => {
      // The foreign key is checked at the end of the transaction.
      const failing = inTransaction((tx) => tx.$executeRaw`INSERT INTO note VALUES ('nobody', 'text')`)
      await expect(failing).rejects.toThrow()
    })

    it('works again after a transaction that took too long', async () => {
      const { prisma } = database
      const slow = prisma.$transaction(
        async (tx) => {
          await tx.$executeRaw`INSERT INTO author VALUES ('slow')`
          await new Promise((resolve) => setTimeout(resolve, 300))
          await tx.$executeRaw`INSERT INTO author VALUES ('late')`
        },
        { timeout: 100 },
      )
      await expect(slow).rejects.toThrow(/expired transaction/)
      expect(await names()).toEqual([])
    })

    it('sets the isolation level inside the transaction', async () => {
      const level = await database.prisma.$transaction(
        (tx) => tx.$queryRaw`SELECT current_setting('transaction_isolation') AS level`,
        { isolationLevel: 'Serializable' },
      )
      expect(level).toEqual([{ level: 'serializable' }])
    })
  })

  describe('countStatements', () => {
    it('counts what one caller sends, BEGIN and COMMIT included, and no other caller’s', async () => {
      const other = names()
      const { result, statements } = await countStatements(async () => {
        await inTransaction((tx) => tx.$executeRaw`INSERT INTO author VALUES ('a')`)
        return names()
      })
      await other
      expect(result).toEqual(['a'])
      expect(statements).toEqual(['BEGIN', "INSERT INTO author VALUES ('a')", 'COMMIT', 'SELECT name FROM author ORDER BY name'])
    })

    it('counts a query that is returned before it starts', async () => {
      const { statements } = await countStatements(() => database.prisma.$queryRaw`SELECT 1`)
      expect(statements).toEqual(['SELECT 1'])
    })

    it('counts the end of a transaction that failed', async () => {
      const { statements } = await countStatements(() =>
        inTransaction(() => Promise.reject(new Error('refused'))).catch(() => {}),
      )
      expect(statements).toEqual(['BEGIN', 'ROLLBACK'])
    })

    it('keeps no total unless COUNT_STATEMENTS=1', async () => {
      await names()
      expect(statementTotals()).toEqual({ statements: 0 })
    })
  })
})
