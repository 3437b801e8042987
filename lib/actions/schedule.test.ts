import { beforeEach, describe, expect, test, vi } from 'vitest'
import { setClock } from '#lib/clock.ts'
import type { Actor } from '#lib/auth/roles.ts'
import { findQueue } from '#lib/content/desk/queue/queries.ts'
import { isDue } from '#lib/content/schedule/due/queries.ts'
import * as due from '#lib/content/schedule/due/commands.ts'
import * as records from '#lib/content/records/commands.ts'
import { Refused } from '#lib/content/refused.ts'
import { findPageText } from '#lib/content/texts/queries.ts'
import { env } from '#lib/env.ts'
import { databaseKinds, emptyTables } from '#lib/testing/database.ts'
import { suiteDatabase } from '#lib/testing/suite-database.ts'
import { arrangeDesk, changedTables, exampleActor, fingerprints, paragraph } from '#lib/testing/desk.ts'
import { run as runAs } from '#lib/testing/editing.ts'
import { refusedOn } from '#lib/testing/refusal.ts'
import { defineClock } from './define-clock.ts'
import { fireDue } from './fire-due.ts'
import { carryOut, outcomeOf } from './perform.ts'
import { specs } from './specs.ts'

const editor: Actor = { ...exampleActor, id: 'example-editor', role: 'editor' }

const run = (name: keyof typeof specs, input: object, actor = editor) => runAs(name, input, actor)

const before = new Date('2026-11-30T07:59:00Z')
const moment = new Date('2026-11-30T08:00:00Z')
const both = { recordId: 'news', when: 'later', day: '2026-11-30', time: '09:00', zone: 'Europe/Rome', 'language-it': 'yes', 'version-it': 2, 'note-it': 'Testo nuovo', 'language-ja': 'yes', 'version-ja': 1 }
const words = { title: 'お知らせ', summary: '新しいお知らせです。', slug: '', body: paragraph('本文です。') }

describe.each(databaseKinds())('T21: scheduled publications, on %s', (kind) => {
  const database = suiteDatabase(kind)
  beforeEach(async () => {
    setClock(new Date('2026-11-28T09:00:00Z'))
    await emptyTables(database)
    await arrangeDesk()
    await database.prisma.user.create({ data: { id: editor.id, name: 'Example editor', email: 'editor@kakehashi.example', role: 'editor' } })
    await run('draft.save', { recordId: 'news', locale: 'ja', version: 0, client: 'an-open-editor', sequence: 1, ...words })
  })

  const refused = refusedOn(database)
  async function schedule(more: object = {}): Promise<string> {
    const outcome = await run('texts.release', { ...both, ...more })
    expect(outcome).toMatchObject({ ok: true })
    return outcome.ok ? String(outcome.value.scheduleId) : ''
  }
  const titles = async () => Promise.all((['it', 'ja'] as const).map(async (locale) => (await findPageText('news', locale))?.text?.title ?? null))
  const old = ['Notizia', null]
  const states = async () => (await database.prisma.schedule.findMany({ orderBy: { madeAt: 'asc' } })).map(({ state }) => state)
  const audit = (event: string) => database.prisma.auditEntry.findMany({ where: { event } })

  test('nothing before its moment, everything at it, in the name of whoever scheduled it, once', async () => {
    const id = await schedule()
    setClock(before)
    expect([await isDue(), await fireDue()]).toEqual([false, { fired: 0, failed: 0, again: false }])
    expect(await titles()).toEqual(old)
    setClock(moment)
    expect(await isDue()).toBe(true)
    expect(await fireDue()).toEqual({ fired: 1, failed: 0, again: false })
    expect(await titles()).toEqual(['Notizia nuova', 'お知らせ'])
    const after = await fingerprints(database)
    expect(await fireDue()).toEqual({ fired: 0, failed: 0, again: false })
    expect(changedTables(after, await fingerprints(database))).toEqual([])
    expect(await audit('texts.published')).toMatchObject([{ actor: editor.id, recordId: 'news', after: { schedule: id, firedBy: 'schedule', texts: [{ locale: 'it', edition: 2 }, { locale: 'ja', edition: 1 }] } }])
    expect(await database.prisma.edition.findMany({ where: { documentId: 'news--it', number: 2 } })).toMatchObject([{ publishedBy: editor.id, changeNote: 'Testo nuovo', publishedAt: moment }])
    expect(await database.prisma.expiry.count()).toBe(1)
  })

  test('R-07: asked by many at once it happens once', async () => {
    await schedule()
    setClock(moment)
    const rounds = await Promise.all(Array.from({ length: 5 }, () => fireDue()))
    expect(rounds.reduce((sum, { fired }) => sum + fired, 0)).toBe(1)
    expect(rounds.every(({ failed }) => failed === 0)).toBe(true)
    expect(await audit('texts.published')).toHaveLength(1)
    expect(await database.prisma.edition.count({ where: { documentId: { startsWith: 'news--' } } })).toBe(4)
  })

  test('R-07: scheduled twice, from a double click or from two tabs, it waits once', async () => {
    const input = { request: 'the-same-click', ...both }
    const twice = () => outcomeOf('texts.release', () => carryOut(editor, specs['texts.release'], input))
    const [first, second] = await Promise.all([twice(), twice()])
    expect(second).toEqual(first)
    const before = await fingerprints(database)
    // Another tab is another wish, and has seen an older version.
    expect(await run('texts.release', both)).toMatchObject({ ok: false, code: 'stale' })
    expect(changedTables(before, await fingerprints(database))).toEqual([])
    expect(await states()).toEqual(['waiting'])
  })

  test('it is seen in the queue, moved and cancelled; its drafts wait meanwhile, and are not touched', async () => {
    const scheduleId = await schedule()
    expect((await findQueue('it')).waiting).toMatchObject([{ id: scheduleId, at: moment, by: 'Example editor', texts: [{ locale: 'it', title: 'Notizia nuova' }, { locale: 'ja', title: 'お知らせ' }] }])
    await refused(() => run('draft.save', { recordId: 'news', locale: 'ja', version: 2, client: 'another-editor', sequence: 1, ...words }), 'issues', 'draft-is-scheduled')
    await refused(() => run('draft.discard', { recordId: 'news', locale: 'it', version: 3 }), 'issues', 'draft-is-scheduled')
    await refused(() => run('draft.restore', { recordId: 'news', locale: 'it', version: 3, edition: 1 }), 'issues', 'draft-is-scheduled')
    await refused(() => run('draft.submit', { recordId: 'news', locale: 'it', version: 3 }), 'issues', 'draft-is-scheduled')
    await refused(() => run('text.publish', { recordId: 'news', locale: 'it', version: 3, changeNote: 'Subito' }), 'issues', 'draft-is-scheduled')
    await refused(() => run('texts.release', { ...both, 'version-it': 3, 'version-ja': 2 }), 'issues', 'draft-is-scheduled', 'draft-is-scheduled')
    await refused(() => run('schedule.move', { scheduleId, version: 1, day: '2026-11-27', time: '09:00' }), 'issues', 'moment-past')
    await refused(() => run('schedule.move', { scheduleId, version: 1, day: '2027-03-28', time: '02:30' }), 'invalid', 'moment-skipped')
    expect(await run('schedule.move', { scheduleId, version: 1, day: '2026-12-01', time: '09:00', zone: 'Asia/Tokyo' })).toMatchObject({ ok: true, value: { version: 2 } })
    await refused(() => run('schedule.cancel', { scheduleId, version: 1 }), 'stale')
    setClock(moment)
    expect(await fireDue()).toMatchObject({ fired: 0 })
    expect((await findQueue('it')).waiting).toMatchObject([{ at: new Date('2026-12-01T00:00:00Z'), version: 2 }])
    expect(await run('schedule.cancel', { scheduleId, version: 2 })).toMatchObject({ ok: true })
    setClock(new Date('2026-12-02T00:00:00Z'))
    expect(await fireDue()).toMatchObject({ fired: 0 })
    expect(await titles()).toEqual(old)
    await refused(() => run('schedule.move', { scheduleId, version: 3, day: '2027-01-01', time: '09:00' }), 'issues', 'schedule-settled')
    expect(await run('draft.save', { recordId: 'news', locale: 'ja', version: 3, client: 'another-editor', sequence: 1, ...words })).toMatchObject({ ok: true })
  })

  test('cancelled while it fires: one of the two, whole', async () => {
    const scheduleId = await schedule()
    setClock(moment)
    const [cancelled, round] = await Promise.all([run('schedule.cancel', { scheduleId, version: 1 }), fireDue()])
    expect(cancelled.ok).toBe(round.fired === 0)
    expect(await titles()).toEqual(cancelled.ok ? old : ['Notizia nuova', 'お知らせ'])
    expect(await states()).toEqual([cancelled.ok ? 'cancelled' : 'fired'])
  })

  test.each([
    ['a check fails: all stay as they are', () => database.prisma.workingDraft.update({ where: { documentId: 'news--ja' }, data: { title: '' } }), ['ja title-missing']],
    ['the address was taken meanwhile', () => database.prisma.workingDraft.update({ where: { documentId: 'news--it' }, data: { slug: 'altra-notizia' } }), ['it slug-taken']],
    ['the live text was withdrawn meanwhile', () => run('text.withdraw', { recordId: 'news', locale: 'it', version: 3, kind: 'gone', reason: 'Errore' }), ['it text-changed-since']],
    ['the person was disabled', () => database.prisma.user.update({ where: { id: editor.id }, data: { disabledAt: new Date() } }), ['scheduler-disabled']],
    ['the person is gone', () => database.prisma.user.delete({ where: { id: editor.id } }), ['scheduler-disabled']],
    ['the person lost the right', () => database.prisma.user.update({ where: { id: editor.id }, data: { role: 'translator', locales: ['it', 'ja'] } }), ['scheduler-without-right']],
    ['their role is none', () => database.prisma.user.update({ where: { id: editor.id }, data: { role: 'sovereign' } }), ['scheduler-without-right']],
    ['an embargo was set behind its back', () => database.prisma.record.update({ where: { id: 'news' }, data: { embargoUntil: new Date('2027-01-01') } }), ['it embargoed', 'ja embargoed']],
  ] as [string, () => Promise<unknown>, string[]][])('%s: nothing is published, and the work list says why', async (_, meanwhile, reasons) => {
    const id = await schedule()
    await meanwhile()
    const editions = await database.prisma.edition.count()
    setClock(moment)
    expect(await fireDue()).toEqual({ fired: 0, failed: 1, again: false })
    expect(await database.prisma.edition.count()).toBe(editions)
    expect((await findPageText('news', 'ja'))?.text).toBeNull()
    const [failed] = (await findQueue('it')).failed
    expect(failed?.reasons.map(({ code, text }) => [text, code].filter(Boolean).join(' '))).toEqual(reasons)
    expect(await audit('schedule.failed')).toMatchObject([{ actor: 'schedule', recordId: 'news', after: { schedule: id, by: editor.id } }])
    // Its drafts can be worked on again, and it is not tried a second time.
    expect(await database.prisma.workingDraft.findMany({ select: { state: true, scheduleId: true } })).toEqual([{ state: 'draft', scheduleId: null }, { state: 'draft', scheduleId: null }])
    expect(await fireDue()).toMatchObject({ fired: 0, failed: 0 })
  })

  test('a record of which nothing can be changed now: it fails once, and says so', async () => {
    await schedule()
    setClock(moment)
    const locked = vi.spyOn(records, 'lockRecord').mockRejectedValue(new Refused('stale'))
    try {
      expect(await fireDue()).toEqual({ fired: 0, failed: 1, again: false })
    } finally {
      locked.mockRestore()
    }
    expect((await findQueue('it')).failed).toMatchObject([{ reasons: [{ code: 'schedule-refused' }] }])
    expect(await titles()).toEqual(old)
  })

  test('what failed is put aside, or settled by what is published or scheduled after it', async () => {
    const id = await schedule()
    await database.prisma.workingDraft.update({ where: { documentId: 'news--ja' }, data: { title: '' } })
    setClock(moment)
    await fireDue()
    const [failed] = (await findQueue('it')).failed
    expect(await run('text.publish', { recordId: 'news', locale: 'it', version: 4, changeNote: 'A mano' })).toMatchObject({ ok: true })
    expect(await findQueue('it')).toMatchObject({ waiting: [], failed: [] })
    await refused(() => run('schedule.cancel', { scheduleId: id, version: failed?.version ?? 0 }), 'issues', 'schedule-settled')
  })

  test('the moment is past, or not there: said beside its field, and nothing waits', async () => {
    await refused(() => run('texts.release', { ...both, day: '2026-11-27' }), 'issues', 'moment-past')
    await refused(() => run('texts.release', { ...both, day: '' }), 'invalid', 'day-missing')
    await refused(() => run('texts.release', { ...both, time: '' }), 'invalid', 'time-missing')
    await refused(() => run('texts.release', { ...both, zone: 'Europe/Paris' }), 'invalid', 'not-understood')
  })

  test('an error that nobody expected is tried again, and in the end waits for a person', async () => {
    await schedule()
    setClock(moment)
    const broken = vi.spyOn(due, 'fireNext').mockRejectedValue(new Error('An example of a fault.'))
    const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    try {
      for (let round = 1; round < 5; round++) expect(await fireDue()).toEqual({ fired: 0, failed: 0, again: true })
      expect(await fireDue()).toMatchObject({ failed: 1 })
    } finally {
      broken.mockRestore()
      log.mockRestore()
    }
    expect((await findQueue('it')).failed).toMatchObject([{ reasons: [{ code: 'schedule-trouble' }] }])
    expect(await titles()).toEqual(old)
  })
})

describe('the address for a platform’s clock', () => {
  const secret = 'c'.repeat(40)
  const ask = async (authorization?: string) => {
    const asked: number[] = []
    const answer = await defineClock(async () => ({ asked: asked.push(1) }))(new Request('http://localhost:3000/api/schedule', { headers: authorization ? { authorization } : {} }))
    return { status: answer.status, done: asked.length, kept: answer.headers.get('cache-control') }
  }
  test('is not there without a secret, refuses whoever does not know it, and keeps nothing', async () => {
    expect(await ask(`Bearer ${secret}`)).toEqual({ status: 404, done: 0, kept: 'no-store' })
    Object.assign(env(), { cronSecret: secret })
    for (const wrong of [undefined, 'Bearer ', `Basic ${secret}`, `Bearer ${secret}x`, `Bearer ${secret.slice(1)}`, `bearer ${secret}`, `Bearer ${'x'.repeat(900)}`]) expect(await ask(wrong), wrong).toEqual({ status: 401, done: 0, kept: 'no-store' })
    expect(await ask(`Bearer ${secret}`)).toEqual({ status: 200, done: 1, kept: 'no-store' })
    Object.assign(env(), { cronSecret: undefined })
  })
})
