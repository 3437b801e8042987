import { expect, it } from 'vitest'
import { layOver } from './over.ts'
import { paletteOf } from './palette.ts'

const opaque = (r: number, g: number, b: number) => r | (g << 8) | (b << 16) | (255 << 24)
const [paper, ink, grey, blue] = [opaque(240, 240, 240), opaque(16, 16, 16), opaque(128, 128, 128), opaque(16, 16, 240)] as const
const palette = paletteOf({ width: 2, height: 2, pixels: Int32Array.of(paper, ink, grey, blue) }, [paper, ink, grey, blue])
const clear = 0
const halfInk = 16 | (16 << 8) | (16 << 16) | (128 << 24)

it('lays letters and their edges on what is there, and leaves the rest', () => {
  const rows = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0])
  layOver({ width: 3, height: 3, rows }, palette, { width: 2, height: 2, pixels: Int32Array.of(ink, halfInk, clear, ink) }, 1, 1)
  // Half ink on paper is grey; what is clear keeps the blue.
  expect([...rows]).toEqual([0, 0, 0, 0, 0, 0, 1, 2, 0, 3, 0, 1])
})

it('mixes an edge with what lies under it', () => {
  const halfBlue = 16 | (16 << 8) | (240 << 16) | (128 << 24)
  const rows = Buffer.from([0, 3, 3])
  layOver({ width: 2, height: 1, rows }, palette, { width: 2, height: 1, pixels: Int32Array.of(halfBlue, ink) }, 0, 0)
  expect([...rows]).toEqual([0, 3, 1])
})
