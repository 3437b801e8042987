import { beforeEach, describe, expect, test } from 'vitest'
import { destinationOfSlug, type Destination } from '#lib/content/published/published.ts'
import { readPublishedAt } from '#lib/content/published/queries.ts'
import { readSitemapPart } from '#lib/content/sitemap/queries.ts'
import { findPageText } from '#lib/content/texts/queries.ts'
import { findOpenText } from '#lib/content/desk/text/queries.ts'
import { findTerritory } from '#lib/domain/territories/queries.ts'
import type { SaveConflict } from '#lib/content/drafts/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { databaseKinds, emptyTables } from '#lib/testing/database.ts'
import { suiteDatabase } from '#lib/testing/suite-database.ts'
import { arrangeDesk, paragraph } from '#lib/testing/desk.ts'
import { run } from '#lib/testing/editing.ts'
import { refusedOn } from '#lib/testing/refusal.ts'

const idOf = (outcome: Awaited<ReturnType<typeof run>>) => (outcome.ok ? String(outcome.value.recordId) : '')

const client = 'an-open-editor'
const words = { title: 'お知らせ', summary: '新しいお知らせです。', slug: '', body: paragraph('本文です。') }
const save = (locale: Locale, version: number, more: object = {}) => run('draft.save', { recordId: 'news', locale, version, client, sequence: 1, ...words, ...more })
const publish = (locale: Locale, version: number, more: object = {}) => run('text.publish', { recordId: 'news', locale, version, changeNote: 'Nota', ...more })

describe.each(databaseKinds())('texts, on %s', (kind) => {
  const database = suiteDatabase(kind)
  beforeEach(async () => {
    await emptyTables(database)
    await arrangeDesk()
  })

  const at = async (locale: Locale, slug: string): Promise<Destination> => destinationOfSlug(await readPublishedAt('article', slug), 'article', locale, slug)
  const refused = refusedOn(database, ({ code, field }) => [code, field].filter(Boolean).join(' '))

  test('T1: publishing one language leaves the others as they are; only their alternates gain it', async () => {
    const others = async () => Promise.all((['it', 'en'] as const).map(async (locale) => {
      const page = await findPageText('news', locale)
      return { text: page?.text, version: (await findOpenText('news', locale, 'it'))?.version, draft: (await findOpenText('news', locale, 'it'))?.draft }
    }))
    const before = await others()
    const sitemapBefore = (await readSitemapPart(1, 10)).items
    expect(await save('ja', 0)).toMatchObject({ ok: true, value: { version: 1 } })
    expect(await publish('ja', 1)).toMatchObject({ ok: true, value: { edition: 1 } })
    expect(await others()).toEqual(before)
    expect((await findPageText('news', 'it'))?.published).toEqual(['it', 'en', 'ja'])
    const versions = (items: typeof sitemapBefore) => items.flatMap((item) => item.versions).filter(({ path }) => !path.startsWith('/ja'))
    expect(versions((await readSitemapPart(1, 10)).items)).toEqual(versions(sitemapBefore))
    expect((await readSitemapPart(1, 10)).items.flatMap((item) => item.versions).filter(({ locale }) => locale === 'ja')).toHaveLength(1)
  })

  test('T3: a language without a text begins empty, and its missing words are nobody else’s', async () => {
    expect((await findOpenText('news', 'ja', 'it'))?.draft).toEqual({ slug: '', title: '', summary: '', body: [] })
    await save('ja', 0, { title: '', summary: '' })
    expect(await database.prisma.workingDraft.findUnique({ where: { documentId: 'news--ja' } })).toMatchObject({ title: '', summary: '' })
  })

  test('what a text leads to lists its article, in whatever language it does, until no live text does', async () => {
    const leading = (recordId: string) => ({ body: [{ type: 'paragraph', key: 'b1', children: [{ type: 'record', recordId, children: [{ type: 'text', text: '土岐市' }] }, { type: 'text', text: 'の本文です。' }] }] })
    const joined = async () => (await database.prisma.recordLink.findMany({ where: { fromId: 'news', relation: 'mentions' }, orderBy: { position: 'asc' } })).map(({ toId }) => toId)
    const articlesOf = async (id: string) => (await findTerritory(id, 'ja'))?.articles.map((one) => one.id)
    const expired = async () => (await database.prisma.expiry.findMany({ orderBy: { id: 'desc' }, take: 1 }))[0]?.tags
    await run('article.link', { recordId: 'news', version: 1, about: [] })
    await save('ja', 0, leading('toki'))
    expect([await joined(), await articlesOf('toki')], 'a draft leads nobody').toEqual([[], []])
    await publish('ja', 1)
    expect([await joined(), await articlesOf('toki')]).toEqual([['toki'], ['news']])
    expect(await expired()).toEqual(expect.arrayContaining(['record:news', 'record:toki']))
    // Said to be about it as well, it is listed once.
    await run('article.link', { recordId: 'news', version: 2, about: ['toki'] })
    expect([await joined(), await articlesOf('toki')]).toEqual([[], ['news']])
    await run('article.link', { recordId: 'news', version: 3, about: [] })
    expect(await joined()).toEqual(['toki'])
    // Another text leads elsewhere; the old one’s record is drawn anew too.
    await save('ja', 2, { ...leading('faenza'), sequence: 2 })
    await publish('ja', 3)
    expect([await joined(), await articlesOf('toki'), await articlesOf('faenza')]).toEqual([['faenza'], [], ['news']])
    expect(await expired()).toEqual(expect.arrayContaining(['record:toki', 'record:faenza']))
    await run('text.withdraw', { recordId: 'news', locale: 'ja', version: 4, kind: 'gone', reason: '古い記事のため' })
    expect(await joined()).toEqual([])
  })

  test('a new article: hidden until its first text, then there in that language alone', async () => {
    const created = await run('article.create', { locale: 'it' })
    const recordId = idOf(created)
    const input = { recordId, locale: 'it', client, sequence: 1 }
    expect(await run('draft.save', { ...input, version: 1, title: 'Prima visita', summary: 'Una visita.', slug: '', body: paragraph('Testo.') })).toMatchObject({ ok: true })
    expect(await at('it', 'prima-visita')).toEqual({ type: 'missing' })
    expect(await run('text.publish', { recordId, locale: 'it', version: 2 })).toMatchObject({ ok: true, value: { path: '/it/notizie/prima-visita', edition: 1 } })
    expect(await at('it', 'prima-visita')).toEqual({ type: 'page', id: recordId })
    // Its address in English is known, and says that it is not there in English.
    expect(await at('en', 'prima-visita')).toMatchObject({ type: 'moved', path: `/en/news/${recordId}` })
    expect(await at('en', recordId)).toEqual({ type: 'elsewhere', id: recordId })
    expect((await findPageText(recordId, 'it'))?.published).toEqual(['it'])
  })

  test('T5, T6: another slug moves the page, and the old one leads to it for good', async () => {
    await save('it', 2, { title: 'Notizia', summary: 'Una.', slug: 'nuovo-indirizzo', client: 'other-editor' })
    expect(await publish('it', 3)).toMatchObject({ ok: true, value: { path: '/it/notizie/nuovo-indirizzo' } })
    expect(await at('it', 'nuovo-indirizzo')).toEqual({ type: 'page', id: 'news' })
    expect(await at('it', 'notizia')).toMatchObject({ type: 'moved', status: 308, path: '/it/notizie/nuovo-indirizzo' })
    expect(await at('en', 'nuovo-indirizzo')).toMatchObject({ type: 'moved', status: 308, path: '/en/news/news' })
    // And back again: what it has is no old address.
    await save('it', 4, { title: 'Notizia', summary: 'Una.', slug: 'notizia', client: 'other-editor' })
    expect(await publish('it', 5)).toMatchObject({ ok: true })
    expect(await at('it', 'notizia')).toEqual({ type: 'page', id: 'news' })
    expect(await at('it', 'nuovo-indirizzo')).toMatchObject({ type: 'moved', path: '/it/notizie/notizia' })
  })

  test('T7: a title in kana gives a Hepburn address, one in kanji the id', async () => {
    await save('ja', 0, { title: 'さくらまつり' })
    expect(await publish('ja', 1)).toMatchObject({ ok: true, value: { path: '/ja/news/sakuramatsuri' } })
    const created = await run('article.create', { locale: 'ja' })
    const recordId = idOf(created)
    await run('draft.save', { recordId, locale: 'ja', version: 1, client, sequence: 1, ...words, title: '桜祭' })
    expect(await run('text.publish', { recordId, locale: 'ja', version: 2 })).toMatchObject({ ok: true, value: { path: `/ja/news/${recordId}` } })
  })

  test('T7, T3: each save says under which address it would be published; an address in words of another language is offered, never written', async () => {
    const addressOf = async (version: number, more: object) => {
      const outcome = await save('ja', version, { ...more, sequence: version + 1 })
      return outcome.ok ? outcome.value.address : outcome
    }
    expect(await addressOf(0, { title: 'さくらまつり' })).toEqual({ path: '/ja/news/sakuramatsuri', isBareId: false })
    expect(await addressOf(1, { title: '桜祭' })).toEqual({ path: '/ja/news/news', isBareId: true })
    expect(await addressOf(2, { title: '桜祭', slug: 'festa' })).toEqual({ path: '/ja/news/festa', isBareId: false })
    expect(await addressOf(3, { title: '' })).toBeNull()
    expect(await findOpenText('news', 'ja', 'it')).toMatchObject({ address: null, otherAddresses: [{ locale: 'it', slug: 'notizia' }], draft: { slug: '' } })
    await save('en', 1, { title: 'A visit', slug: 'a-visit', client: 'other-editor' })
    await publish('en', 2)
    expect((await findOpenText('news', 'ja', 'it'))?.otherAddresses).toEqual([{ locale: 'en', slug: 'a-visit' }, { locale: 'it', slug: 'notizia' }])
    // Taken by another record, the title's address has a number, and is said with it.
    await database.prisma.address.update({ where: { recordId_locale: { recordId: 'toki', locale: 'ja' } }, data: { kind: 'article', slug: 'sakuramatsuri' } })
    expect(await addressOf(4, { title: 'さくらまつり' })).toEqual({ path: '/ja/news/sakuramatsuri-2', isBareId: false })
  })

  test('what is not ready is refused with every reason and its place', async () => {
    await save('it', 2, { title: '', summary: '', slug: 'altra-notizia', body: [{ type: 'heading', key: 'b1', level: 3, children: [{ type: 'text', text: 'Salto' }] }], client: 'other-editor' })
    await refused(() => publish('it', 3, { changeNote: '' }), 'issues', 'title-missing title', 'summary-missing summary', 'slug-taken slug', 'heading-skipped body', 'change-note-missing changeNote')
    await save('it', 3, {
      title: 'Segno 𓀀', summary: 'Un segno.', client: 'other-editor', sequence: 2,
      body: [{ type: 'paragraph', key: 'b1', children: [{ type: 'record', recordId: 'hidden-topic', children: [{ type: 'text', text: 'qui' }] }] }, { type: 'quotation', key: 'b2', lang: 'ja', children: [{ type: 'text', text: '…' }] }],
    })
    await refused(() => publish('it', 4), 'issues', 'glyph-missing title', 'link-unreachable body', 'link-says-nothing body', 'quotation-without-speaker body')
  })

  test('a minor edition keeps the versions of segments and the date that readers see; a major one does not', async () => {
    const versionOf = async (edition: number) => (await database.prisma.segment.findUnique({ where: { editionId_key: { editionId: `news--it--${edition}`, key: 'b1' } } }))?.version
    const dateOf = async () => (await findPageText('news', 'it'))?.text?.updatedAt
    await publish('it', 2)
    expect(await versionOf(2)).toBe(1)
    const date = await dateOf()
    await save('it', 3, { title: 'Notizia nuova', summary: 'Una notizia nuova.', body: paragraph('Testo corretto.') })
    expect(await publish('it', 4, { isMinor: 'on', changeNote: '' })).toMatchObject({ ok: true, value: { edition: 3 } })
    expect(await versionOf(3)).toBe(1)
    expect(await dateOf()).toEqual(date)
    await save('it', 5, { title: 'Notizia nuova', summary: 'Una notizia nuova.', body: paragraph('Testo davvero nuovo.') })
    expect(await publish('it', 6)).toMatchObject({ ok: true })
    expect(await versionOf(4)).toBe(2)
  })

  test.each([
    [{ kind: 'gone', reason: 'Superata' }, { type: 'gone', id: 'news' }],
    [{ kind: 'redirect', path: '/it/legami/faenza-toki' }, { type: 'moved', path: '/it/legami/faenza-toki', status: 301 }],
    [{ kind: 'redirect', path: '/it/notizie' }, { type: 'moved', path: '/it/notizie', status: 301 }],
    [{ kind: 'substituted', recordInstead: 'other' }, { type: 'moved', path: '/it/notizie/altra-notizia', status: 301 }],
    [{ kind: 'notice', reason: 'Da verificare' }, { type: 'page', id: 'news' }],
  ])('withdrawn %j, readers of that language find %j, and others what they found', async (how, expected) => {
    const english = await findPageText('news', 'en')
    expect(await run('text.withdraw', { recordId: 'news', locale: 'it', version: 2, ...how })).toMatchObject({ ok: true })
    expect(await at('it', 'notizia')).toEqual(expected)
    expect((await findPageText('news', 'en'))?.text).toEqual(english?.text)
    expect((await findPageText('news', 'en'))?.published).toEqual(['en'])
    // What was withdrawn can be published again.
    expect(await publish('it', 3)).toMatchObject({ ok: true })
    expect(await at('it', 'notizia')).toEqual({ type: 'page', id: 'news' })
    expect((await findPageText('news', 'it'))?.withdrawal).toBeNull()
  })

  test.each([
    [{ kind: 'gone' }, 'reason-missing reason'],
    [{ kind: 'redirect', path: 'https://evil.example' }, 'path-unknown path'],
    [{ kind: 'redirect', path: '//evil.example' }, 'path-unknown path'],
    [{ kind: 'redirect', path: '/\\evil.example' }, 'path-unknown path'],
    [{ kind: 'redirect', path: '/it/notizie/non-esiste' }, 'path-unknown path'],
    [{ kind: 'redirect', path: '/admin' }, 'path-unknown path'],
    [{ kind: 'redirect', path: '/it/legami/faenza-toki/scheda' }, 'path-unknown path'],
    [{ kind: 'redirect', path: '/it/notizie/notizia' }, 'path-is-itself path'],
    [{ kind: 'substituted', recordInstead: 'news' }, 'record-unreachable recordInstead'],
    [{ kind: 'substituted', recordInstead: 'hidden-topic' }, 'record-unreachable recordInstead'],
    [{ kind: 'substituted' }, 'record-unreachable recordInstead'],
  ])('a withdrawal %j is refused: %s', async (how, issue) => {
    await refused(() => run('text.withdraw', { recordId: 'news', locale: 'it', version: 2, ...how }), 'issues', issue)
  })

  test('two that lead to each other are refused', async () => {
    await run('text.withdraw', { recordId: 'other', locale: 'it', version: 1, kind: 'redirect', path: '/it/notizie/notizia' })
    await refused(() => run('text.withdraw', { recordId: 'news', locale: 'it', version: 2, kind: 'redirect', path: '/it/notizie/altra-notizia' }), 'issues', 'path-unknown path')
    await refused(() => run('text.withdraw', { recordId: 'news', locale: 'it', version: 2, kind: 'substituted', recordInstead: 'other' }), 'issues', 'record-unreachable recordInstead')
  })

  test('R-02: the second of two editors is told, and sees both versions', async () => {
    expect(await save('it', 2, { title: 'Prima', client: 'editor-one' })).toMatchObject({ ok: true, value: { version: 3 } })
    const outcome = await refused(() => save('it', 2, { title: 'Seconda', client: 'editor-two' }), 'stale')
    expect(outcome).toMatchObject({ detail: { title: 'Prima', version: 3 } })
    // Having seen it, they go on from there.
    expect(await save('it', 3, { title: 'Seconda', client: 'editor-two' })).toMatchObject({ ok: true, value: { version: 4 } })
    expect((await database.prisma.draftSave.findMany({ where: { documentId: 'news--it' }, orderBy: { version: 'asc' } })).map(({ title }) => title)).toEqual(['Notizia nuova', 'Prima', 'Seconda'])
    await refused(() => publish('it', 3), 'stale')
  })

  test('R-02: what only the other one touched is told, what both did is asked, and nothing is written by the one who was too late', async () => {
    const begun = { title: 'Notizia nuova', summary: 'Una notizia nuova.', body: paragraph('Testo nuovo.') }
    await save('it', 2, { ...begun, title: 'Prima', client: 'editor-one' })
    const late = { ...begun, summary: 'Un altro sommario.', client: 'editor-two' }
    const differences = async (more: object) => {
      const outcome = await refused(() => save('it', 2, more), 'stale')
      const { differences: found, mineAlone } = (outcome as { detail: SaveConflict }).detail
      return [found.map(({ part, isTheirsAlone }) => `${part} ${isTheirsAlone ? 'theirs' : 'both'}`), mineAlone]
    }
    expect(await differences(late)).toEqual([['title theirs'], ['summary']])
    expect(await differences({ ...late, title: 'Seconda', slug: 'seconda' })).toEqual([['title both'], ['summary', 'slug']])
    // What was opened without a draft was an edition; where that is not said, it is the last save that counts.
    await run('draft.discard', { recordId: 'news', locale: 'it', version: 3 })
    await save('it', 4, { title: 'Terza', client: 'editor-one' })
    const opened = { title: 'Notizia', summary: 'Sommario mio.', body: paragraph('Notizia'), client: 'editor-two' }
    const from = async (more: object) => {
      const outcome = await refused(() => save('it', 4, { ...opened, slug: 'notizia', ...more }), 'stale')
      return (outcome as { detail: SaveConflict }).detail.differences.filter(({ part }) => part === 'title').map(({ isTheirsAlone }) => isTheirsAlone)
    }
    expect(await from({ edition: 1 })).toEqual([true])
    expect(await from({})).toEqual([false])
  })

  test('R-05: of one editor’s own saves the newest wins, whatever the order in which they come', async () => {
    expect(await save('it', 2, { title: 'Terza', sequence: 3 })).toMatchObject({ ok: true, value: { version: 3, isSuperseded: false } })
    expect(await save('it', 2, { title: 'Seconda', sequence: 2 })).toMatchObject({ ok: true, value: { version: 3, isSuperseded: true } })
    expect(await save('it', 2, { title: 'Quarta', sequence: 4 })).toMatchObject({ ok: true, value: { version: 4 } })
    expect(await database.prisma.workingDraft.findUnique({ where: { documentId: 'news--it' } })).toMatchObject({ title: 'Quarta', version: 4 })
  })

  test('discarded, readers keep what they have, and restored, an old edition is a draft again', async () => {
    expect(await run('draft.discard', { recordId: 'news', locale: 'it', version: 2 })).toMatchObject({ ok: true, value: { version: 3 } })
    expect((await findOpenText('news', 'it', 'it'))?.draft.title).toBe('Notizia')
    expect(await run('draft.restore', { recordId: 'news', locale: 'it', version: 3, save: 2 })).toMatchObject({ ok: true })
    expect((await findOpenText('news', 'it', 'it'))?.draft.title).toBe('Notizia nuova')
    await publish('it', 4)
    expect(await run('draft.restore', { recordId: 'news', locale: 'it', version: 5, edition: 1 })).toMatchObject({ ok: true })
    expect(await publish('it', 6)).toMatchObject({ ok: true, value: { edition: 3 } })
    expect((await findPageText('news', 'it'))?.text?.title).toBe('Notizia')
    await refused(() => run('draft.restore', { recordId: 'news', locale: 'it', version: 7, edition: 9 }), 'not-found')
  })
})
