import { expect, test } from 'vitest'
import { boxOf, overlap, placeLabels } from './labels.ts'
import type { Marker } from './markers.ts'

const marker = (id: string, x: number, y: number): Marker & { text: string } => ({ id, x, y, frame: 'japan', outside: null, text: id })

test('three towns within nine units of each other, and a crowd around them, all have a name, and none covers another', () => {
  const towns = [marker('Nagoya', 211, 282), marker('Toki', 217, 276), marker('Sakahogi', 213, 274), marker('Hamamatsu', 231, 295), marker('Prefettura di Ibaraki', 292, 247), marker('Tokyo', 277, 265), marker('Itabashi', 278, 264), marker('Prefettura di Osaka', 175, 297), marker('Prefettura di Kagawa', 140, 310), marker('Kamakura', 275, 277)]
  const labels = placeLabels(towns)
  expect([...labels.keys()].sort()).toEqual(towns.map(({ id }) => id).sort())
  const boxes = towns.flatMap(({ id }) => { const label = labels.get(id); return label ? [boxOf(label, id)] : [] })
  boxes.forEach((box, i) => expect(boxes.slice(i + 1).some((other) => overlap(box, other))).toBe(false))
})

test('a name that has no room has no label', () => {
  const heap = Array.from({ length: 40 }, (_, index) => ({ ...marker(`Prefettura numero ${index}`, 200 + (index % 6) * 4, 200 + Math.floor(index / 6) * 4) }))
  const labels = placeLabels(heap)
  expect(labels.size).toBeGreaterThan(2)
  expect(labels.size).toBeLessThan(40)
})

test('names of a heap go outwards: the southernmost point has the southernmost name', () => {
  const labels = placeLabels([marker('名古屋市', 211, 282), marker('土岐市', 217, 276), marker('坂祝町', 213, 274)])
  const y = (id: string) => labels.get(id)?.y ?? 0
  expect(y('名古屋市')).toBeGreaterThan(y('土岐市'))
  expect(y('坂祝町')).toBeLessThan(y('名古屋市'))
})
