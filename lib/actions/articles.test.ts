import { beforeEach, describe, expect, test } from 'vitest'
import type { StandsNow } from '#lib/content/too-late.ts'
import { databaseKinds, emptyTables } from '#lib/testing/database.ts'
import { arrangeDesk } from '#lib/testing/desk.ts'
import { run } from '#lib/testing/editing.ts'
import { refusedOn } from '#lib/testing/refusal.ts'
import { suiteDatabase } from '#lib/testing/suite-database.ts'

describe.each(databaseKinds())('articles, on %s', (kind) => {
  const database = suiteDatabase(kind)
  const refused = refusedOn(database)
  beforeEach(async () => {
    await emptyTables(database)
    await arrangeDesk()
  })

  test('T4: a duplicate is a draft in every language that has a text, without a slug, published nowhere', async () => {
    const outcome = await run('article.duplicate', { recordId: 'news', locale: 'it' })
    const recordId = outcome.ok ? String(outcome.value.recordId) : ''
    const rows = await database.prisma.document.findMany({ where: { recordId }, include: { draft: true }, orderBy: { locale: 'asc' } })
    expect(rows.map(({ locale, liveEditionId, draft }) => [locale, liveEditionId, draft?.slug, draft?.title])).toEqual([['en', null, null, 'News'], ['it', null, null, 'Notizia nuova']])
    expect(await database.prisma.record.findUnique({ where: { id: recordId } })).toMatchObject({ isPublic: false })
    expect(await database.prisma.address.count({ where: { recordId } })).toBe(0)
    expect(await database.prisma.recordLink.count({ where: { fromId: recordId, relation: 'about' } })).toBe(1)
  })

  test('whoever links an article after somebody else is told what its lists hold now, by name, and nothing of theirs is lost', async () => {
    expect(await run('article.link', { recordId: 'news', version: 1, about: ['toki'], topics: [], sources: [] })).toMatchObject({ ok: true })
    const { detail } = (await refused(() => run('article.link', { recordId: 'news', version: 1, about: ['faenza'] }), 'stale')) as { detail: StandsNow }
    expect(detail).toMatchObject({ version: 2, values: { about: 'toki', topics: '', sources: '' }, named: [{ id: 'toki', kind: 'territory' }] })
    expect(await run('article.link', { recordId: 'news', version: 2, about: ['toki', 'faenza'] })).toMatchObject({ ok: true })
    expect(await database.prisma.recordLink.findMany({ where: { fromId: 'news', relation: 'about' }, orderBy: { position: 'asc' }, select: { toId: true } })).toEqual([{ toId: 'toki' }, { toId: 'faenza' }])
  })
})
