import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { verifyLog } from '#lib/audit/queries.ts'
import type { Actor } from '#lib/auth/roles.ts'
import { setClock } from '#lib/clock.ts'
import { compareTexts } from '#lib/content/compare/queries.ts'
import { listAudit, streamAudit } from '#lib/content/desk/audit/queries.ts'
import { auditFilters } from '#lib/content/desk/audit/schema.ts'
import { findFactHistory } from '#lib/content/desk/facts/queries.ts'
import { findToLink, listDesk } from '#lib/content/desk/queries.ts'
import { findDeskRecord } from '#lib/content/desk/record/queries.ts'
import { deskFilters } from '#lib/content/desk/schema.ts'
import { findOpenText } from '#lib/content/desk/text/queries.ts'
import { findWork } from '#lib/content/desk/work/queries.ts'
import { listSitemapItems } from '#lib/content/sitemap/queries.ts'
import { readPublished } from '#lib/content/published/queries.ts'
import { findPageText } from '#lib/content/texts/queries.ts'
import { eraseOldTrash } from '#lib/content/trash/commands.ts'
import { findInTrash, isInTrash, listTrash } from '#lib/content/trash/queries.ts'
import type { Database } from '#lib/db/database.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { databaseKinds, emptyTables, testDatabase } from '#lib/testing/database.ts'
import { arrangeDesk, changedTables, exampleActor, fingerprints, paragraph } from '#lib/testing/desk.ts'
import { carryOut, outcomeOf } from './perform.ts'
import { specs } from './specs.ts'

let requests = 0
const run = (name: keyof typeof specs, input: object) => outcomeOf(name, () => carryOut<never, Record<string, unknown>>(exampleActor, specs[name] as never, { request: `history-test-${requests++}`, ...input }))
type Ran = Awaited<ReturnType<typeof run>>

const valueOf = (outcome: Ran, name: string): number => (outcome.ok ? Number(outcome.value[name]) : NaN)
const idOf = (outcome: Ran) => (outcome.ok ? String(outcome.value.recordId) : '')
const words = { title: 'Notizia di prova', summary: 'Una prova.', slug: '', body: paragraph('Testo di prova.') }

describe.each(databaseKinds())('history, on %s', (kind) => {
  let database: Database
  beforeAll(async () => {
    database = await testDatabase(kind)
  })
  afterAll(() => database.close())
  beforeEach(async () => {
    await emptyTables(database)
    await arrangeDesk()
  })

  /** A refusal that wrote nothing. */
  async function refused(work: () => Promise<Ran>, code: string, ...issues: string[]) {
    const before = await fingerprints(database)
    const outcome = await work()
    expect(outcome).toMatchObject({ ok: false, code })
    expect(outcome.ok ? [] : outcome.issues.map((issue) => issue.code)).toEqual(issues)
    expect(changedTables(before, await fingerprints(database))).toEqual([])
  }

  const save = (recordId: string, locale: Locale, version: number, more: object = {}) => run('draft.save', { recordId, locale, version, client: `editor-${requests}-here`, sequence: 1, ...words, ...more })
  const publish = (recordId: string, locale: Locale, version: number, more: object = {}) => run('text.publish', { recordId, locale, version, changeNote: 'Nota', ...more })
  const undo = (recordId: string, locale: Locale, version: number, edition: number) => run('text.undo', { recordId, locale, version, edition })
  const documentOf = (id: string) => database.prisma.document.findUniqueOrThrow({ where: { id }, include: { draft: true, liveEdition: true, editions: { orderBy: { number: 'asc' } } } })

  async function newArticle(locale: Locale = 'it'): Promise<{ id: string; version: number }> {
    const id = idOf(await run('article.create', { locale }))
    return { id, version: valueOf(await save(id, locale, 1), 'version') }
  }

  describe('undoing a publication', () => {
    test('the edition before is live again as a new one, what was published is the draft, the address leads on; other languages are untouched (T1)', async () => {
      const english = await findPageText('news', 'en')
      const englishRow = await documentOf('news--en')
      await save('news', 'it', 2, { title: 'Sbagliata', slug: 'sbagliata', summary: 'Un errore.' })
      expect(await publish('news', 'it', 3)).toMatchObject({ ok: true, value: { edition: 2, path: '/it/notizie/sbagliata' } })
      const shown = await findOpenText('news', 'it', 'it')
      expect(shown?.undo).toBe('previous')
      expect(await undo('news', 'it', 4, 2)).toMatchObject({ ok: true, value: { edition: 3 } })
      const row = await documentOf('news--it')
      expect(row.editions.map(({ number, title }) => [number, title])).toEqual([[1, 'Notizia'], [2, 'Sbagliata'], [3, 'Notizia']])
      expect(row.liveEdition?.number).toBe(3)
      expect(row.draft?.title).toBe('Sbagliata')
      expect(row.version).toBe(row.draft?.version)
      const page = await findPageText('news', 'it')
      expect(page?.text?.title).toBe('Notizia')
      expect(page?.text?.history[0]?.changeNote).toBe('Ripristinato il testo dell’edizione 1.')
      expect(page?.addresses.find(({ locale }) => locale === 'it')?.path).toBe('/it/notizie/notizia')
      expect(await database.prisma.formerAddress.findMany({ select: { slug: true, recordId: true } })).toEqual([{ slug: 'sbagliata', recordId: 'news' }])
      expect((await findPageText('news', 'en'))?.text).toEqual(english?.text)
      expect(await documentOf('news--en')).toEqual(englishRow)
      const log = await database.prisma.auditEntry.findMany({ orderBy: { id: 'desc' }, take: 1 })
      expect(log).toMatchObject([{ event: 'text.publish-undone', locale: 'it', before: { edition: 2 }, after: { edition: 3 } }])
    })

    test('undone twice, it is published again; a draft that somebody has begun stays', async () => {
      await publish('news', 'it', 2)
      await save('news', 'it', 3, { title: 'Un’altra bozza' })
      expect(await undo('news', 'it', 4, 2)).toMatchObject({ ok: true, value: { edition: 3 } })
      expect((await documentOf('news--it')).draft?.title).toBe('Un’altra bozza')
      const { version } = await documentOf('news--it')
      expect(await undo('news', 'it', version, 3)).toMatchObject({ ok: true, value: { edition: 4 } })
      expect((await documentOf('news--it')).liveEdition?.title).toBe('Notizia nuova')
    })

    test('translations of the old words are as fresh as before; where the undone words were translated, versions rise', async () => {
      const { prisma } = database
      const versionsOf = async (edition: number) => Object.fromEntries((await prisma.segment.findMany({ where: { editionId: `news--it--${edition}` } })).map(({ key, version }) => [key, version]))
      await publish('news', 'it', 2)
      await save('news', 'it', 3, { title: 'Notizia nuova', summary: 'Una notizia nuova.', body: paragraph('Testo diverso.') })
      await publish('news', 'it', 4)
      expect(await versionsOf(3)).toEqual({ title: 1, summary: 1, b1: 2 })
      await undo('news', 'it', 5, 3)
      expect(await versionsOf(4)).toEqual({ title: 1, summary: 1, b1: 1 })
      await prisma.segment.create({ data: { editionId: 'news--en--1', key: 'b1', hash: 'x', version: 1, origin: 'human', sourceLocale: 'it', sourceEdition: 4, sourceKey: 'b1', sourceVersion: 1 } })
      const { version } = await documentOf('news--it')
      await undo('news', 'it', version, 4)
      expect((await versionsOf(5)).b1).toBe(2)
    })

    test('a first publication is a draft again within the hour, and the article hidden as if nothing had been', async () => {
      const { id, version } = await newArticle()
      expect(await publish(id, 'it', version)).toMatchObject({ ok: true, value: { edition: 1 } })
      expect((await findOpenText(id, 'it', 'it'))?.undo).toBe('draft')
      expect(await undo(id, 'it', version + 1, 1)).toMatchObject({ ok: true, value: { edition: 0 } })
      const row = await documentOf(`${id}--it`)
      expect(row).toMatchObject({ liveEditionId: null, withdrawnKind: null, firstPublishedAt: null, draft: { title: words.title } })
      expect(await findPageText(id, 'it')).toBeNull()
      expect(await readPublished([id])).toEqual([])
      expect((await listSitemapItems(0, 50)).flatMap((item) => item.versions).some(({ path }) => path.includes(id) || path.includes('notizia-di-prova'))).toBe(false)
      // Published after all: no note is asked for, and readers are told of no edition before.
      expect((await findOpenText(id, 'it', 'it'))?.isFirst).toBe(true)
      setClock(new Date(Date.now() + 120_000))
      onTestFinished(() => setClock(null))
      expect(await publish(id, 'it', row.version, { changeNote: '' })).toMatchObject({ ok: true, value: { edition: 2 } })
      expect((await findPageText(id, 'it'))?.text?.history.map(({ number }) => number)).toEqual([2])
    })

    test('a first publication of one language leaves the others as they are, and the article public', async () => {
      const english = await findPageText('news', 'en')
      expect(await save('news', 'ja', 0, { title: 'お知らせ' })).toMatchObject({ ok: true })
      await publish('news', 'ja', 1)
      expect(await undo('news', 'ja', 2, 1)).toMatchObject({ ok: true })
      expect((await findPageText('news', 'en'))?.text).toEqual(english?.text)
      expect((await findPageText('news', 'ja'))?.text).toBeNull()
      expect((await findPageText('news', 'it'))?.published).toEqual(['it', 'en'])
    })

    test('too late, not the newest, withdrawn, or seen as it no longer is: refused, and nothing is written', async () => {
      expect((await findOpenText('news', 'en', 'it'))?.undo).toBeNull()
      await refused(() => undo('news', 'en', 1, 1), 'issues', 'undo-too-late')
      await publish('news', 'it', 2)
      await refused(() => undo('news', 'it', 2, 2), 'stale')
      await refused(() => undo('news', 'it', 3, 1), 'issues', 'undo-not-newest')
      await run('text.withdraw', { recordId: 'news', locale: 'it', version: 3, kind: 'gone', reason: 'Errata' })
      await refused(() => undo('news', 'it', 4, 2), 'issues', 'undo-not-newest')
      // What had to go is not brought back by undoing what came after.
      await save('news', 'it', 4, { title: 'Corretta' })
      await publish('news', 'it', 5)
      await refused(() => undo('news', 'it', 6, 3), 'issues', 'undo-was-withdrawn')
    })

    test('what had to go is not brought back either where several languages were published together after it', async () => {
      await publish('news', 'it', 2)
      await run('text.withdraw', { recordId: 'news', locale: 'it', version: 3, kind: 'gone', reason: 'Errata' })
      await save('news', 'it', 4, { title: 'Corretta' })
      expect(await run('texts.release', { recordId: 'news', 'language-it': 'yes', 'version-it': 5, 'note-it': 'Corretta', when: 'now' })).toMatchObject({ ok: true })
      await refused(() => undo('news', 'it', 6, 3), 'issues', 'undo-was-withdrawn')
      await refused(() => undo('news', 'ja', 0, 1), 'issues', 'undo-not-newest')
    })
  })

  describe('the trash', () => {
    test('what was never published leaves every list, refuses every change, and comes back as it was', async () => {
      const { id, version } = await newArticle()
      const open = await findOpenText(id, 'it', 'it')
      const waits = async () => (await findWork('nobody', 'it')).flatMap(({ items }) => items).some(({ recordId }) => recordId === id)
      expect(await waits()).toBe(true)
      expect(await run('article.trash', { recordId: id })).toMatchObject({ ok: true })
      expect(await isInTrash(id)).toBe(true)
      expect((await listTrash('it')).map(({ recordId, name, texts }) => [recordId, name.text, texts])).toEqual([[id, words.title, ['it']]])
      expect((await listDesk(deskFilters.parse({ kind: 'article' }), 'it')).items.some((item) => item.id === id)).toBe(false)
      expect(await findToLink(words.title, ['article'], 'it')).toEqual([])
      expect(await waits()).toBe(false)
      await refused(() => save(id, 'it', version), 'issues', 'in-trash')
      await refused(() => publish(id, 'it', version), 'issues', 'in-trash')
      await refused(() => run('article.duplicate', { recordId: id, locale: 'it' }), 'issues', 'in-trash')
      await refused(() => run('article.link', { recordId: id, about: ['tie'] }), 'issues', 'in-trash')
      await refused(() => run('article.trash', { recordId: id }), 'issues', 'in-trash')
      expect(await run('article.restore', { recordId: id })).toMatchObject({ ok: true })
      expect(await findOpenText(id, 'it', 'it')).toEqual(open)
      expect(await listTrash('it')).toEqual([])
      await refused(() => run('article.restore', { recordId: id }), 'stale')
    })

    test('what readers know, and what is no article, is not thrown away', async () => {
      await refused(() => run('article.trash', { recordId: 'news' }), 'issues', 'published-not-trashed')
      await run('text.withdraw', { recordId: 'other', locale: 'it', version: 1, kind: 'gone', reason: 'Errata' })
      await refused(() => run('article.trash', { recordId: 'other' }), 'issues', 'published-not-trashed')
      await refused(() => run('article.trash', { recordId: 'tie' }), 'issues', 'trash-articles-only')
      await refused(() => run('article.trash', { recordId: 'nothing' }), 'not-found')
    })

    test('what was published and undone at once may be', async () => {
      const { id, version } = await newArticle()
      await publish(id, 'it', version)
      await undo(id, 'it', version + 1, 1)
      expect(await run('article.trash', { recordId: id })).toMatchObject({ ok: true })
    })

    test('it is erased for good when that is said twice, and what it held with it', async () => {
      const { id } = await newArticle()
      await refused(() => run('article.erase', { recordId: id, confirmed: 'yes' }), 'stale')
      await run('article.trash', { recordId: id })
      await refused(() => run('article.erase', { recordId: id }), 'issues', 'erase-unconfirmed')
      expect(await run('article.erase', { recordId: id, confirmed: 'yes' })).toMatchObject({ ok: true })
      expect(await findInTrash(id, 'it')).toBeNull()
      expect(await database.prisma.record.count({ where: { id } })).toBe(0)
      expect(await database.prisma.draftSave.count({ where: { documentId: `${id}--it` } })).toBe(0)
      expect(await database.prisma.auditEntry.count({ where: { recordId: id, event: 'article.erased' } })).toBe(1)
      expect((await verifyLog()).fault).toBeNull()
    })

    test('after thirty days it goes by itself, and the log says so; not a day before', async () => {
      const [old, young] = [await newArticle(), await newArticle()]
      await run('article.trash', { recordId: old.id })
      await run('article.trash', { recordId: young.id })
      await database.prisma.record.update({ where: { id: old.id }, data: { trashedAt: new Date(Date.now() - 30.01 * 86_400_000) } })
      await database.prisma.record.update({ where: { id: young.id }, data: { trashedAt: new Date(Date.now() - 29.99 * 86_400_000) } })
      expect(await eraseOldTrash()).toBe(1)
      expect(await eraseOldTrash()).toBe(0)
      expect(await database.prisma.record.findMany({ where: { id: { in: [old.id, young.id] } }, select: { id: true } })).toEqual([{ id: young.id }])
      expect(await database.prisma.auditEntry.findMany({ where: { event: 'article.erased' }, select: { actor: true, recordId: true } })).toEqual([{ actor: 'upkeep', recordId: old.id }])
    })
  })

  describe('comparing', () => {
    const translator: Actor = { ...exampleActor, role: 'translator', locales: ['ja'] }

    test('any version with any other: editions, saves, the working draft', async () => {
      await publish('news', 'it', 2)
      await save('news', 'it', 3, { title: 'Bozza' })
      const usual = await compareTexts(exampleActor, 'news', 'it', {})
      expect(usual).toMatchObject({ from: 'edition-2', to: 'draft' })
      expect(usual?.versions.map(({ name }) => name)).toEqual(['draft', 'edition-2', 'edition-1', 'save-4', 'save-2'])
      const { diff } = (await compareTexts(exampleActor, 'news', 'it', { from: 'edition-1', to: 'save-2' })) ?? {}
      expect(diff?.title).toEqual([{ kind: 'same', text: 'Notizia' }, { kind: 'added', text: ' nuova' }])
      expect((await compareTexts(exampleActor, 'news', 'it', { from: 'edition-9', to: 'draft' }))?.diff).toBeNull()
      expect((await compareTexts(exampleActor, 'news', 'it', { from: 'nonsense', to: 'draft' }))?.diff).toBeNull()
      expect(await compareTexts(exampleActor, 'news', 'ja', {})).toBeNull()
    })

    test('T30: whoever may not edit a language compares nothing of it', async () => {
      expect(await compareTexts(translator, 'news', 'it', { from: 'edition-1', to: 'draft' })).toBeNull()
      expect(await compareTexts({ ...exampleActor, role: 'viewer', locales: [] }, 'news', 'it', {})).toBeNull()
      await save('news', 'ja', 0, { title: 'お知らせ' })
      expect(await compareTexts(translator, 'news', 'ja', {})).toMatchObject({ from: 'save-1', to: 'draft' })
    })
  })

  describe('the log', () => {
    const filters = (given: object = {}) => auditFilters.parse(given)
    const eventsOf = async (given: object, scope: 'all' | 'records' = 'all') => (await listAudit(filters(given), scope, 'it')).items.map(({ event }) => event)

    test('is searched by person, event, record, day and words', async () => {
      await run('record.name', { recordId: 'toki', version: 1, lang: 'en', kind: 'exonym', form: 'Toki 100%', confirmed: 'yes' })
      await run('article.link', { recordId: 'news', about: ['toki'] })
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
    const record = async () => {
      const found = await findDeskRecord('tie', 'it')
      if (!found) throw new Error('there is no tie')
      return found
    }
    await run('partnership.save', { recordId: 'tie', version: 1, lifecycle: 'renewed', lifecycleConfidence: 'stated', since: '1979', sinceConfidence: 'stated', confirmed: 'yes' })
    await run('act.save', { recordId: 'act', version: 1, date: '1979-10-05', dateConfidence: 'stated', status: 'held', confirmed: 'yes' })
    const { entries } = await findFactHistory(await record(), null, 'it')
    expect(entries.map(({ event, back }) => [event, back?.action])).toEqual([['act.saved', 'act'], ['partnership.saved', 'tie']])
    for (const entry of entries) {
      const fields = Object.fromEntries(entry.back?.fields ?? [])
      const name = entry.back?.action === 'act' ? 'act.save' : 'partnership.save'
      // A public record asks once, as it does of whoever types it.
      await refused(() => run(name, fields), 'confirm')
      expect(await run(name, { ...fields, confirmed: 'yes' })).toMatchObject({ ok: true })
    }
    expect((await record()).tie).toMatchObject({ lifecycle: 'active', acts: [{ date: '1979-10' }] })
    expect((await findFactHistory(await record(), null, 'it')).entries.map(({ back }) => back !== null)).toEqual([true, true, false, false])
  })

  test.each<[keyof typeof specs, object]>([
    ['draft.save', { recordId: 'news', locale: 'it', version: 2, client: 'client-1', sequence: 1, ...words }], ['text.publish', { recordId: 'news', locale: 'it', version: 2, changeNote: 'Nota' }],
    ['article.link', { recordId: 'news', about: ['toki'] }], ['partnership.save', { recordId: 'tie', version: 1, lifecycle: 'renewed', lifecycleConfidence: 'stated', since: '1979', sinceConfidence: 'stated', confirmed: 'yes' }],
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
