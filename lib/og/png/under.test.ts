import { expect, it } from 'vitest'
import type { Pixels } from './chunks.ts'
import { layUnder } from './under.ts'

const picture = (width: number, ...pixels: number[]): Pixels => ({ width, height: pixels.length / width, pixels: Int32Array.from(pixels) })

it('shows at its place where nothing is drawn, and nowhere else', () => {
  const card = picture(3, 0, 0, 0, 0, 7, 0, 0, 0, 8)
  layUnder(card, picture(2, 1, 2, 3, 4), 1, 1)
  expect([...card.pixels]).toEqual([0, 0, 0, 0, 7, 2, 0, 3, 8])
})
