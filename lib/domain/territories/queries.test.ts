import { describe, expect, it } from 'vitest'
import { inTransaction } from '#lib/db/client.ts'
import { countStatements } from '#lib/db/statements.ts'
import { databaseKinds } from '#lib/testing/database.ts'
import { seededSuiteDatabase } from '#lib/testing/suite-database.ts'
import { generateRecords } from '#lib/testing/generated-records.ts'
import { findInvolvement } from '#lib/domain/involvement/queries.ts'
import { findBodies } from './bodies/queries.ts'
import { findCountries, listTerritories } from './list/queries.ts'
import { findTerritory } from './queries.ts'
import type { TerritoryNode } from './schema.ts'

const ids = (nodes: TerritoryNode[]): string[] => nodes.flatMap((node) => [node.reference.id, ...ids(node.children)])

describe.each(databaseKinds())('territories on %s', (kind) => {
  seededSuiteDatabase(kind)

  describe('findTerritory', () => {
    it('has the ties of its own government, oldest first and undated ones last', async () => {
      const bologna = await findTerritory('bologna', 'it')
      expect(bologna?.governments.map(({ id }) => id)).toEqual(['comune-di-bologna'])
      const own = bologna?.ties.own.map(({ reference }) => reference.id) ?? []
      expect([own[0], own.at(-1)]).toEqual(['bologna-chongqing', 'bologna-shenzhen'])
      expect(own).toContain('bologna-seongnam')
      expect(bologna?.ties.within).toEqual([])
    })

    it('keeps apart the ties of places and bodies within it', async () => {
      const torino = await findTerritory('torino', 'it')
      expect(torino?.ties.own.map(({ reference }) => reference.id)).toEqual(['torino-nagoya'])
      expect(torino?.ties.within.map(({ reference }) => reference.id)).toContain('cciaa-torino-nagoya')
      const gifu = await findTerritory('gifu-pref', 'ja')
      expect(gifu?.ties.own).toEqual([])
      expect(gifu?.ties.within).toHaveLength(2)
      expect(gifu?.below.places.map(({ id }) => id).sort()).toEqual(['sakahogi', 'toki'])
    })

    it('knows a misspelling with the source that has it', async () => {
      const takko = await findTerritory('takko', 'ja')
      expect(takko?.spellings.find((spelling) => spelling.kind === 'misspelling')).toMatchObject({ form: 'Tatsukomachi', source: { id: 'doc-000' } })
    })

    it('tells where bodies sat before', async () => {
      expect((await findTerritory('kyoto-city', 'en'))?.formerSeats.map(({ id }) => id)).toEqual(['polito-japan-hub'])
    })

    it('has no facts for a record of another kind', async () => {
      expect(await findTerritory('comune-di-bologna', 'it')).toBeNull()
    })
  })

  it('finds missions and events by place, stop and participant', async () => {
    const here = await findInvolvement({ recordIds: ['ibaraki-pref'], placeId: 'ibaraki-pref' }, undefined, 'en')
    expect(here.items.find(({ activity }) => activity.id === 'mission-ibaraki-er-2024')?.roles).toEqual(['participant'])
    const science = await findInvolvement({ recordIds: ['tsukuba-science-city'], placeId: 'tsukuba-science-city' }, undefined, 'en')
    expect(science.items.flatMap(({ roles }) => roles)).toContain('stop')
  })

  it('finds bodies within a place', async () => {
    const bodies = await findBodies('emilia-romagna')
    expect(bodies.items.map(({ id }) => id)).toEqual(expect.arrayContaining(['art-er', 'universita-di-bologna', 'k3rx']))
  })

  describe('listTerritories', () => {
    it.each(['田子', 'たっこ', 'タッコ', 'Takko-machi', 'tatsukomachi', 'TAKKO'])('finds Takko as %s, below what it lies in', async (q) => {
      expect(ids((await listTerritories({ q }, 'it')).roots)).toEqual(['japan', 'aomori-pref', 'takko'])
    })

    it('finds the towns of a prefecture by its name', async () => {
      const list = await listTerritories({ q: '岐阜' }, 'ja')
      expect(ids(list.roots)).toEqual(['japan', 'gifu-pref', 'sakahogi', 'toki'])
      expect(list.total).toBe(3)
    })

    it('begins with the country of most ties and ends with areas', async () => {
      const { roots, total } = await listTerritories({}, 'it')
      expect(roots.slice(0, 2).map((root) => root.reference.id)).toEqual(['italy', 'japan'])
      expect(roots.at(-1)?.level).toBe('area')
      expect(ids(roots)).toHaveLength(total)
    })

    it('tells a mere parent from a place with ties or activities', async () => {
      const { roots } = await listTerritories({ q: 'Aichi' }, 'en')
      const aichi = roots[0]?.children[0]
      expect(aichi).toMatchObject({ ties: 0, tiesWithin: 3, isActive: false })
      expect(aichi?.children[0]).toMatchObject({ ties: 2, tiesWithin: 1, isActive: true })
    })

    it('takes wildcards for what they are, and a page too far for the last', async () => {
      expect((await listTerritories({ q: '%' }, 'it')).total).toBe(0)
      expect((await listTerritories({ country: 'ZZ' }, 'it')).roots).toEqual([])
      expect((await listTerritories({ page: 9999 }, 'it')).page).toBe(1)
    })

    it('names the countries of the record in the reader’s language', async () => {
      expect((await findCountries('it'))[0]?.reference.name.text).toBe('Cechia')
    })
  })

  it('sends the same statements however much there is, and pages what grows', async () => {
    const read = async () => {
      const counts = []
      const japan = { recordIds: ['japan'], placeId: 'japan' }
      for (const work of [() => listTerritories({ country: 'IT' }, 'it'), () => findTerritory('italy', 'it'), () => findInvolvement(japan, 1, 'it')])
        counts.push((await countStatements<unknown>(work)).statements.length)
      return counts
    }
    const before = await read()
    await inTransaction((tx) => generateRecords(tx, 700))
    expect(await read()).toEqual(before)
    const list = await listTerritories({ page: 2 }, 'ja')
    expect([list.total, list.pages, list.references.length]).toEqual([202, 2, 2])
    const { within, total } = (await findTerritory('italy', 'it'))?.ties ?? {}
    expect([within?.length, total]).toEqual([60, 720])
    const visits = await findInvolvement({ recordIds: ['japan'], placeId: 'japan' }, 3, 'it')
    expect([visits.items.length, visits.page]).toEqual([30, 3])
    expect((await findInvolvement({ recordIds: ['japan'], placeId: 'japan' }, 9999, 'it')).page).toBe(1)
  })
})
