import { beforeEach, describe, expect, test } from 'vitest'
import { setClock } from '#lib/clock.ts'
import { countStatements } from '#lib/db/statements.ts'
import { databaseKinds, emptyTables } from '#lib/testing/database.ts'
import { suiteDatabase } from '#lib/testing/suite-database.ts'
import { arrangeDesk } from '#lib/testing/desk.ts'
import { arrangeReview } from '#lib/testing/review.ts'
import { findWork, findWorkList } from './queries.ts'
import { type WorkListName, workLists } from './schema.ts'

describe.each(databaseKinds())('what waits, on %s', (kind) => {
  const database = suiteDatabase(kind)
  beforeEach(async () => {
    setClock(new Date('2026-11-28T09:00:00Z'))
    await emptyTables(database)
    await arrangeDesk()
    await arrangeReview()
  })

  const all = async (name: WorkListName, me = 'nobody') => {
    const { items, total } = await findWorkList(name, 1, me, 'it')
    expect(total, `${name}: how many`).toBe(items.length)
    return items
  }
  const brief = async (name: WorkListName, me?: string) => (await all(name, me)).map(({ recordId, locale, detail }) => [recordId, locale, detail])
  const since = (date: string, from: string, to: string) => database.prisma.partnership.update({ where: { id: 'tie' }, data: { since: date, sinceFrom: new Date(from), sinceTo: new Date(to) } })

  test('every list, in few statements, however many there are', async () => {
    const { result, statements } = await countStatements(() => findWork('test', 'it'))
    expect(result.map(({ name }) => name)).toEqual([...workLists])
    expect(statements.length).toBeLessThanOrEqual(4)
    expect(Object.fromEntries(result.filter(({ total }) => total).map(({ name, total }) => [name, total]))).toEqual({ 'in-review': 1, mine: 1, scheduled: 1, past: 1, missing: 2, hidden: 1 })
  })

  test('drafts: one’s own, those of others, those in review, those sent back to oneself', async () => {
    expect(await brief('mine', 'test')).toEqual([['news', 'it', {}]])
    expect(await brief('drafts', 'test')).toEqual([])
    expect(await brief('drafts', 'somebody')).toEqual([['news', 'it', {}]])
    expect(await brief('in-review')).toEqual([['queued', 'it', {}]])
    await database.prisma.workingDraft.update({ where: { documentId: 'queued--it' }, data: { state: 'draft', returnedBy: 'x', returnedAt: new Date(), returnedNote: 'Manca la data.' } })
    expect(await brief('sent-back', 'test')).toEqual([['queued', 'it', { note: 'Manca la data.' }]])
    expect(await brief('sent-back', 'somebody')).toEqual([])
    // Whoever sent it back and then took it up has it among their own.
    await database.prisma.workingDraft.update({ where: { documentId: 'queued--it' }, data: { updatedBy: 'x', submittedBy: null } })
    expect(await brief('sent-back', 'x')).toEqual([])
    expect(await brief('mine', 'x')).toEqual([['queued', 'it', {}]])
  })

  test('what is scheduled, and what failed', async () => {
    expect(await brief('scheduled')).toEqual([['queued', null, { locales: ['ja'] }]])
    await database.prisma.schedule.updateMany({ data: { state: 'failed', settledAt: new Date() } })
    expect(await brief('failed')).toEqual([['queued', null, { locales: ['ja'] }]])
  })

  test('an announced activity is asked about once all of its date has passed', async () => {
    expect(await brief('past')).toEqual([['visit', null, { date: '2026-10' }]])
    setClock(new Date('2026-10-31T12:00:00Z'))
    expect(await brief('past')).toEqual([])
  })

  test.each([
    ['2026-11-28', '1976-12-01', '1976-12-01', '1976-12-01', [{ date: '1976-12-01', years: 50, year: 2026 }]],
    ['2026-12-02', '1976-12-01', '1976-12-01', '1976-12-01', []],
    ['2026-11-28', '1977-08', '1977-08-01', '1977-08-31', []],
    ['2027-03-01', '1977-08', '1977-08-01', '1977-08-31', [{ date: '1977-08', years: 50, year: 2027 }]],
    ['2027-09-02', '1977-08', '1977-08-01', '1977-08-31', []],
    ['2026-11-28', '1976', '1976-01-01', '1976-12-31', [{ date: '1976', years: 50, year: 2026 }]],
    ['2026-11-28', '1977', '1977-01-01', '1977-12-31', [{ date: '1977', years: 50, year: 2027 }]],
    ['2026-11-28', '1979', '1979-01-01', '1979-12-31', []],
    ['2026-11-28', '197X', '1970-01-01', '1979-12-31', []],
    ['2026-01-10', '1996-02-29', '1996-02-29', '1996-02-29', [{ date: '1996-02-29', years: 30, year: 2026 }]],
    ['2026-11-28', '1977-01/1999', '1977-01-01', '1999-12-31', [{ date: '1977-01/1999', years: 50, year: 2027 }]],
  ])('on %s, a tie since %s', async (today, date, from, to, expected) => {
    setClock(new Date(`${today}T09:00:00Z`))
    await since(date, from, to)
    expect((await all('anniversaries')).map(({ detail }) => detail)).toEqual(expected)
  })

  test('an act whose term ends soon or has ended, until another renews it', async () => {
    const act = (data: object) => database.prisma.instrument.update({ where: { id: 'act' }, data })
    await act({ termEnd: '2027-03' })
    expect(await brief('terms')).toEqual([['tie', null, { date: '2027-03', isOver: false }]])
    await act({ termEnd: '2028' })
    expect(await brief('terms')).toEqual([])
    await act({ termEnd: null, termYears: 40 })
    expect(await brief('terms')).toEqual([['tie', null, { date: '2019-10-31', isOver: true }]])
    await database.prisma.record.create({ data: { id: 'renewal', kind: 'instrument', isPublic: true } })
    await database.prisma.instrument.create({ data: { id: 'renewal', partnershipId: 'tie', kind: 'renewal', status: 'held', dateConfidence: 'stated', relation: 'renews', relatedId: 'act' } })
    expect(await brief('terms')).toEqual([])
  })

  test('stale is by versions of segments, through what each translates', async () => {
    await database.prisma.segment.createMany({ data: [
      { editionId: 'news--it--1', key: 'b1', hash: 'a', version: 2, origin: 'written' },
      { editionId: 'news--en--1', key: 'b1', hash: 'b', version: 1, origin: 'human', sourceLocale: 'it', sourceEdition: 1, sourceKey: 'b1', sourceVersion: 2 },
    ] })
    expect(await brief('stale')).toEqual([])
    await database.prisma.segment.update({ where: { editionId_key: { editionId: 'news--it--1', key: 'b1' } }, data: { version: 3 } })
    expect(await brief('stale')).toEqual([['news', 'en', { locales: ['it'] }]])
  })

  test('which languages a published page lacks', async () => {
    expect((await brief('missing')).sort()).toEqual([['news', null, { locales: ['ja'] }], ['other', null, { locales: ['en', 'ja'] }]])
  })

  test('links that readers follow in vain: hidden, gone, not there, and not in their language', async () => {
    const link = (id: string) => [{ type: 'paragraph', key: 'b1', children: [{ type: 'record', recordId: id, children: [{ type: 'text', text: 'x' }] }] }]
    // Editions never change: these are new ones.
    const point = async (ids: string[]) => {
      const number = 2 + (await database.prisma.edition.count({ where: { documentId: 'other--it' } }))
      await database.prisma.edition.create({ data: { id: `other--it--${number}`, documentId: 'other--it', number, title: 'Altra', summary: 'Altra.', body: ids.flatMap(link), publishedBy: 'test', publishedAt: new Date() } })
      await database.prisma.document.update({ where: { id: 'other--it' }, data: { liveEditionId: `other--it--${number}` } })
    }
    await point(['tie', 'news'])
    expect(await brief('broken')).toEqual([])
    await point(['hidden-topic', 'nowhere', 'tie', 'queued'])
    expect(await brief('broken')).toEqual([['other', 'it', { ids: ['hidden-topic', 'nowhere', 'queued'] }]])
    await point(['news'])
    await database.prisma.document.update({ where: { id: 'news--it' }, data: { liveEditionId: null, withdrawnKind: 'gone', withdrawnReason: 'x' } })
    expect(await brief('broken')).toEqual([['other', 'it', { ids: ['news'] }]])
  })

  test('a long list is read page by page, and a page past its end is the first', async () => {
    await database.prisma.record.createMany({ data: Array.from({ length: 40 }, (_, at) => ({ id: `hidden-${String(at).padStart(2, '0')}`, kind: 'topic' })) })
    expect(await findWorkList('hidden', 2, 'me', 'it')).toMatchObject({ total: 41, page: 2, pages: 2 })
    expect((await findWorkList('hidden', 2, 'me', 'it')).items).toHaveLength(11)
    expect(await findWorkList('hidden', 9, 'me', 'it')).toMatchObject({ total: 41, page: 1 })
    expect((await findWork('me', 'it')).find(({ name }) => name === 'hidden')).toMatchObject({ total: 41, items: { length: 5 } })
  })
})
