import { beforeEach, describe, expect, test } from 'vitest'
import { answerReport } from '#lib/barriers/commands.ts'
import { countReports, findReport, findTicket, listReports } from '#lib/barriers/queries.ts'
import { newTicket } from '#lib/barriers/ticket.ts'
import { databaseKinds, emptyTables } from '#lib/testing/database.ts'
import { suiteDatabase } from '#lib/testing/suite-database.ts'
import { changedTables, exampleActor, fingerprints } from '#lib/testing/desk.ts'
import { newBrowser, newRequest } from '#lib/testing/request.ts'
import { performForVisitor } from './perform.ts'
import { reportBarrier } from './visitor-specs.ts'

const email = 'reader@kakehashi.example'
const words = { locale: 'ja', text: '年表の見出しが読み上げられません。', page: '/ja/timeline', device: 'NVDA', email }
const report = (more: object = {}) => performForVisitor(reportBarrier(), async () => ({ ...words, ...more }))

describe.each(databaseKinds())('what readers can do, on %s', (kind) => {
  const database = suiteDatabase(kind)
  beforeEach(async () => {
    await emptyTables(database)
    newBrowser()
  })

  const idOf = (outcome: Awaited<ReturnType<typeof report>>) => (outcome.ok ? outcome.value : '')

  test('a report is taken in with its audit row, in which nobody is found', async () => {
    const before = await fingerprints(database)
    const id = idOf(await report())
    expect(id).toMatch(/^B-\d{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
    expect(changedTables(before, await fingerprints(database))).toEqual(['AnsweredRequest', 'AuditEntry', 'BarrierReport'])
    const row = await database.prisma.barrierReport.findUniqueOrThrow({ where: { id } })
    expect(row).toMatchObject({ locale: 'ja', page: '/ja/timeline', text: words.text, device: 'NVDA', email, state: 'open', version: 1 })
    expect(row.dueAt.getTime() - row.receivedAt.getTime()).toBe(30 * 86_400_000)
    expect(await database.prisma.auditEntry.findMany({ select: { actor: true, event: true, locale: true, before: true, after: true } })).toEqual([{ actor: 'visitor', event: 'barrier.reported', locale: 'ja', before: null, after: { report: id } }])
    const kept = JSON.stringify([await database.prisma.answeredRequest.findMany(), await database.prisma.auditEntry.findMany()], (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))
    expect(kept).not.toMatch(/kakehashi\.example|年表|192\.0\.2/)
  })

  test('sent twice, and twice at once, it is one; from another network or with other words it is another', async () => {
    const [first, second] = await Promise.all([report(), report()])
    expect(second).toEqual(first)
    expect(await report()).toEqual(first)
    newRequest({ 'x-kakehashi-peer': '198.51.100.7' })
    expect(idOf(await report())).not.toBe(idOf(first))
    newRequest()
    expect(idOf(await report({ text: '別の内容' }))).not.toBe(idOf(first))
    expect(await database.prisma.barrierReport.count()).toBe(3)
  })

  test('from another site, without sense or filled in by a program it writes nothing, and counts no attempt', async () => {
    const before = await fingerprints(database)
    const foreign: Record<string, string>[] = [{ origin: 'https://evil.example' }, { origin: 'null' }, { origin: '' }, { 'sec-fetch-site': 'cross-site' }]
    for (const headers of foreign) {
      newRequest(headers)
      expect(await report(), JSON.stringify(headers)).toMatchObject({ ok: false, code: 'foreign' })
    }
    newRequest()
    for (const more of [{ text: '' }, { website: 'x' }, { page: '//evil.example' }, { email: 'x' }, { locale: 'fr' }]) expect(await report(more), JSON.stringify(more)).toMatchObject({ ok: false, code: 'invalid' })
    expect(changedTables(before, await fingerprints(database))).toEqual([])
    expect(await database.prisma.attempt.count()).toBe(0)
  })

  test('S-18: one network reports so often in an hour and no more, at once too; another still can', async () => {
    const { most } = reportBarrier().limit
    const outcomes = await Promise.all(Array.from({ length: most + 5 }, (_, number) => report({ text: `報告${number}` })))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(most)
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.code === 'too-many')).toHaveLength(5)
    expect(await database.prisma.barrierReport.count()).toBe(most)
    // What a client writes there itself is nobody's address.
    newRequest({ 'x-forwarded-for': '203.0.113.9' })
    expect(await report({ text: 'また' })).toMatchObject({ ok: false, code: 'too-many', detail: { minutes: 60 } })
    newRequest({ 'x-kakehashi-peer': '198.51.100.7' })
    expect(await report()).toMatchObject({ ok: true })
  })

  test('its number tells what became of it, never what was written or by whom; the newsroom tells those who answer', async () => {
    const id = idOf(await report())
    expect(await findTicket(id)).toEqual({ id, receivedAt: expect.any(Date) as Date, dueAt: expect.any(Date) as Date, state: 'open', answer: null, answeredAt: null })
    expect(await findTicket(newTicket(new Date()))).toBeNull()
    expect(await findReport(id, false)).toMatchObject({ email: null, hasEmail: true, text: words.text })
    expect(await findReport(id, true)).toMatchObject({ email, hasEmail: true })
    expect(JSON.stringify(await listReports(1))).not.toContain(email)
    expect(await countReports()).toEqual({ open: 1, late: 0 })
    await database.prisma.barrierReport.update({ where: { id }, data: { dueAt: new Date(Date.now() - 1000) } })
    expect(await countReports()).toEqual({ open: 1, late: 1 })
    await database.prisma.$transaction((tx) => answerReport(tx, exampleActor, { id, version: 1, state: 'answered', answer: '直しました。' }))
    await expect(database.prisma.$transaction((tx) => answerReport(tx, exampleActor, { id, version: 1, state: 'closed', answer: '閉じます。' }))).rejects.toMatchObject({ code: 'stale' })
    expect(await findTicket(id)).toMatchObject({ state: 'answered', answer: '直しました。' })
    expect(await countReports()).toEqual({ open: 0, late: 0 })
  })

  test('the newsroom lists what waits first, the longest wait before the others', async () => {
    const one = idOf(await report({ text: '一' }))
    const two = idOf(await report({ text: '二' }))
    const three = idOf(await report({ text: '三' }))
    await database.prisma.barrierReport.update({ where: { id: one }, data: { state: 'closed' } })
    await database.prisma.barrierReport.update({ where: { id: three }, data: { receivedAt: new Date('2026-01-01') } })
    expect((await listReports(9)).items.map(({ id }) => id)).toEqual([three, two, one])
  })
})
