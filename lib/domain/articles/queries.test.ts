import { describe, expect, it } from 'vitest'
import { countStatements } from '#lib/db/statements.ts'
import { databaseKinds } from '#lib/testing/database.ts'
import { seededSuiteDatabase } from '#lib/testing/suite-database.ts'
import { findArticle, listArticles } from './queries.ts'

describe.each(databaseKinds())('articles on %s', (kind) => {
  const database = seededSuiteDatabase(kind)

  it('are listed newest first where they are published, in four statements', async () => {
    await database.prisma.document.update({ where: { id: 'article-takko--ja' }, data: { liveEditionId: null } })
    await database.prisma.document.update({ where: { id: 'article-whole--it' }, data: { firstPublishedAt: new Date('2027-01-01T00:00:00Z') } })
    const { result, statements } = await countStatements(() => listArticles(1, 'it'))
    expect(result.items[0]?.id).toBe('article-whole')
    expect(result.items.find(({ id }) => id === 'article-takko')?.others.map(({ locale }) => locale)).toEqual(['en'])
    expect(statements).toHaveLength(4)
    expect((await listArticles(1, 'ja')).items.map(({ id }) => id)).not.toContain('article-takko')
    expect((await listArticles(50, 'en')).page).toBe(1)
  })

  it('name what they are about and their sources, in two statements', async () => {
    const { result, statements } = await countStatements(() => findArticle('article-takko', 'en'))
    expect(result?.about[0]).toMatchObject({ id: 'takko', name: { text: 'Takko' } })
    expect(result?.sources.map(({ id }) => id)).toEqual(['doc-000', 'doc-004'])
    expect(result?.translates.flatMap(({ from }) => from)).toEqual([])
    expect(statements).toHaveLength(2)
    expect(await findArticle('nothing', 'en')).toBeNull()
    // A source is cited at once, hidden as it is when it is added.
    await database.prisma.record.update({ where: { id: 'doc-004' }, data: { isPublic: false } })
    expect((await findArticle('article-takko', 'en'))?.sources).toMatchObject([{ id: 'doc-000', href: expect.any(String) as string }, { id: 'doc-004', href: null }])
  })
})
