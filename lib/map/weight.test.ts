import { expect, test } from 'vitest'
import { drawArches, drawMap } from './drawing.ts'
import { fittingTies } from './weight.ts'

const town = (id: string, longitude: number) => ({ id, text: id, href: `/it/territori/${id}`, latitude: 44.5, longitude, isAbroad: false })

function registry(count: number, name: string) {
  const places = Array.from({ length: count }, (_, i) => [town(`${name}-a${i}`, 8 + (i % 50) / 12), { ...town(`${name}-b${i}`, 132 + (i % 50) / 8), latitude: 35 }]).flat()
  const ties = Array.from({ length: count }, (_, i) => {
    const [homes, partners] = [[`${name}-a${i}`], [`${name}-b${i}`]]
    return { id: `t${i}`, href: `/it/legami/${name}-${i}`, text: `${name} ${i}`, homes, partners, places: [...homes, ...partners] }
  })
  return { ties, places }
}

test('of a large list the first that fit are drawn, fewer where names are long', () => {
  const counted = (name: string) => {
    const { ties, places } = registry(50, name)
    const fitting = fittingTies(ties, places, drawArches(ties, places))
    expect(fitting).toEqual(ties.slice(0, fitting.length))
    return fitting.length
  }
  expect(counted('x')).toBeGreaterThan(12)
  expect(counted('x')).toBeLessThan(50)
  expect(counted('a-very-long-name-of-a-town-that-somebody-wrote')).toBeLessThan(counted('x'))
})

test('one that is too large is passed over, the next ones are drawn', () => {
  const { ties, places } = registry(3, 'x')
  const large = { ...ties[0], id: 'large', text: 'x'.repeat(8000) }
  const all = [large, ...ties].flatMap((tie) => (tie.homes && tie.partners && tie.places ? [{ ...tie, homes: tie.homes, partners: tie.partners, places: tie.places, href: null, text: tie.text }] : []))
  expect(fittingTies(all, places, drawArches(all, places)).map(({ id }) => id)).toEqual(['t0', 't1', 't2'])
})

test('a tie without a known place on each side has no arch', () => {
  const { ties, places } = registry(2, 'x')
  const lost = ties.map((tie, index) => (index ? tie : { ...tie, partners: ['nowhere'] }))
  expect(drawMap(lost, places).arches.map(({ id }) => id)).toEqual(['t1'])
  expect(drawMap(lost, places).points).toHaveLength(2)
})
