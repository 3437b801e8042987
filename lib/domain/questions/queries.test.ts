import { describe, expect, it } from 'vitest'
import { countStatements } from '#lib/db/statements.ts'
import { databaseKinds } from '#lib/testing/database.ts'
import { seededSuiteDatabase } from '#lib/testing/suite-database.ts'
import { conflictsOfSource, listQuestions, questionsOfSource } from './queries.ts'
import { severities } from './schema.ts'

describe.each(databaseKinds())('open questions on %s', (kind) => {
  const database = seededSuiteDatabase(kind)

  it('stand by severity, then kind, in four statements', async () => {
    const { result, statements } = await countStatements(() => listQuestions(1, 'it'))
    const order = result.items.map(({ severity, kind: what }) => `${severities.findIndex((one) => one === severity)} ${what}`)
    expect(order).toEqual([...order].sort())
    expect(result.items).toHaveLength(50)
    expect(statements).toHaveLength(4)
  })

  it('bring their disagreements, each value with its source', async () => {
    const { items } = await listQuestions(1, 'ja')
    const takko = items.find(({ id }) => id === 'iss-tatsukomachi')
    expect(takko?.conflicts.map(({ conflict }) => conflict.id)).toEqual(expect.arrayContaining(['cfl-takko-name', 'cfl-takko-identity']))
    expect(takko?.conflicts[0]?.record?.name.text).toBeTruthy()
    expect(takko?.conflicts.every(({ conflict }) => conflict.values.length >= 2)).toBe(true)
  })

  it('are linked from a source with the page on which they stand', async () => {
    const links = await questionsOfSource('doc-000', 'en')
    expect(links.map(({ id }) => id)).toContain('iss-tatsukomachi')
    expect(links.every(({ page, title }) => page === 1 && title)).toBe(true)
    const conflicts = await conflictsOfSource('doc-000', 'en')
    expect(conflicts.every(({ conflict }) => conflict.values.some(({ source }) => source.id === 'doc-000'))).toBe(true)
  })

  it('leave out what is closed, and what concerns hidden records only', async () => {
    await database.prisma.openQuestion.update({ where: { id: 'iss-hamamatsu-relation' }, data: { closedAt: new Date() } })
    const { records = [] } = (await listQuestions(1, 'it')).items.find(({ id }) => id === 'iss-sakahogi') ?? {}
    await database.prisma.record.updateMany({ where: { id: { in: records.map(({ id }) => id) } }, data: { isPublic: false } })
    const { items, total } = await listQuestions(1, 'it')
    expect(items.map(({ id }) => id)).not.toContain('iss-hamamatsu-relation')
    expect(items.map(({ id }) => id)).not.toContain('iss-sakahogi')
    expect(items).toHaveLength(total)
  })
})
