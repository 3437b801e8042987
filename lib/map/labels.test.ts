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
