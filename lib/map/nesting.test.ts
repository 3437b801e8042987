import { expect, test } from 'vitest'
import { nest, type Span } from './nesting.ts'

/** Crossings of arches: where the order of two changes between the ground and the crown, on either side. */
function crossings(spans: Span[], rings: number[]): number {
  const changes = (a: number, b: number, c: number, d: number) => ((a - b) * (c - d) < 0 ? 1 : 0)
  return spans.reduce((sum, one, i) => sum + spans.slice(i + 1).reduce((all, other, k) => {
    const [ring = 0, otherRing = 0] = [rings[i], rings[i + 1 + k]]
    return all + changes(one.start, other.start, ring, otherRing) + changes(one.end, other.end, ring, otherRing)
  }, 0), 0)
}

function orders(count: number): number[][] {
  if (count === 0) return [[]]
  return orders(count - 1).flatMap((order) => Array.from({ length: count }, (_, at) => [...order.slice(0, at), count - 1, ...order.slice(at)]))
}

test('an arch that is farther out at both ends lies outside', () => {
  expect(nest([{ start: 3, end: 9 }, { start: 1, end: 2 }, { start: 2, end: 5 }])).toEqual([2, 0, 1])
})

test('no order of rings has fewer crossings', () => {
  let seed = 7
  const random = () => (seed = (seed * 16807) % 2147483647) % 5
  for (let round = 0; round < 40; round++) {
    const spans = Array.from({ length: 6 }, () => ({ start: random(), end: random() }))
    const fewest = Math.min(...orders(6).map((rings) => crossings(spans, rings)))
    expect(crossings(spans, nest(spans))).toBe(fewest)
  }
})

test('the same ties give the same rings', () => {
  const same = [{ start: 1, end: 1 }, { start: 1, end: 1 }]
  expect(nest(same)).toEqual([0, 1])
  expect(nest([])).toEqual([])
})
