import { expect, test } from 'vitest'
import { markersOf, type Place } from './markers.ts'

const place = (id: string, latitude: number, longitude: number): Place => ({ id, text: id, latitude, longitude })

const outside = {
  rotterdam: place('Rotterdam Paesi Bassi', 51.923, 4.479), umea: place('Umeå Svezia', 63.828, 20.26), brno: place('Brno Cechia', 49.195, 16.608), napoli: place('Napoli Italia', 40.85, 14.27),
  seoul: place('Seul Corea del Sud', 37.566, 126.978), shenzhen: place('Shenzhen Cina', 22.546, 114.068), naha: place('Naha Giappone', 26.212, 127.679),
}

test('what lies outside stands at the edge of the nearer frame: Europe above Italy, the south below it, the continent west of Japan', () => {
  const markers = markersOf(Object.values(outside))
  const at = ({ id }: Place) => markers.find((marker) => marker.id === id)
  expect(markers).toHaveLength(7)
  expect(markers.every((marker) => marker.outside)).toBe(true)
  for (const one of [outside.rotterdam, outside.umea, outside.brno]) expect(at(one)).toMatchObject({ frame: 'italy', outside: 'w' })
  expect(at(outside.brno)?.y).toBeLessThan(100)
  expect(at(outside.napoli)).toMatchObject({ frame: 'italy' })
  expect(at(outside.napoli)?.y).toBeGreaterThan(300)
  for (const one of [outside.seoul, outside.shenzhen]) expect(at(one)).toMatchObject({ frame: 'japan', outside: 'e', x: 8 })
  expect(at(outside.naha)?.x).toBeGreaterThan(400)
})

test('northern ones stand above southern ones, a line apart', () => {
  const [umea, rotterdam, brno] = ['Umeå Svezia', 'Rotterdam Paesi Bassi', 'Brno Cechia'].map((id) => markersOf(Object.values(outside)).find((marker) => marker.id === id)?.y)
  expect([rotterdam, brno]).toEqual([(umea ?? 0) + 20, (umea ?? 0) + 40])
})

test('a corner holds five, whatever their number', () => {
  expect(markersOf(Array.from({ length: 40 }, (_, index) => place(`n${index}`, 50 + index / 10, 5)))).toHaveLength(5)
})
