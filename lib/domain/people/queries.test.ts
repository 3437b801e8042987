import { describe, expect, it } from 'vitest'
import { countStatements } from '#lib/db/statements.ts'
import { databaseKinds } from '#lib/testing/database.ts'
import { seededSuiteDatabase } from '#lib/testing/suite-database.ts'
import { listPeople } from './queries.ts'

describe.each(databaseKinds())('people on %s', (kind) => {
  seededSuiteDatabase(kind)

  it('puts the family name of Japanese persons first, in every language', async () => {
    const named = async (locale: 'it' | 'ja') => (await listPeople(undefined, locale)).items.find(({ self }) => self.id === 'kazuhiko-oigawa')?.self
    expect(await named('it')).toMatchObject({ name: { text: 'Ōigawa Kazuhiko' }, own: { text: '大井川和彦', reading: 'Ōigawa Kazuhiko' } })
    expect(await named('ja')).toMatchObject({ name: { text: '大井川和彦', reading: 'おおいがわ かずひこ' }, own: null })
  })

  it('keeps an office-holder unnamed whom no source names, at the end', async () => {
    const { items, total } = await listPeople(undefined, 'en')
    expect(items).toHaveLength(total)
    expect(items.at(-1)).toMatchObject({ isUnnamed: true, self: { name: { text: 'mayor of Seoul in office in 2012' } }, offices: [{ date: '2012', body: { id: 'seoul' } }] })
  })

  it('tells offices with body and date, activities with roles, and where else somebody appears', async () => {
    const { items } = await listPeople(undefined, 'it')
    const person = (id: string) => items.find(({ self }) => self.id === id)
    expect(person('takashi-watanabe')?.offices.map(({ body, confidence }) => [body?.id, confidence])).toEqual([
      ['higashimurayama', 'stated'], ['japan-association-of-city-mayors', 'uncertain'],
    ])
    expect(person('kazuhiko-oigawa')?.activities).toMatchObject([{ reference: { id: 'mission-ibaraki-er-2024' }, roles: ['lead'] }])
    expect(person('arata-isozaki')?.related.map(({ id }) => id)).toEqual(['bologna-new-station-project'])
  })

  it('sends four statements', async () => {
    expect((await countStatements(() => listPeople(7, 'ja'))).statements).toHaveLength(4)
  })
})
