import { crc32, deflateSync, inflateSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { readPng, writePng } from './chunks.ts'
import { paletteOf, rowsOf } from './palette.ts'

const chunk = (type: string, data: Buffer) => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(data.length)
  ends.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
}

/** An RGBA picture whose rows carry the filters given, by the definitions of PNG 1.2. */
function png(width: number, rows: number[][], filters: number[]): Buffer {
  const at = (y: number, x: number) => (x < 0 ? 0 : (rows[y]?.[x] ?? 0))
  const paeth = (a: number, b: number, c: number) => {
    const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)]
    return pa <= pb && pa <= pc ? a : pb <= pc ? b : c
  }
  const raw = rows.flatMap((row, y) => [
    filters[y] ?? 0,
    ...row.map((value, x) => {
      const [a, b, c] = [at(y, x - 4), at(y - 1, x), x < 4 ? 0 : at(y - 1, x - 4)]
      return (value - ([0, a, b, (a + b) >> 1, paeth(a, b, c)][filters[y] ?? 0] ?? 0) + 256) % 256
    }),
  ])
  const head = Buffer.from([0, 0, 0, width, 0, 0, 0, rows.length, 8, 6, 0, 0, 0])
  return Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.from(raw))), chunk('IEND', Buffer.alloc(0))])
}

const random = (seed: number) => Array.from({ length: 20 }, (_, i) => ((seed * 7919 + i * 104729) >>> 3) % 256)

it('reads rows of every filter', () => {
  const rows = [1, 2, 3, 4, 5].map(random)
  const { pixels } = readPng(png(5, rows, [0, 1, 2, 3, 4]))
  expect([...Buffer.from(pixels.buffer, pixels.byteOffset, pixels.byteLength)]).toEqual(rows.flat())
})

const [paper, ink] = [[250, 247, 240, 255], [28, 27, 34, 255]]
const pixelOf = ([r = 0, g = 0, b = 0]: number[]) => r | (g << 8) | (b << 16)

it('keeps few colours as they are', () => {
  const picture = readPng(png(3, [[...paper, ...paper, ...ink], [...ink, ...paper, ...paper]], [0, 0]))
  const palette = paletteOf(picture, [])
  const small = writePng(rowsOf(picture, palette), palette.colours)
  const at = small.indexOf('PLTE')
  expect(small[25]).toBe(3)
  expect([...small.subarray(at + 4, at + 10)]).toEqual([250, 247, 240, 28, 27, 34])
  const data = small.indexOf('IDAT')
  expect([...inflateSync(small.subarray(data + 4))]).toEqual([0, 0, 0, 1, 0, 1, 0, 0])
})

it('has the colours that are needed first, and never more than 256', () => {
  const rows = Array.from({ length: 10 }, (_, y) => Array.from({ length: 32 }, (_, x) => [x * 8, y * 8, 16, 255]).flat())
  const { colours } = paletteOf(readPng(png(32, rows, rows.map(() => 0))), [pixelOf(paper), pixelOf(ink)])
  expect(colours.slice(0, 2)).toEqual([pixelOf(paper), pixelOf(ink)])
  expect(colours).toHaveLength(256)
})

it('gives a colour that it lacks the number of the nearest', () => {
  const palette = paletteOf(readPng(png(2, [[...paper, ...ink]], [0])), [pixelOf(paper)])
  const near = readPng(png(2, [[200, 210, 220, 255, 60, 50, 40, 255]], [0]))
  expect([...rowsOf(near, palette).rows]).toEqual([0, 0, 1])
})
