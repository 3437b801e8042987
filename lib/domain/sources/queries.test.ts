import { describe, expect, it } from 'vitest'
import { countStatements } from '#lib/db/statements.ts'
import { databaseKinds } from '#lib/testing/database.ts'
import { seededSuiteDatabase } from '#lib/testing/suite-database.ts'
import { findSource, listSources } from './queries.ts'
import { listTaken } from './taken/queries.ts'

describe.each(databaseKinds())('sources on %s', (kind) => {
  const database = seededSuiteDatabase(kind)

  it('lists the documents before what they were checked against, in two statements', async () => {
    const { result, statements } = await countStatements(() => listSources(1, 'it'))
    expect(result.items.slice(0, 5).map(({ reference }) => reference.id)).toEqual(['doc-000', 'doc-001', 'doc-002', 'doc-003', 'doc-004'])
    expect(result.items.slice(5).every((item) => item.kind === 'reference')).toBe(true)
    expect(statements).toHaveLength(2)
  })

  it('says of what a source is a translation, and the inverse', async () => {
    const translation = await findSource('doc-004', 'en')
    expect(translation?.relations).toMatchObject([{ relation: 'translationOf', sources: [{ id: 'ext-ruggedised-news' }] }])
    const original = await findSource('ext-ruggedised-news', 'en')
    expect(original?.relations.find(({ relation }) => relation === 'translations')?.sources.map(({ id }) => id)).toContain('doc-004')
    expect(await findSource('takko', 'en')).toBeNull()
  })

  it('gives every fact one anchor in a source, and rows of a disagreement their own', async () => {
    const source = await findSource('doc-000', 'ja')
    const { result, statements } = await countStatements(() => listTaken('doc-000', source?.count ?? 0, 1, 'ja'))
    const anchors = result.rows.flatMap(({ anchor }) => anchor ?? [])
    expect(new Set(anchors).size).toBe(anchors.length)
    expect(result.rows).toHaveLength(source?.count ?? 0)
    expect(anchors).toEqual(expect.arrayContaining(['er-ibaraki', 'ms-1986', 'cfl-takko-name--v1', 'fig-er-japan-years']))
    expect(result.rows.filter(({ item }) => item.id.startsWith('takko--')).map(({ anchor }) => anchor)[0]).toBe('takko')
    expect(statements).toHaveLength(2)
  })

  it('keeps the order of paragraphs, rows without one last, and pages that are too far', async () => {
    const { rows, page } = await listTaken('doc-001', 100, 99, 'it')
    const places = rows.map(({ item }) => item.paragraph ?? Number.POSITIVE_INFINITY)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(page).toBe(1)
  })

  it('tells nothing of a hidden record', async () => {
    const before = await findSource('doc-000', 'it')
    await database.prisma.record.update({ where: { id: 'takko' }, data: { isPublic: false } })
    const after = await findSource('doc-000', 'it')
    const { rows } = await listTaken('doc-000', after?.count ?? 0, 1, 'it')
    expect(after?.count).toBeLessThan(before?.count ?? 0)
    expect(rows.filter(({ record }) => record.id === 'takko')).toEqual([])
    await database.prisma.record.update({ where: { id: 'takko' }, data: { isPublic: true } })
  })
})
