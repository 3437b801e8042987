import { describe, expect, it } from 'vitest'
import { countStatements } from '#lib/db/statements.ts'
import { databaseKinds } from '#lib/testing/database.ts'
import { seededSuiteDatabase } from '#lib/testing/suite-database.ts'
import { findTopic, listTopics } from './queries.ts'

describe.each(databaseKinds())('topics on %s', (kind) => {
  seededSuiteDatabase(kind)

  it('stand in the alphabet of the language, in two statements', async () => {
    const { result, statements } = await countStatements(() => listTopics('it'))
    const names = result.map(({ reference }) => reference.name.text)
    expect(names).toEqual([...names].sort(new Intl.Collator('it').compare))
    expect(statements).toHaveLength(2)
  })

  it('have a page from two records on; the others show their record and sources', async () => {
    for (const { reference, count, only, sources } of await listTopics('en')) {
      expect(reference.href?.includes('#')).toBe(count < 2)
      expect(only !== null).toBe(count === 1)
      if (count >= 2) expect(sources).toEqual([])
    }
    const robotics = (await listTopics('en')).find(({ reference }) => reference.id === 'robotics')
    expect(robotics?.only?.id).toBe('er-kyoto')
    expect(robotics?.sources.map(({ id }) => id)).toEqual(['doc-000'])
  })

  it('gather what is tagged, also beyond the last page', async () => {
    const { result, statements } = await countStatements(() => findTopic('aerospace', 7, 'ja'))
    expect(result).toMatchObject({ isSmall: false, page: 1, pages: 1 })
    expect(result.items.map(({ reference }) => reference.id)).toEqual(expect.arrayContaining(['torino-nagoya', 'mission-er-aerospace-2025']))
    expect(statements).toHaveLength(3)
    expect((await findTopic('robotics', 1, 'ja')).isSmall).toBe(true)
    expect((await findTopic('nothing', 1, 'ja')).items).toEqual([])
  })
})
