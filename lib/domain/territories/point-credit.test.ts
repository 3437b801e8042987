import { describe, expect, it } from 'vitest'
import { pointBasisKey, pointCredit } from './point-credit.ts'

describe('pointCredit', () => {
  it.each([
    ['IT', 'town', 'geonames'],
    ['CN', 'city', 'geonames'],
    ['IT', 'area centroid', 'istat'],
    ['JP', 'area centroid', 'national-land'],
    ['JP', 'ward office', 'municipal'],
  ])('credits a point in %s that is a %s to %s', (country, basis, source) => {
    expect(pointCredit(country, basis)?.source).toBe(source)
  })

  it.each([['IT', 'approximate label point'], ['JP', 'approximate'], ['NL', null]])('credits nobody in %s for %s', (country, basis) => {
    expect(pointCredit(country, basis)).toBeNull()
  })
})

describe('pointBasisKey', () => {
  it('has no words for a basis that it does not know', () => {
    expect([pointBasisKey('town office'), pointBasisKey('toString'), pointBasisKey(null)]).toEqual(['office', null, null])
  })
})
