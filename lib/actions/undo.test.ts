import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import type { Actor } from '#lib/auth/roles.ts'
import { setClock } from '#lib/clock.ts'
import { compareTexts } from '#lib/content/compare/queries.ts'
import { findOpenText } from '#lib/content/desk/text/queries.ts'
import { readSitemapPart } from '#lib/content/sitemap/queries.ts'
import { readPublished } from '#lib/content/published/queries.ts'
import { findPageText } from '#lib/content/texts/queries.ts'
import { databaseKinds, emptyTables } from '#lib/testing/database.ts'
import { suiteDatabase } from '#lib/testing/suite-database.ts'
import { arrangeDesk, exampleActor, paragraph } from '#lib/testing/desk.ts'
import { newArticle, publish, run, save, undo, words } from '#lib/testing/editing.ts'
import { refusedOn } from '#lib/testing/refusal.ts'

describe.each(databaseKinds())('undoing and comparing, on %s', (kind) => {
  const database = suiteDatabase(kind)
  const refused = refusedOn(database)
  beforeEach(async () => {
    await emptyTables(database)
    await arrangeDesk()
  })

  const documentOf = (id: string) => database.prisma.document.findUniqueOrThrow({ where: { id }, include: { draft: true, liveEdition: true, editions: { orderBy: { number: 'asc' } } } })

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
      expect((await readSitemapPart(1, 50)).items.flatMap((item) => item.versions).some(({ path }) => path.includes(id) || path.includes('notizia-di-prova'))).toBe(false)
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
})
