import { describe, expect, it } from 'vitest'
import { countStatements } from '#lib/db/statements.ts'
import { databaseKinds } from '#lib/testing/database.ts'
import { seededSuiteDatabase } from '#lib/testing/suite-database.ts'
import { listProgrammes } from './list/queries.ts'
import { findProgramme } from './queries.ts'

const idsOf = (references: { id: string }[] | undefined) => references?.map(({ id }) => id)

describe.each(databaseKinds())('programmes on %s', (kind) => {
  const database = seededSuiteDatabase(kind)

  it('names the members by role, with field and year', async () => {
    const ruggedised = await findProgramme('ruggedised', 'it')
    expect(ruggedised?.members.map(({ role }) => role)).toEqual([...Array<string>(3).fill('lighthouse-city'), ...Array<string>(3).fill('follower-city')])
    const network = await findProgramme('unesco-creative-cities-network', 'en')
    expect(network?.members.map(({ party, field, since }) => [party.id, field, since])).toEqual([
      ['bologna', 'music', '2006'], ['hamamatsu', 'music', '2014'], ['shenzhen', 'design', '2008'], ['chengdu', 'gastronomy', '2010'],
    ])
    expect(network?.manager?.id).toBe('unesco')
    expect(network?.forms.map(({ form }) => form)).toContain('UCCN')
  })

  it('joins parent, editions, ties and what happened under them', async () => {
    const ruggedised = await findProgramme('ruggedised', 'ja')
    expect([ruggedised?.parent?.id, ruggedised?.funder?.id, idsOf(ruggedised?.partnerships)]).toEqual(['horizon-2020', 'european-commission', ['ruggedised-japan-cooperation']])
    expect(ruggedised?.activities.map(({ reference }) => reference.id)).toEqual(['ruggedised-japan-kickoff', 'ruggedised-study-visits'])
    expect(ruggedised?.period).toEqual({ date: '2016-11/2022-10', confidence: 'uncertain' })
    expect((await findProgramme('iurc', 'ja'))?.children.map(({ reference }) => reference.id)).toEqual(['iurc-asia-australasia-2025-2027'])
  })

  it('keeps places apart from other links', async () => {
    const station = await findProgramme('bologna-new-station-project', 'it')
    expect([idsOf(station?.places), idsOf(station?.related)]).toEqual([['bologna'], ['arata-isozaki']])
    expect((await findProgramme('airone', 'it'))?.activities.map(({ reference }) => reference.id).sort()).toEqual(['airone-at-expo', 'volare-exhibition'])
  })

  it('lists by the alphabet of the reader, filters, and finds by a member', async () => {
    const found = async (filters: Parameters<typeof listProgrammes>[0]) => (await listProgrammes(filters, 'it')).items.map(({ reference }) => reference.id)
    expect(await found({ kind: 'eu-programme' })).toEqual(['horizon-2020', 'iurc'])
    expect(await found({ q: '浜松' })).toEqual(['unesco-creative-cities-network'])
    expect((await listProgrammes({}, 'ja')).total).toBe(11)
  })

  it('sends as many statements for a large record, and shows no hidden one', async () => {
    const { prisma } = database
    const made = Array.from({ length: 300 }, (_, index) => `made-${index}`)
    await prisma.record.createMany({ data: made.map((id, index) => ({ id, kind: 'programme', isPublic: index > 0 })) })
    await prisma.programme.createMany({ data: made.map((id) => ({ id, kind: 'network', parentId: 'horizon-2020' })) })
    const list = await countStatements(() => listProgrammes({ page: 3 }, 'it'))
    expect([list.statements.length, list.result.total, list.result.items.length]).toEqual([3, 310, 50])
    const page = await countStatements(() => findProgramme('horizon-2020', 'it'))
    expect(page.statements).toHaveLength(2)
    expect(await findProgramme('made-0', 'it')).toBeNull()
  })
})
