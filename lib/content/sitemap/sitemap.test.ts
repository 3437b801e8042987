import { beforeEach, describe, expect, test } from 'vitest'
import { databaseKinds, emptyTables } from '#lib/testing/database.ts'
import { suiteDatabase } from '#lib/testing/suite-database.ts'
import { countSitemapItems, listSitemapItems } from './queries.ts'

const at = new Date('2026-03-04T05:06:07.890Z')

describe.each(databaseKinds())('the sitemap on %s', (kind) => {
  const database = suiteDatabase(kind)

  async function publish(recordId: string, ofKind: string, langs: string[], withdrawnKind: string | null = null) {
    const { prisma } = database
    await prisma.address.createMany({ data: ['it', 'en', 'ja'].map((locale) => ({ recordId, locale, slug: `${recordId}-${locale}`, kind: ofKind, basis: 'edition' })) })
    for (const locale of langs) {
      const id = `${recordId}--${locale}`
      await prisma.document.create({ data: { id, recordId, locale, withdrawnKind } })
      await prisma.edition.create({ data: { id: `${id}--1`, documentId: id, number: 1, title: id, summary: id, body: [], publishedBy: 'tests', publishedAt: at } })
      await prisma.document.update({ where: { id }, data: { liveEditionId: `${id}--1` } })
    }
  }

  beforeEach(async () => {
    await emptyTables(database)
    const { prisma } = database
    const record = (id: string, ofKind: string, isPublic = true) => ({ id, kind: ofKind, isPublic })
    await prisma.record.createMany({ data: [record('b-news', 'article'), record('a-news', 'article'), record('hidden', 'article', false), record('noted', 'article'), record('wine', 'topic'), record('salt', 'topic'), record('silent', 'article')] })
    await prisma.topic.createMany({ data: [{ id: 'wine' }, { id: 'salt' }] })
    // Two public records for one, one and a hidden one for the other.
    const tagged = (recordId: string, topicId: string) => ({ recordId, topicId })
    await prisma.recordTopic.createMany({ data: [tagged('a-news', 'wine'), tagged('b-news', 'wine'), tagged('a-news', 'salt'), tagged('hidden', 'salt')] })
    await publish('b-news', 'article', ['ja', 'it'])
    await publish('a-news', 'article', ['en'])
    await publish('hidden', 'article', ['it'])
    await publish('noted', 'article', ['it'], 'notice')
    await publish('wine', 'topic', ['it'])
    await publish('salt', 'topic', ['it'])
  })

  test('has published pages alone, by their ids, in the order of the languages, with their days', async () => {
    const version = (path: string) => ({ locale: path.slice(1, 3), path, updatedAt: at })
    expect(await listSitemapItems(0, 10)).toEqual([
      { versions: [version('/en/news/a-news-en')] },
      { versions: [version('/it/notizie/b-news-it'), version('/ja/news/b-news-ja')] },
      { versions: [version('/it/argomenti/wine-it')] },
    ])
    expect(await countSitemapItems()).toBe(3)
  })

  test('comes in parts', async () => {
    const paths = (items: Awaited<ReturnType<typeof listSitemapItems>>) => items.flatMap(({ versions }) => versions.map(({ path }) => path))
    expect(paths(await listSitemapItems(0, 2))).toHaveLength(3)
    expect(paths(await listSitemapItems(2, 2))).toEqual(['/it/argomenti/wine-it'])
    expect(await listSitemapItems(3, 2)).toEqual([])
  })
})
