import jsQR from 'jsqr'
import { describe, expect, it } from 'vitest'
import { qrModules } from './modules.ts'

/** The dark units of a path of rectangles, as a camera would see them: four pixels a unit. */
function picture({ size, path }: { size: number; path: string }) {
  const scale = 4
  const side = size * scale
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++) {
      for (let column = Number(x) * scale; column < (Number(x) + Number(width)) * scale; column++) pixels.set([0, 0, 0], (row * side + column) * 4)
    }
  }
  return { pixels, side }
}

describe('a QR code', () => {
  it.each(['http://localhost:3000/id/faenza-toki', `https://kakehashi.example.it/id/${'a-long-id-'.repeat(12)}`])('says %s', (text) => {
    const { pixels, side } = picture(qrModules(text))
    expect(jsQR(pixels, side, side)?.data).toBe(text)
  })

  it('has four light units around it', () => {
    const { size, path } = qrModules('http://localhost:3000/id/faenza-toki')
    const rectangles = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map((found) => found.slice(1).map(Number) as [number, number, number])
    expect(Math.min(...rectangles.flatMap(([x, y]) => [x, y]))).toBe(4)
    expect(Math.max(...rectangles.flatMap(([x, y, width]) => [x + width, y + 1]))).toBe(size - 4)
  })

  it('can be read with a seventh of it worn away', () => {
    const { pixels, side } = picture(qrModules('http://localhost:3000/id/faenza-toki'))
    // A stain in the middle, away from the marks in the corners.
    const [from, to] = [Math.round(side * 0.42), Math.round(side * 0.58)]
    for (let row = from; row < to; row++) for (let column = from; column < to; column++) pixels.set([255, 255, 255], (row * side + column) * 4)
    expect(jsQR(pixels, side, side)?.data).toBe('http://localhost:3000/id/faenza-toki')
  })
})
