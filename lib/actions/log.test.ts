import { beforeEach, describe, expect, test } from 'vitest'
import { verifyLog } from '#lib/audit/queries.ts'
import { listAudit, streamAudit } from '#lib/content/desk/audit/queries.ts'
import { auditFilters } from '#lib/content/desk/audit/schema.ts'
import { findFactHistory } from '#lib/content/desk/facts/queries.ts'
import { factsNow } from '#lib/domain/facts/now.ts'
import { findFactDesk } from '#lib/domain/facts/queries.ts'
import { arrangeClaims } from '#lib/testing/example-claims.ts'
import { findDeskRecord } from '#lib/content/desk/record/queries.ts'
import { findPageText } from '#lib/content/texts/queries.ts'
import { databaseKinds, emptyTables } from '#lib/testing/database.ts'
import { suiteDatabase } from '#lib/testing/suite-database.ts'
import { arrangeDesk, exampleActor, paragraph } from '#lib/testing/desk.ts'
import { publish, run, save, words } from '#lib/testing/editing.ts'
import { refusedOn } from '#lib/testing/refusal.ts'
import type { specs } from './specs.ts'

describe.each(databaseKinds())('what was done, on %s', (kind) => {
  const database = suiteDatabase(kind)
  const refused = refusedOn(database)
  beforeEach(async () => {
    await emptyTables(database)
    await arrangeDesk()
  })

  const documentOf = (id: string) => database.prisma.document.findUniqueOrThrow({ where: { id }, include: { draft: true, liveEdition: true, editions: { orderBy: { number: 'asc' } } } })

  describe('the log', () => {
    const filters = (given: object = {}) => auditFilters.parse(given)
    const eventsOf = async (given: object, scope: 'all' | 'records' = 'all') => (await listAudit(filters(given), scope, 'it')).items.map(({ event }) => event)

    test('is searched by person, event, record, day and words', async () => {
      await run('record.name', { recordId: 'toki', version: 1, lang: 'en', kind: 'exonym', form: 'Toki 100%', confirmed: 'yes' })
      await run('article.link', { recordId: 'news', version: 1, about: ['toki'] })
      await run('barrier.answer', { id: 'B-2026-7K3Q-9MTW', version: 1, state: 'answered', answer: 'Corretto.' })
      expect(await eventsOf({})).toEqual(['barrier.answered', 'article.linked', 'record.name-saved'])
      expect(await eventsOf({ event: 'article.linked' })).toEqual(['article.linked'])
      expect(await eventsOf({ person: exampleActor.id })).toHaveLength(3)
      expect(await eventsOf({ person: 'somebody' })).toEqual([])
      expect(await eventsOf({ record: 'toki' })).toEqual(['record.name-saved'])
      expect(await eventsOf({ record: '土岐' })).toEqual(['record.name-saved'])
      expect(await eventsOf({ record: 'notizia nuova' })).toEqual(['article.linked'])
      expect(await eventsOf({ q: '100%' })).toEqual(['record.name-saved'])
      expect(await eventsOf({ q: '100_' })).toEqual([])
      expect(await eventsOf({ from: '2026-01-01', to: '2020-01-01' })).toEqual([])
      expect(await eventsOf({ from: '2026-01-01' })).toHaveLength(3)
      expect(await eventsOf({ from: 'yesterday', before: 'x', q: 'a'.repeat(99) })).toHaveLength(3)
      const linked = await listAudit(filters({ event: 'article.linked' }), 'all', 'it')
      expect(linked.items[0]?.changes.find(({ field }) => field === 'about'), 'records by their names').toMatchObject({ after: ['Toki 100%'] })
      const { items } = await listAudit(filters({ event: 'record.name-saved' }), 'all', 'it')
      expect(items).toMatchObject([{ record: { id: 'toki', name: { text: 'Toki 100%' } }, changes: expect.arrayContaining([expect.objectContaining({ field: 'form', after: ['Toki 100%'] })]) }])
    })

    test('shows editors what concerns records, and nothing of people and sessions', async () => {
      await database.prisma.auditEntry.createMany({ data: [{ actor: 'u', event: 'session.begun' }, { actor: 'u', event: 'draft.saved', recordId: 'news', locale: 'it' }] })
      expect(await eventsOf({}, 'records')).toEqual(['draft.saved'])
      expect(await eventsOf({})).toContain('session.begun')
    })

    test('is paged by number, and streamed to its end', async () => {
      await database.prisma.auditEntry.createMany({ data: Array.from({ length: 620 }, (_, at) => ({ actor: 'u', event: 'draft.saved', recordId: 'news', after: { at } })) })
      const first = await listAudit(filters(), 'all', 'it')
      expect(first.items.map(({ id }) => id).slice(0, 2)).toEqual([620n, 619n])
      expect(first.older).toBe(571n)
      expect((await listAudit(filters({ before: '571' }), 'all', 'it')).items[0]?.id).toBe(570n)
      expect((await listAudit(filters({ before: '21' }), 'all', 'it')).older).toBeNull()
      let count = 0
      for await (const rows of streamAudit(filters(), 'all')) count += rows.length
      expect(count).toBe(620)
    })

    test('what it says of a person is erased for good, with a row that says why, and the chain holds', async () => {
      await run('owner.save', { version: 0, nameIt: 'Ente', nameEn: 'Body', nameJa: '団体', address: 'Via 1', email: 'a@example.org', phone: '', controller: 'Una persona', licence: 'cc-by-4', declaration: '', office: '' })
      const [row] = await database.prisma.auditEntry.findMany({ where: { event: 'owner.saved' }, include: { personal: true } })
      expect(row?.personal?.data).toMatchObject({ after: { controller: 'Una persona', email: 'a@example.org' } })
      expect(JSON.stringify([row?.before, row?.after])).not.toMatch(/persona|example\.org/)
      await refused(() => run('audit.erase', { id: Number(row?.id), reason: '' }), 'invalid', 'erase-reason-missing')
      expect(await run('audit.erase', { id: Number(row?.id), reason: 'Richiesta' })).toMatchObject({ ok: true })
      expect(await database.prisma.auditPersonal.count()).toBe(0)
      expect((await verifyLog()).fault).toBeNull()
      expect((await listAudit(filters({ event: 'owner.saved' }), 'all', 'it')).items).toMatchObject([{ personal: 'erased' }])
      await refused(() => run('audit.erase', { id: Number(row?.id), reason: 'Di nuovo' }), 'not-found')
    })
  })

  test('a redacted passage is a gap in every edition, draft and save of its language, and nowhere else; the log says who and why, never what', async () => {
    await publish('news', 'it', 2)
    await save('news', 'it', 3, { title: 'Notizia nuova', summary: 'Ha parlato Mario Rossi.', body: paragraph('Mario Rossi ha parlato.') })
    await publish('news', 'it', 4, { changeNote: 'Aggiunto Mario Rossi' })
    await save('news', 'it', 5, { body: paragraph('Ancora Mario Rossi.') })
    const english = await documentOf('news--en')
    const redact = (more: object = {}) => run('text.redact', { recordId: 'news', locale: 'it', version: 6, passage: 'Mario Rossi', reason: 'Richiesta della persona', confirmed: 'yes', ...more })
    await refused(() => redact({ confirmed: '' }), 'issues', 'redact-unconfirmed')
    await refused(() => redact({ passage: 'Luigi Bianchi' }), 'issues', 'passage-not-found')
    await refused(() => redact({ reason: '' }), 'invalid', 'redact-reason-missing')
    await refused(() => redact({ passage: 'a' }), 'invalid', 'passage-too-short')
    await refused(() => redact({ version: 5 }), 'stale')
    expect(await redact()).toMatchObject({ ok: true, value: { editions: [3] } })
    const page = await findPageText('news', 'it')
    expect(page?.text).toMatchObject({ summary: 'Ha parlato [omissis].', body: [{ children: [{ text: '[omissis] ha parlato.' }] }] })
    expect(page?.text?.history[0]?.changeNote).toBe('Aggiunto [omissis]')
    const { prisma } = database
    const everything = [await prisma.edition.findMany(), await prisma.workingDraft.findMany(), await prisma.draftSave.findMany(), await prisma.document.findMany(), await prisma.auditEntry.findMany({ select: { before: true, after: true, personal: { select: { data: true } } } })]
    expect(JSON.stringify(everything)).not.toContain('Mario')
    expect(await documentOf('news--en')).toEqual(english)
    expect(await prisma.auditEntry.findFirst({ where: { event: 'text.redacted' }, select: { after: true } })).toEqual({ after: { editions: [3], reason: 'Richiesta della persona', drafts: 3 } })
    expect((await verifyLog()).fault).toBeNull()
    // Editions are as immutable as before.
    await expect(prisma.edition.update({ where: { id: 'news--it--3' }, data: { title: 'x' } })).rejects.toThrow()
    // What was corrected says nothing new: no translation is stale because of it.
    const segments = await prisma.segment.findMany({ where: { editionId: 'news--it--3' } })
    expect(Object.fromEntries(segments.map(({ key, version }) => [key, version]))).toEqual({ title: 1, summary: 2, b1: 2 })
  })

  test('facts: who changed what, and the way back through the command that changed it', async () => {
    await arrangeClaims()
    const history = async (id: string) => {
      const found = await findDeskRecord(id, 'it')
      if (!found) throw new Error(`there is no ${id}`)
      return findFactHistory(found, null, 'it', factsNow(await findFactDesk(found, 'it')))
    }
    await run('fact.save', { recordId: 'tie', version: 1, fact: 'partnership.lifecycle', 'value.lifecycle': 'renewed', 'value.lifecycleConfidence': 'stated', source: 'bulletin', confirmed: 'yes' })
    await run('fact.save', { recordId: 'act', version: 1, fact: 'instrument.date', 'value.date': '1979-10-05', 'value.dateConfidence': 'stated', 'value.dateBasis': '', 'value.dateAsWritten': '', source: 'bulletin', confirmed: 'yes' })
    // The history of a tie has its acts too; each has the way back in its own.
    expect((await history('tie')).entries.map(({ event, act, back }) => [event, act?.id, back?.action])).toEqual([['fact.saved', 'act', undefined], ['fact.saved', undefined, 'fact']])
    for (const id of ['tie', 'act']) {
      const entry = (await history(id)).entries.find(({ back }) => back)
      const fields = Object.fromEntries(entry?.back?.fields ?? [])
      // A public record asks once, as it does of whoever types it.
      await refused(() => run('fact.save', fields), 'confirm')
      expect(await run('fact.save', { ...fields, confirmed: 'yes' })).toMatchObject({ ok: true })
    }
    expect(await database.prisma.partnership.findUnique({ where: { id: 'tie' } })).toMatchObject({ lifecycle: 'active' })
    expect(await database.prisma.instrument.findUnique({ where: { id: 'act' } })).toMatchObject({ date: '1979-10' })
    expect((await history('act')).entries.map(({ back }) => back !== null)).toEqual([true, false])
  })

  test.each<[keyof typeof specs, object]>([
    ['draft.save', { recordId: 'news', locale: 'it', version: 2, client: 'client-1', sequence: 1, ...words }], ['text.publish', { recordId: 'news', locale: 'it', version: 2, changeNote: 'Nota' }],
    ['article.link', { recordId: 'news', version: 1, about: ['toki'] }], ['record.name', { recordId: 'toki', version: 1, lang: 'en', kind: 'exonym', form: 'Toki', confirmed: 'yes' }],
  ])('S-33: %s does not happen when its row of the log cannot be written', async (name, input) => {
    const { prisma } = database
    await prisma.$executeRawUnsafe(`CREATE FUNCTION no_log() RETURNS TRIGGER LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the log is full'; END $$`)
    await prisma.$executeRawUnsafe('CREATE TRIGGER "a_full_log" BEFORE INSERT ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION no_log()')
    try {
      await refused(() => run(name, input), 'trouble')
    } finally {
      await prisma.$executeRawUnsafe('DROP FUNCTION no_log() CASCADE')
    }
    expect(await run(name, input)).toMatchObject({ ok: true })
  })
})
