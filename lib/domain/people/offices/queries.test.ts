import { describe, expect, it } from 'vitest'
import { countStatements } from '#lib/db/statements.ts'
import { databaseKinds } from '#lib/testing/database.ts'
import { seededSuiteDatabase } from '#lib/testing/suite-database.ts'
import { readHoldersAt, readOfficesOf } from './queries.ts'

describe.each(databaseKinds())('offices on %s', (kind) => {
  seededSuiteDatabase(kind)

  it('finds who is in office at a party, at its council or at what the party governs', async () => {
    const { statements, result: tell } = await countStatements(() => readHoldersAt(['torino', 'nagoya']))
    expect(statements).toHaveLength(2)
    expect(tell('en')).toMatchObject([{ person: { id: 'stefano-lo-russo' }, title: 'Mayor of Turin', date: '2025-09-29', body: { id: 'citta-di-torino' } }])
    expect((await readHoldersAt(['regione-emilia-romagna', 'ibaraki-pref']))('it')).toMatchObject([{ person: { name: { text: 'Ōigawa Kazuhiko' }, own: { text: '大井川和彦' } } }])
    expect((await readHoldersAt(['faenza', 'toki']))('it')).toEqual([])
  })

  it('finds the offices of people, and asks nothing where there are none', async () => {
    expect((await readOfficesOf(['takashi-watanabe']))('ja').map(({ title }) => title)).toContain('東村山市長')
    expect((await readOfficesOf([]))('ja')).toEqual([])
  })
})
