import { describe, expect, it } from 'vitest'
import { countStatements } from '#lib/db/statements.ts'
import { databaseKinds } from '#lib/testing/database.ts'
import { seededSuiteDatabase } from '#lib/testing/suite-database.ts'
import { findFiguresOf, listFigures } from './queries.ts'

describe.each(databaseKinds())('figures on %s', (kind) => {
  seededSuiteDatabase(kind)

  it('show a number only where subject and period are known, in three statements', async () => {
    const { result, statements } = await countStatements(() => listFigures(1, 'it'))
    expect(result.published.length).toBeGreaterThan(0)
    expect(result.published.every(({ subject, period, quantity }) => subject && period && quantity)).toBe(true)
    expect(result.published.find(({ id }) => id === 'fig-ceipiemonte-events')?.quantity).toEqual({ value: 20, operator: '>', unit: 'events' })
    expect(statements).toHaveLength(3)
  })

  it('stand on the page of their subject too, in one statement, unless they are withheld', async () => {
    const { result, statements } = await countStatements(() => findFiguresOf('ceipiemonte', 'ja'))
    expect(result.map(({ id, subject }) => [id, subject])).toEqual([['fig-ceipiemonte-events', null], ['fig-ceipiemonte-meetings', null]])
    expect(result.every(({ quantity, sources }) => quantity && sources.length > 0)).toBe(true)
    expect(statements).toHaveLength(1)
    expect(await findFiguresOf('er-ibaraki', 'it')).toEqual([])
  })

  it('never let the number of a withheld one out', async () => {
    const { withheld } = await listFigures(1, 'en')
    expect(withheld.map(({ id }) => id)).toContain('fig-chinese-community-size')
    expect(withheld.every(({ quantity, sources }) => quantity === null && sources.length > 0)).toBe(true)
    expect(JSON.stringify(withheld)).not.toContain('6000')
  })
})
