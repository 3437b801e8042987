import { describe, expect, it } from 'vitest'
import { countStatements } from '#lib/db/statements.ts'
import { databaseKinds } from '#lib/testing/database.ts'
import { seededSuiteDatabase } from '#lib/testing/suite-database.ts'
import { listOrganisations } from './list/queries.ts'
import { findOrganisation } from './queries.ts'

const idsOf = (references: { id: string }[] | undefined) => references?.map(({ id }) => id)

describe.each(databaseKinds())('organisations on %s', (kind) => {
  seededSuiteDatabase(kind)

  it('knows seat, host, former seat and the body above', async () => {
    const hub = await findOrganisation('polito-japan-hub', 'it')
    expect(hub?.seat?.id).toBe('tokyo')
    expect([idsOf(hub?.hosts), idsOf(hub?.previousSeats), idsOf(hub?.parents)]).toEqual([
      ['camera-commercio-italiana-giappone'], ['kyoto-city'], ['politecnico-di-torino'],
    ])
    expect(hub?.milestones.map(({ date }) => date)).toEqual(['2022'])
    expect(idsOf((await findOrganisation('camera-commercio-italiana-giappone', 'it'))?.guests)).toEqual(['polito-japan-hub'])
  })

  it('knows its parts, also an exposition above a pavilion', async () => {
    expect(idsOf((await findOrganisation('itabashi-central-library', 'ja'))?.parts)).toEqual(['itabashi-bologna-section'])
    expect(idsOf((await findOrganisation('italian-pavilion-expo-2025', 'ja'))?.parents)).toEqual(['expo-2025-osaka'])
  })

  it('has ties, what it governs and who holds an office in it', async () => {
    const region = await findOrganisation('regione-emilia-romagna', 'en')
    expect(region?.governs?.id).toBe('emilia-romagna')
    expect(region?.ties.own[0]?.reference.id).toBe('er-ibaraki')
    const chamber = await findOrganisation('camera-commercio-torino', 'en')
    expect(chamber?.holders[0]).toMatchObject({ person: { id: 'massimiliano-cipolletta' }, title: 'President of the Turin Chamber of Commerce', date: '2025-09-29' })
  })

  it('knows the programmes that it funds and those in which it takes part', async () => {
    const union = await findOrganisation('european-union', 'it')
    expect(union?.memberships.map(({ programme, role }) => [programme.id, role])).toEqual([['horizon-2020', 'funder'], ['iurc', 'funder']])
  })

  describe('listOrganisations', () => {
    it('follows the alphabet of the reader: kana in Japanese', async () => {
      const names = async (locale: 'en' | 'ja') => (await listOrganisations({ kind: 'university' }, locale)).items.map(({ reference }) => reference.id)
      expect(await names('en')).toEqual(['institute-of-science-tokyo', 'politecnico-di-torino', 'osaka-university', 'universita-di-bologna', 'waseda-university'])
      // おおさか, とうきょう, とりの, ぼろーにゃ, わせだ
      expect(await names('ja')).toEqual(['osaka-university', 'institute-of-science-tokyo', 'politecnico-di-torino', 'universita-di-bologna', 'waseda-university'])
    })

    it.each(['早稲田', 'わせだ', 'waseda'])('finds a body by any form of its name: %s', async (q) => {
      expect((await listOrganisations({ q }, 'it')).items.map(({ reference }) => reference.id)).toEqual(['waseda-university'])
    })

    it('finds bodies by the place of their seat, and filters', async () => {
      const list = await listOrganisations({ q: '東京都', kind: 'company', country: 'JP' }, 'en')
      expect(list.items.map(({ seat }) => seat?.id)).toEqual(['tokyo', 'tokyo', 'tokyo', 'tokyo'])
      expect((await listOrganisations({ q: '%_' }, 'en')).total).toBe(0)
    })
  })

  it('sends a fixed number of statements', async () => {
    const count = async (work: () => Promise<unknown>) => (await countStatements(work)).statements.length
    expect([await count(() => findOrganisation('regione-emilia-romagna', 'it')), await count(() => listOrganisations({}, 'it'))]).toEqual([4, 3])
  })
})
