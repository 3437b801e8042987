import { beforeEach, describe, expect, test } from 'vitest'
import { exportHead, writeAudit } from '#lib/audit/commands.ts'
import { findExportedHeads, findHead, readRows, verifyLog } from '#lib/audit/queries.ts'
import { setClock } from '#lib/clock.ts'
import { inTransaction } from '#lib/db/client.ts'
import { migrate } from '#lib/db/migrate.ts'
import { projectFolders } from '#lib/db/migrations-folder.ts'
import { openPostgresql } from '#lib/db/postgresql.ts'
import { tamper, writeLog } from '#lib/testing/audit-chain.ts'
import { databaseKinds, emptyTables, testDatabase } from '#lib/testing/database.ts'
import { suiteDatabase } from '#lib/testing/suite-database.ts'
import { migrationsBefore } from '#lib/testing/older-migrations.ts'
import { addressOf } from '#lib/testing/postgresql-template.ts'
import { type Head, headText, personalHashOf, readHead, rowHash } from './chain.ts'

const rows = 8

async function collected<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

describe.each(databaseKinds())('the chain of the audit log, on %s', (kind) => {
  const database = suiteDatabase(kind)
  beforeEach(async () => {
    await emptyTables(database)
    await writeLog(database, rows)
  })

  const headNow = async (): Promise<Head> => {
    const head = await findHead()
    if (!head) throw new Error('there is no head')
    return head
  }

  /** The rows from a number on, changed and hashed anew, so that they follow each other; and the head with them. */
  async function writtenAnew(from: number, change: string): Promise<void> {
    await tamper(database, `UPDATE "AuditEntry" SET ${change} WHERE "id" = ${from}`)
    let last = ''
    for await (const row of readRows(BigInt(rows))) {
      if (row.id < from) last = row.hash
      else {
        const previous = last
        last = rowHash({ ...row, previous })
        await tamper(database, `UPDATE "AuditEntry" SET "previous" = '${previous}', "hash" = '${last}' WHERE "id" = ${row.id}`)
      }
    }
    await tamper(database, `UPDATE "AuditHead" SET "hash" = '${last}'`)
  }

  test('a row gets its number, the hash before it and its own, and all of them are as written', async () => {
    const verdict = await verifyLog()
    expect(verdict).toMatchObject({ rows: BigInt(rows), fault: null })
    expect(verdict.head).toEqual(await headNow())
    expect(readHead(headText(verdict.head))).toEqual(verdict.head)
  })

  test('a transaction that was rolled back leaves no gap', async () => {
    await expect(inTransaction(async (tx) => {
      await writeAudit(tx, { actor: 'test', event: 'draft.saved' })
      throw new Error('no')
    })).rejects.toThrow('no')
    await writeLog(database, 1)
    expect(await verifyLog()).toMatchObject({ rows: BigInt(rows + 1), fault: null })
  })

  test.each([
    'UPDATE "AuditEntry" SET "actor" = \'other\' WHERE "id" = 3', 'DELETE FROM "AuditEntry" WHERE "id" = 3', 'TRUNCATE "AuditEntry" CASCADE', 'TRUNCATE "AuditHead"', 'DELETE FROM "AuditHead"',
    'UPDATE "AuditHead" SET "number" = 3', 'UPDATE "AuditPersonal" SET "data" = \'{}\'',
  ])('the database refuses: %s', async (sql) => {
    await expect(database.prisma.$executeRawUnsafe(sql)).rejects.toThrow()
    expect(await verifyLog()).toMatchObject({ rows: BigInt(rows), fault: null })
  })

  test.each<[string, string[], { number: bigint; reason: string }]>([
    ['a value changed', ['UPDATE "AuditEntry" SET "after" = \'{"title":"x"}\' WHERE "id" = 3'], { number: 3n, reason: 'changed' }],
    ['somebody else named', ['UPDATE "AuditEntry" SET "actor" = \'other\' WHERE "id" = 3'], { number: 3n, reason: 'changed' }],
    ['another moment', ['UPDATE "AuditEntry" SET "at" = "at" + interval \'1 ms\' WHERE "id" = 3'], { number: 3n, reason: 'changed' }],
    ['the first row changed', ['UPDATE "AuditEntry" SET "event" = \'x\' WHERE "id" = 1'], { number: 1n, reason: 'changed' }],
    ['a row removed', ['DELETE FROM "AuditEntry" WHERE "id" = 4'], { number: 4n, reason: 'missing' }],
    ['the first rows removed', ['DELETE FROM "AuditPersonal"', 'DELETE FROM "AuditEntry" WHERE "id" < 3'], { number: 1n, reason: 'missing' }],
    ['a row removed, the others moved up', ['DELETE FROM "AuditEntry" WHERE "id" = 4', 'UPDATE "AuditEntry" SET "id" = 4 WHERE "id" = 8'], { number: 4n, reason: 'order' }],
    ['two rows exchanged', ['UPDATE "AuditEntry" SET "id" = 99 WHERE "id" = 3', 'UPDATE "AuditEntry" SET "id" = 3 WHERE "id" = 6', 'UPDATE "AuditEntry" SET "id" = 6 WHERE "id" = 99'], { number: 3n, reason: 'order' }],
    ['a row put behind the head', ['INSERT INTO "AuditEntry" ("id", "actor", "event") VALUES (9, \'x\', \'x\')'], { number: 9n, reason: 'order' }],
    ['the tail removed, the head as it was', ['DELETE FROM "AuditEntry" WHERE "id" > 6'], { number: 7n, reason: 'head' }],
    ['what is said of a person rewritten', ['UPDATE "AuditPersonal" SET "data" = \'{"email":"x"}\''], { number: 2n, reason: 'personal' }],
    ['what is said of a person removed without a word', ['DELETE FROM "AuditPersonal"'], { number: 2n, reason: 'erased' }],
  ])('S-32: %s: the first bad row is named', async (_, statements, fault) => {
    await tamper(database, ...statements)
    expect((await verifyLog()).fault).toEqual(fault)
  })

  test('S-32: a tail cut off with its head is found by a head that was exported', async () => {
    const exported = await headNow()
    const [, , , , , sixth] = await collected(readRows(6n))
    await tamper(database, 'DELETE FROM "AuditEntry" WHERE "id" > 6', `UPDATE "AuditHead" SET "number" = 6, "hash" = '${sixth?.hash}'`)
    expect((await verifyLog()).fault).toBeNull()
    expect((await verifyLog([exported])).fault).toEqual({ number: 7n, reason: 'cut' })
  })

  test('S-32: one row hashed anew betrays itself at the next; all of them, by an exported head', async () => {
    const exported = await headNow()
    await writtenAnew(3, '"actor" = \'nobody\'')
    expect((await verifyLog()).fault).toBeNull()
    expect((await verifyLog([exported])).fault).toEqual({ number: BigInt(rows), reason: 'exported' })
    const [, , third] = await collected(readRows(3n))
    if (!third) throw new Error('there is no third row')
    const own = { ...third, actor: 'somebody' }
    await tamper(database, `UPDATE "AuditEntry" SET "actor" = 'somebody', "hash" = '${rowHash(own)}' WHERE "id" = 3`)
    expect((await verifyLog()).fault).toEqual({ number: 4n, reason: 'order' })
  })

  test('the head of a day is exported once, and found by the walk when the tail is gone', async () => {
    setClock(new Date('2026-11-28T10:00:00Z'))
    try {
      expect(await inTransaction(exportHead)).toMatchObject({ day: '2026-11-28', head: { number: BigInt(rows) } })
      await writeLog(database, 1)
      expect(await inTransaction(exportHead)).toBeNull()
      setClock(new Date('2026-11-29T10:00:00Z'))
      expect(await inTransaction(exportHead)).toMatchObject({ day: '2026-11-29', head: { number: BigInt(rows + 1) } })
    } finally {
      setClock(null)
    }
    expect((await findExportedHeads()).map(({ day, number }) => [day, number])).toEqual([['2026-11-29', 9n], ['2026-11-28', 8n]])
    await tamper(database, 'DELETE FROM "AuditEntry" WHERE "id" = 9', `UPDATE "AuditHead" SET "number" = 8, "hash" = (SELECT "hash" FROM "AuditEntry" WHERE "id" = 8)`)
    expect((await verifyLog()).fault).toEqual({ number: 9n, reason: 'cut' })
    await expect(database.prisma.auditDay.deleteMany()).rejects.toThrow()
  })

  test('before anything was done there is no head, and nothing is bad', async () => {
    await emptyTables(database)
    expect(await findHead()).toBeNull()
    expect(await inTransaction(exportHead)).toBeNull()
    expect(await verifyLog()).toMatchObject({ rows: 0n, fault: null })
  })

  test('what is said of a person is apart, under a salt of its own', async () => {
    const [row] = (await collected(readRows(2n))).slice(1)
    expect(row?.personalHash).toBe(personalHashOf(row?.personal?.salt ?? '', { email: 'reader@kakehashi.example' }))
    expect(JSON.stringify([row?.before, row?.after])).not.toContain('reader@')
    expect(row?.personal?.salt).toMatch(/^[0-9a-f]{32}$/)
  })
})

test.runIf(databaseKinds().includes('postgresql'))('S-31: fifty writers at once, some of whom fail: no gap, no number twice, every row as written', async () => {
  const own = await testDatabase('postgresql')
  const [row] = await own.prisma.$queryRaw<{ name: string }[]>`SELECT current_database() AS name`
  const many = openPostgresql(addressOf(row?.name ?? ''), 25)
  const write = (writer: number) => many.prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT pg_sleep(0.005)::text`
    await writeAudit(tx, { actor: `writer-${writer}`, event: 'draft.saved', after: { writer } })
    await tx.$queryRaw`SELECT pg_sleep(0.002)::text`
    if (writer % 7 === 3) throw new Error('a failure')
  }, { maxWait: 30_000, timeout: 30_000 })
  const outcomes = await Promise.allSettled(Array.from({ length: 50 }, (_, writer) => write(writer)))
  await many.close()
  const written = outcomes.filter(({ status }) => status === 'fulfilled').length
  expect(written).toBe(43)
  expect(await verifyLog()).toMatchObject({ rows: BigInt(written), fault: null })
  await own.close()
})

describe.each(databaseKinds())('a log from before there was a chain, on %s', (kind) => {
  test('is brought into it in the order of its numbers, on every database the same', { timeout: 180_000 }, async () => {
    const database = await testDatabase(kind, migrationsBefore('20261127235500_history'))
    await database.prisma.$executeRaw`
      INSERT INTO "AuditEntry" ("id", "at", "actor", "event", "recordId", "before", "after") VALUES
        (9, '2026-11-25T10:00:00.120Z', 'seed', 'record.shown', 'a', NULL, '{"isPublic": true}'), (2, '2026-11-24T10:00:00Z', 'setup', 'user.created', NULL, NULL, '{"user": "u", "role": "administrator"}'),
        (5, '2026-11-24T11:00:00Z', 'u', 'record.name-saved', 'b', '{"form": "田子町"}', '{"form": "Takko", "reading": null}')`
    await migrate(database, projectFolders())
    expect(await verifyLog()).toMatchObject({ rows: 3n, fault: null })
    expect((await collected(readRows(3n))).map(({ id, event }) => [id, event])).toEqual([[1n, 'user.created'], [2n, 'record.name-saved'], [3n, 'record.shown']])
    expect(await findHead()).toEqual({ number: 3n, hash: 'ba810b516f2984d66e741c51ca1228654441a2ff27cfdd1ae537fcc84fd9ee4d' })
    await database.prisma.auditEntry.create({ data: { actor: 'u', event: 'draft.saved' } })
    expect(await verifyLog()).toMatchObject({ rows: 4n, fault: null })
    await expect(database.prisma.$executeRaw`DELETE FROM "AuditEntry"`).rejects.toThrow()
    await database.close()
  })
})
