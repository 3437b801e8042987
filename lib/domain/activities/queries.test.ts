import { describe, expect, it } from 'vitest'
import { countStatements } from '#lib/db/statements.ts'
import { databaseKinds } from '#lib/testing/database.ts'
import { seededSuiteDatabase } from '#lib/testing/suite-database.ts'
import { listActivities, territoryChoices } from './list/queries.ts'
import { findActivity } from './queries.ts'
import { pageSize } from './schema.ts'

const idsOf = (references: { id: string }[] | undefined) => references?.map(({ id }) => id)
const linesOf = (lines: { reference: { id: string } }[] | undefined) => lines?.map(({ reference }) => reference.id)

describe.each(databaseKinds())('activities on %s', (kind) => {
  const database = seededSuiteDatabase(kind)

  it('tells a mission stop by stop, and apart what belongs to it elsewhere', async () => {
    const mission = await findActivity('mission-piemonte-japan-2025', 'it')
    expect(mission?.stops.map(({ where }) => where?.place.id)).toEqual(['osaka', 'nagoya', 'tokyo', 'kyoto-city', 'kobe'])
    expect(mission?.stops[0]?.venue?.id).toBe('italian-pavilion-expo-2025')
    expect(linesOf(mission?.stops[1]?.activities)).toEqual(['torino-nagoya-20th', 'aeromart-nagoya'])
    expect(linesOf(mission?.parts)).toEqual([
      'cciaa-investor-meetings-2025', 'submission-ceipiemonte-2025', 'submission-torino-2025', 'submission-confindustria-2025',
    ])
    expect(idsOf(mission?.partnerships)).toEqual(['torino-nagoya'])
    expect(mission).toMatchObject({ status: 'announced', date: '2025-09-29/2025-10-04', confidence: 'uncertain', from: 'IT', to: 'JP' })
  })

  it('tells at a stop what is not told again as a part, and a stop without a place', async () => {
    const mission = await findActivity('mission-er-aerospace-2025', 'en')
    expect(mission?.parts).toEqual([])
    expect(mission?.stops[3]).toMatchObject({ where: null, venue: null })
    expect(linesOf(mission?.stops[3]?.activities)).toEqual(['dsei-japan'])
  })

  it('knows on whose behalf somebody takes part, and which topics are sensitive', async () => {
    const mission = await findActivity('mission-er-aerospace-2025', 'ja')
    expect(mission?.participants.filter(({ onBehalfOf }) => onBehalfOf).map(({ party, onBehalfOf }) => [party.id, onBehalfOf?.id])).toEqual([['npc-spacemind', 'consorzio-anser']])
    expect(mission?.topics.filter(({ isSensitive }) => isSensitive).map(({ topic }) => topic.id)).toEqual(['defence-security'])
  })

  it('knows the mission above and those that pass by', async () => {
    expect((await findActivity('er-ibaraki-venture-cafe', 'it'))?.parent?.reference.id).toBe('mission-er-aerospace-2025')
    expect(idsOf((await findActivity('medical-japan', 'it'))?.missions)?.sort()).toEqual(['mission-piemonte-japan-2025', 'submission-ceipiemonte-2025'])
  })

  it('keeps the operator of a number, links both ways, programmes and articles apart', async () => {
    expect((await findActivity('mission-ibaraki-er-2024', 'ja'))?.count).toEqual({ value: 40, operator: '~', unit: 'people' })
    expect(idsOf((await findActivity('mission-er-japan-2023', 'ja'))?.related)).toEqual(['mission-ibaraki-er-2024'])
    expect(idsOf((await findActivity('volare-exhibition', 'it'))?.programmes)).toEqual(['airone'])
    expect(idsOf((await findActivity('mission-er-japan-2019', 'it'))?.articles)).toEqual(['article-er-japan'])
  })

  it('names the places above, nearest first, without continents', async () => {
    const { where } = (await findActivity('itabashi-library-opening', 'ja')) ?? {}
    expect([where?.place.id, ...(idsOf(where?.above) ?? [])]).toEqual(['itabashi', 'tokyo', 'japan'])
  })

  describe('listActivities', () => {
    it('goes from the newest to what has no date', async () => {
      const { items, total } = await listActivities({}, 'it')
      expect(total).toBe(32)
      expect(items.slice(-2).map(({ reference }) => reference.id)).toEqual(['itabashi-bcbf-1981', 'bologna-childrens-book-fair'])
    })

    it('filters', async () => {
      const found = async (filters: Parameters<typeof listActivities>[0]) => linesOf((await listActivities(filters, 'it')).items)
      expect(await found({ kind: 'donation' })).toEqual(['donations-ibaraki-er-2023', 'donation-ppe-2020'])
      expect(await found({ decade: 1980 })).toEqual(['itabashi-bcbf-1981'])
      expect(await found({ status: 'unknown' })).toEqual(['bologna-childrens-book-fair'])
      // At a stop; then by who takes part, though it goes elsewhere.
      expect(await found({ territory: 'nagoya', kind: 'mission' })).toEqual([
        'submission-confindustria-2025', 'mission-piemonte-japan-2025', 'submission-torino-2025', 'submission-ceipiemonte-2025',
      ])
      expect(await found({ territory: 'ibaraki-pref', kind: 'donation' })).toEqual(['donations-ibaraki-er-2023'])
      expect(await found({ territory: 'no-such-place' })).toEqual([])
    })

    it.each(['板橋', 'いたばし', 'Itabashi'])('finds by any form of a name: %s', async (q) => {
      expect(linesOf((await listActivities({ q }, 'en')).items)).toEqual(['itabashi-library-opening', 'itabashi-bcbf-1981'])
    })

    it('offers the territories in which something happens, with those above', async () => {
      const ids = idsOf(await territoryChoices('ja')) ?? []
      expect(ids).toEqual(expect.arrayContaining(['itabashi', 'tokyo', 'japan', 'bologna', 'italy']))
      expect(ids).not.toContain('rotterdam')
    })
  })

  it('sends as many statements for a large record, and shows no hidden one', async () => {
    const { prisma } = database
    const made = Array.from({ length: 300 }, (_, index) => `made-${index}`)
    await prisma.record.createMany({ data: made.map((id, index) => ({ id, kind: 'activity', isPublic: index > 0 })) })
    await prisma.activity.createMany({ data: made.map((id) => ({ id, kind: 'meeting', status: 'held', date: '2030', dateFrom: new Date('2030-01-01'), dateTo: new Date('2030-12-31'), parentId: 'mission-er-japan-2019' })) })
    const list = await countStatements(() => listActivities({ page: 2, q: 'a', territory: 'japan' }, 'it'))
    expect(list.statements).toHaveLength(3)
    const page = await countStatements(() => findActivity('mission-er-japan-2019', 'it'))
    expect(page.statements).toHaveLength(2)
    expect(page.result?.omitted).toEqual({ parts: 99, participants: 0 })
    const all = await listActivities({ page: 1_000 }, 'it')
    expect([all.total, all.page, all.items.length]).toEqual([331, 7, 331 - 6 * pageSize])
    expect(await findActivity('made-0', 'it')).toBeNull()
  })
})
