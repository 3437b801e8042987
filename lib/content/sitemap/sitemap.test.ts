import { beforeEach, describe, expect, test } from 'vitest'
import { databaseKinds, emptyTables } from '#lib/testing/database.ts'
import { suiteDatabase } from '#lib/testing/suite-database.ts'
import { readSitemapPart } from './queries.ts'

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
    // The article of the greater id was there first; the others came at one moment.
    const record = (id: string, ofKind: string, isPublic = true) => ({ id, kind: ofKind, isPublic, createdAt: new Date(id === 'b-news' ? '2025-01-01' : '2025-01-02') })
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

  test('has published pages alone, the oldest record first, in the order of the languages, with their days', async () => {
    const version = (path: string) => ({ locale: path.slice(1, 3), path, updatedAt: at })
    expect(await readSitemapPart(1, 10)).toEqual({
      total: 3,
      items: [
        { versions: [version('/it/notizie/b-news-it'), version('/ja/news/b-news-ja')] },
        { versions: [version('/en/news/a-news-en')] },
        { versions: [version('/it/argomenti/wine-it')] },
      ],
    })
  })

  test('comes in parts, which say how many records there are in all', async () => {
    const read = async (part: number) => {
      const { total, items } = await readSitemapPart(part, 2)
      return [total, ...items.flatMap(({ versions }) => versions.map(({ path }) => path))]
    }
    expect(await read(1)).toEqual([3, '/it/notizie/b-news-it', '/ja/news/b-news-ja', '/en/news/a-news-en'])
    expect(await read(2)).toEqual([3, '/it/argomenti/wine-it'])
    expect(await read(3)).toEqual([0])
  })

  test('what is added makes the last part longer and leaves the others as they were', async () => {
    const before = await readSitemapPart(1, 2)
    await database.prisma.record.create({ data: { id: 'a-first-by-its-id', kind: 'article', isPublic: true } })
    await publish('a-first-by-its-id', 'article', ['it'])
    expect((await readSitemapPart(1, 2)).items).toEqual(before.items)
    expect((await readSitemapPart(2, 2)).items).toHaveLength(2)
  })
})
