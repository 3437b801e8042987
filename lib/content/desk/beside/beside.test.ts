import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#lib/auth/roles.ts'
import { databaseKinds, emptyTables } from '#lib/testing/database.ts'
import { arrangeDesk, exampleActor, paragraph } from '#lib/testing/desk.ts'
import { publish, save } from '#lib/testing/editing.ts'
import { suiteDatabase } from '#lib/testing/suite-database.ts'
import { findBeside } from './queries.ts'

const translator: Actor = { ...exampleActor, id: 'example-translator', role: 'translator', locales: ['ja'] }

describe.each(databaseKinds())('the other languages beside an open text, on %s', (kind) => {
  const database = suiteDatabase(kind)
  beforeEach(async () => {
    await emptyTables(database)
    await arrangeDesk()
  })
  const other = async (actor: Actor, own: 'it' | 'en' | 'ja', locale: 'it' | 'en' | 'ja') => (await findBeside(actor, 'news', own)).others.find((one) => one.locale === locale)
  const marked = async (actor: Actor, own: 'it' | 'en' | 'ja', locale: 'it' | 'en' | 'ja') => (await other(actor, own, locale))?.diff?.title.map(({ kind: how, text }) => `${how} ${text}`)

  test('the working draft where there is one, else what readers have, else nothing', async () => {
    const { others } = await findBeside(translator, 'news', 'ja')
    expect(others.map(({ locale, status, words, edition }) => [locale, status, words?.title, edition])).toEqual([['it', 'live-and-draft', 'Notizia nuova', null], ['en', 'live', 'News', 1]])
    expect(await other(exampleActor, 'it', 'ja')).toMatchObject({ status: 'none', words: null, edition: null, changedAt: null, behind: [], diff: null })
  })

  test('a text that readers have no more shows nothing, and says how it stands', async () => {
    await database.prisma.document.update({ where: { id: 'news--en' }, data: { liveEditionId: null, withdrawnKind: 'gone', withdrawnReason: 'No' } })
    expect(await other(translator, 'ja', 'en')).toMatchObject({ status: 'withdrawn', words: null })
  })

  test('what changed since the last edition of the open text is marked, until that is published again', async () => {
    expect(await marked(exampleActor, 'en', 'it')).toEqual(['same Notizia', 'added  nuova'])
    expect((await findBeside(exampleActor, 'news', 'en')).since).toEqual({ at: new Date('2026-11-20T09:00:00Z'), is: 'edition' })
    // A save of one's own takes no mark away: it may be the first word of many.
    await save('news', 'en', 1, { edition: 1, title: 'News again' })
    const version = (await database.prisma.document.findUniqueOrThrow({ where: { id: 'news--en' } })).version
    expect(await marked(exampleActor, 'en', 'it')).toEqual(['same Notizia', 'added  nuova'])
    expect(await publish('news', 'en', version)).toMatchObject({ ok: true })
    expect((await findBeside(exampleActor, 'news', 'en')).others.map(({ diff }) => diff)).toEqual([null, null])
  })

  test('of a text that is only a draft, since it was begun', async () => {
    await save('news', 'ja', 0, { title: '見出し' })
    expect((await findBeside(exampleActor, 'news', 'ja')).since).toMatchObject({ is: 'begun' })
    expect(await marked(exampleActor, 'ja', 'it')).toBeUndefined()
    await save('news', 'it', 2, { title: 'Notizia nuovissima' })
    expect(await marked(exampleActor, 'ja', 'it')).toEqual(['same Notizia ', 'removed nuova', 'added nuovissima'])
  })

  test('T30: whoever may not edit a language finds it compared with what its readers had, and with no save of it', async () => {
    await save('news', 'ja', 0, { title: '見出し' })
    await save('news', 'it', 2, { title: 'Notizia nuovissima' })
    expect(await marked(translator, 'ja', 'it')).toEqual(['same Notizia', 'added  nuovissima'])
    await database.prisma.document.create({ data: { id: 'other--en', recordId: 'other', locale: 'en', version: 1 } })
    await database.prisma.workingDraft.create({ data: { documentId: 'other--en', version: 1, title: 'Other', summary: '', body: paragraph('Other'), updatedBy: 'test' } })
    await database.prisma.draftSave.create({ data: { documentId: 'other--en', version: 1, title: 'Nothing published', summary: '', body: [], savedBy: 'test', savedAt: new Date('2026-11-01T09:00:00Z') } })
    await save('other', 'ja', 0)
    const [, never] = (await findBeside(translator, 'other', 'ja')).others
    expect(never).toMatchObject({ locale: 'en', words: { title: 'Other' }, diff: null })
  })

  test('behind is by versions of segments, of the others and of the open text itself', async () => {
    await database.prisma.segment.createMany({ data: [
      { editionId: 'news--it--1', key: 'b1', hash: 'a', version: 3, origin: 'written' },
      { editionId: 'news--en--1', key: 'b1', hash: 'b', version: 1, origin: 'human', sourceLocale: 'it', sourceEdition: 1, sourceKey: 'b1', sourceVersion: 2 },
    ] })
    expect(await other(translator, 'ja', 'en')).toMatchObject({ behind: ['it'] })
    expect((await findBeside(exampleActor, 'news', 'en')).behind).toEqual(['it'])
    expect((await findBeside(exampleActor, 'news', 'it')).behind).toEqual([])
  })
})
