import { expect, test } from 'vitest'
import { archesOf, archPath, spotIn, tall, wide } from './arches.ts'
import type { Marker } from './markers.ts'

const marker = (frame: 'italy' | 'japan', x: number, y: number): Marker => ({ id: `${frame}${x}`, frame, x, y, outside: null })

test('an arch begins and ends at its points, and its crown is half-way', () => {
  expect(archPath([{ x: 100, y: 200 }], [{ x: 900, y: 300 }], { x: 500, y: 20 }, 'x')).toBe('M100 200Q100 20 500 20T900 300')
})

test('on a phone it leans, so that it leaves the name beside its point alone', () => {
  expect(archPath([{ x: 100, y: 200 }], [{ x: 300, y: 900 }], { x: 1000, y: 550 }, 'y')).toBe('M100 200Q1000 375 1000 550T300 900')
})

test('of more than two parties every one is reached through one crown', () => {
  const path = archPath([{ x: 1, y: 9 }, { x: 2, y: 9 }, { x: 3, y: 9 }], [{ x: 7, y: 9 }, { x: 8, y: 9 }], { x: 5, y: 0 }, 'x')
  for (const ground of ['1 9', '2 9', '3 9', '7 9', '8 9']) expect(path).toContain(ground)
  expect(path.match(/5 0/g)).toHaveLength(3)
})

test('rings are apart, the outermost at the edge, however many there are', () => {
  const ties = Array.from({ length: 30 }, (_, index) => ({ homes: [marker('italy', 100 + index * 10, 250)], partners: [marker('japan', 400 - index * 10, 300)] }))
  const crowns = archesOf(ties, wide).map((path) => Number(/Q\d+ (\d+)/.exec(path)?.[1]))
  expect(crowns[0]).toBe(wide.crowns[0])
  expect(new Set(crowns).size).toBe(30)
  expect(Math.max(...crowns)).toBeLessThanOrEqual(wide.crowns[1])
})

test('the frames stand one under the other on a phone, and an arch is drawn in fewer figures', () => {
  const [home, partner] = [marker('italy', 300, 260), marker('japan', 210, 280)]
  expect(spotIn(tall, partner).y).toBeGreaterThan(spotIn(tall, home).y)
  expect(archesOf([{ homes: [home], partners: [partner] }], tall)[0]).toMatch(new RegExp(`^M${Math.round(spotIn(tall, home).x / 4)} `))
})
