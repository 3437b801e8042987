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

// The first content as it lies on the map.
const spots: [number, number][] = [[231, 295], [278, 264], [211, 282], [278, 266], [292, 247], [217, 276], [213, 274], [307, 127], [139, 309], [177, 298], [274, 277], [53, 343]]
test.each([
  ['it', ['Hamamatsu', 'Itabashi', 'Nagoya', 'Tokyo', 'Prefettura di Ibaraki', 'Toki', 'Sakahogi', 'Takko', 'Prefettura di Kagawa', 'Prefettura di Osaka', 'Kamakura', 'Tamana']],
  ['en', ['Hamamatsu', 'Itabashi', 'Nagoya', 'Tokyo', 'Ibaraki Prefecture', 'Toki', 'Sakahogi', 'Takko', 'Kagawa Prefecture', 'Osaka Prefecture', 'Kamakura', 'Tamana']],
  ['ja', ['浜松市', '板橋区', '名古屋市', '東京都', '茨城県', '土岐市', '坂祝町', '田子町', '香川県', '大阪府', '鎌倉市', '玉名市']],
])('%s: every place of the first content has its name, and none is nearer to another point by more than a line is thick', (_, names) => {
  const markers = names.map((name, index) => marker(name, spots[index]?.[0] ?? 0, spots[index]?.[1] ?? 0))
  const labels = placeLabels(markers)
  expect([...labels.keys()].sort()).toEqual([...names].sort())
  for (const one of markers) {
    const label = labels.get(one.id)
    const box = label && boxOf(label, one.text)
    if (!box) continue
    const far = ({ x, y }: { x: number; y: number }) => Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom))
    for (const other of markers) expect(far(other) + 2.5, `${one.id} beside ${other.id}`).toBeGreaterThanOrEqual(far(one))
  }
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
