import { describe, expect, it } from 'vitest'
import { db } from '#lib/db/client.ts'
import { countStatements } from '#lib/db/statements.ts'
import { databaseKinds } from '#lib/testing/database.ts'
import { seededSuiteDatabase } from '#lib/testing/suite-database.ts'
import { findTiePlaces } from './queries.ts'

describe.each(databaseKinds())('places of ties on %s', (kind) => {
  seededSuiteDatabase(kind)

  it('are where a territory is, a government governs and a body sits, in two statements however many', async () => {
    const { result, statements } = await countStatements(() => findTiePlaces(['er-ibaraki', 'torino-nagoya', 'cciaa-torino-nagoya', 'bologna-chongqing'], 'en'))
    expect(statements).toHaveLength(2)
    expect(result.sides.get('er-ibaraki')).toEqual({ home: ['emilia-romagna'], partner: ['ibaraki-pref'] })
    expect(result.sides.get('cciaa-torino-nagoya')).toEqual({ home: ['torino'], partner: ['nagoya'] })
    expect(result.sides.get('bologna-chongqing')).toEqual({ home: ['bologna'], partner: ['chongqing'] })
    const chongqing = result.places.find(({ reference }) => reference.id === 'chongqing')
    expect(chongqing).toMatchObject({ latitude: 29.56, longitude: 106.558, country: { id: 'china' } })
    expect(result.places.filter(({ reference }) => reference.id === 'torino')).toHaveLength(1)
  })

  it('leave out what has no known point, and what is hidden', async () => {
    expect((await findTiePlaces(['er-asia-protocols'], 'it')).sides.get('er-asia-protocols')).toEqual({ home: ['emilia-romagna'], partner: [] })
    expect(await findTiePlaces([], 'it')).toEqual({ places: [], sides: new Map() })
    await (await db()).record.update({ where: { id: 'takko' }, data: { isPublic: false } })
    const { places, sides } = await findTiePlaces(['monticelli-takko'], 'it')
    expect(places.map(({ reference }) => reference.id)).toEqual(['monticelli-dongina'])
    expect(sides.get('monticelli-takko')?.partner).toEqual([])
    await (await db()).record.update({ where: { id: 'takko' }, data: { isPublic: true } })
  })
})
