import { beforeEach, describe, expect, test } from 'vitest'
import { databaseKinds, emptyTables } from '#lib/testing/database.ts'
import { suiteDatabase } from '#lib/testing/suite-database.ts'
import { inTransaction } from './client.ts'

const publishedAt = new Date('2026-11-22')

describe.each(databaseKinds())('rules that the database holds, on %s', (kind) => {
  const database = suiteDatabase(kind)
  beforeEach(async () => {
    await emptyTables(database)
    await database.prisma.record.createMany({
      data: ['a', 'b', 'tie'].map((id) => ({ id, kind: id === 'tie' ? 'partnership' : 'territory' })),
    })
  })

  const tie = (more: object = {}) => ({ id: 'tie', class: 'twinning', lifecycle: 'active', lifecycleConfidence: 'known', ...more })
  const party = (recordId: string, position: number) => ({
    id: `p${position}`, partnershipId: 'tie', recordId, side: position === 1 ? 'home' : 'partner', role: 'party', position,
  })

  test('a partnership has two parties or more', async () => {
    await expect(inTransaction(async (tx) => {
      await tx.partnership.create({ data: tie() })
      await tx.partnershipParty.create({ data: party('a', 1) })
    })).rejects.toThrow()
    expect(await database.prisma.partnership.count()).toBe(0)

    await inTransaction(async (tx) => {
      await tx.partnership.create({ data: tie() })
      await tx.partnershipParty.createMany({ data: [party('a', 1), party('b', 2)] })
    })
    await expect(database.prisma.partnershipParty.delete({ where: { id: 'p2' } })).rejects.toThrow()
    expect(await database.prisma.partnershipParty.count()).toBe(2)
  })

  test.each(['1 January 1986', '1986-13', '2023-02-30x', '..', '1986/1987/1988', ''])('%s is no date', async (since) => {
    await expect(inTransaction(async (tx) => {
      await tx.partnership.create({ data: tie({ since, sinceFrom: publishedAt, sinceTo: publishedAt }) })
      await tx.partnershipParty.createMany({ data: [party('a', 1), party('b', 2)] })
    })).rejects.toThrow()
    expect(await database.prisma.partnership.count()).toBe(0)
  })

  test('a class and a state are of the list', async () => {
    for (const wrong of [{ class: 'marriage' }, { lifecycle: 'sleeping' }]) {
      await expect(inTransaction(async (tx) => {
        await tx.partnership.create({ data: tie(wrong) })
        await tx.partnershipParty.createMany({ data: [party('a', 1), party('b', 2)] })
      })).rejects.toThrow()
    }
    expect(await database.prisma.partnership.count()).toBe(0)
  })

  test('a record has one document a language, its live edition is its own, and editions never change', async () => {
    const { prisma } = database
    await prisma.document.createMany({ data: [{ id: 'd1', recordId: 'a', locale: 'it' }, { id: 'd2', recordId: 'b', locale: 'it' }] })
    await expect(prisma.document.create({ data: { id: 'd3', recordId: 'a', locale: 'it' } })).rejects.toThrow()
    await expect(prisma.document.create({ data: { id: 'd4', recordId: 'a', locale: 'fr' } })).rejects.toThrow()
    const edition = { documentId: 'd1', number: 1, title: 'A', summary: '', body: [], publishedBy: 'test', publishedAt }
    await prisma.edition.create({ data: { id: 'e1', ...edition } })
    await expect(prisma.edition.create({ data: { id: 'e2', ...edition } })).rejects.toThrow()
    await expect(prisma.document.update({ where: { id: 'd2' }, data: { liveEditionId: 'e1' } })).rejects.toThrow()
    await prisma.document.update({ where: { id: 'd1' }, data: { liveEditionId: 'e1' } })
    await expect(prisma.edition.update({ where: { id: 'e1' }, data: { title: 'B' } })).rejects.toThrow()
    expect((await prisma.edition.findUnique({ where: { id: 'e1' } }))?.title).toBe('A')
    expect(await prisma.document.count({ where: { liveEditionId: { not: null } } })).toBe(1)
  })

  test('a figure is shown only with subject, period and value', async () => {
    const figure = { unit: 'people', label: {}, note: {}, published: true }
    await expect(database.prisma.statistic.create({ data: { id: 'a', ...figure, value: 40 } })).rejects.toThrow()
    await database.prisma.statistic.create({ data: { id: 'a', ...figure, value: 40, subjectId: 'b', period: '2024-02' } })
  })

  test('a quotation finds the place and no more', async () => {
    const { prisma } = database
    await prisma.record.create({ data: { id: 'source', kind: 'source' } })
    await prisma.sourceDocument.create({ data: { id: 'source', kind: 'document', language: 'it' } })
    const evidence = (quotation: string) => ({ id: quotation.slice(0, 5), recordId: 'a', field: 'record', sourceId: 'source', confidence: 'stated', quotation })
    await prisma.evidence.create({ data: evidence('one two three four five six seven eight nine ten eleven twelve') })
    await expect(prisma.evidence.create({ data: evidence('1 2 3 4 5 6 7 8 9 10 11 12 13') })).rejects.toThrow()
    expect(await prisma.evidence.count()).toBe(1)
  })

  test('the audit log grows and never changes', async () => {
    const { prisma } = database
    const row = await prisma.auditEntry.create({ data: { actor: 'test', event: 'record.published' } })
    await expect(prisma.auditEntry.update({ where: { id: row.id }, data: { actor: 'other' } })).rejects.toThrow()
    await expect(prisma.auditEntry.delete({ where: { id: row.id } })).rejects.toThrow()
    expect(await prisma.auditEntry.findMany()).toMatchObject([{ actor: 'test' }])
  })
})
