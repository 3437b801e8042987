import { type Pixels, readPng, writePng } from './chunks.ts'

const most = 256

/** Five bits of each channel: near colours share a place. */
const placeOf = (r: number, g: number, b: number) => ((r >> 3) << 10) | ((g >> 3) << 5) | (b >> 3)

/** How often each place occurs, and the sums of its channels. */
type Sums = { count: Uint32Array; r: Float64Array; g: Float64Array; b: Float64Array }

/** The mean colour of each of the fullest places. */
function paletteOf({ count, r, g, b }: Sums): { places: number[]; colours: number[] } {
  const places = [...count.keys()].filter((place) => count[place]).sort((x, y) => (count[y] ?? 0) - (count[x] ?? 0)).slice(0, most)
  const mean = (sum: Float64Array, place: number) => Math.round((sum[place] ?? 0) / (count[place] || 1))
  return { places, colours: places.map((place) => mean(r, place) | (mean(g, place) << 8) | (mean(b, place) << 16)) }
}

function nearest(place: number, colours: number[]): number {
  const [r, g, b] = [((place >> 10) & 31) * 8 + 4, ((place >> 5) & 31) * 8 + 4, (place & 31) * 8 + 4]
  let [best, least] = [0, Infinity]
  colours.forEach((colour, i) => {
    const distance = ((colour & 255) - r) ** 2 + (((colour >> 8) & 255) - g) ** 2 + ((colour >> 16) - b) ** 2
    if (distance < least) [best, least] = [i, distance]
  })
  return best
}

/** Runs of one colour, of which flat drawings are made: colour, first pixel, length. */
function eachRun({ data, depth }: Pixels, total: number, take: (r: number, g: number, b: number, from: number, length: number) => void): void {
  for (let i = 0; i < total; ) {
    const at = i * depth
    const [r, g, b] = [data[at] as number, data[at + 1] as number, data[at + 2] as number]
    const from = i++
    for (let next = at + depth; i < total && data[next] === r && data[next + 1] === g && data[next + 2] === b; next += depth) i++
    take(r, g, b, from, i - from)
  }
}

/**
 * The same picture with at most 256 colours: a third of the bytes, and nobody sees it in flat drawings. Done here, since
 * the library that could do it is not on every platform.
 */
export function withPalette(png: Buffer): Buffer {
  const pixels = readPng(png)
  const total = pixels.width * pixels.height
  const sums: Sums = { count: new Uint32Array(32768), r: new Float64Array(32768), g: new Float64Array(32768), b: new Float64Array(32768) }
  const add = (sum: Float64Array | Uint32Array, place: number, value: number) => { sum[place] = (sum[place] as number) + value }
  eachRun(pixels, total, (r, g, b, _from, length) => {
    const place = placeOf(r, g, b)
    add(sums.count, place, length)
    add(sums.r, place, r * length)
    add(sums.g, place, g * length)
    add(sums.b, place, b * length)
  })
  const { places, colours } = paletteOf(sums)
  const numberOf = new Int16Array(32768).fill(-1)
  places.forEach((place, i) => { numberOf[place] = i })
  const numbers = Buffer.allocUnsafe(total)
  eachRun(pixels, total, (r, g, b, from, length) => {
    const place = placeOf(r, g, b)
    if ((numberOf[place] as number) < 0) numberOf[place] = nearest(place, colours)
    numbers.fill(numberOf[place] as number, from, from + length)
  })
  return writePng(pixels.width, pixels.height, colours, numbers)
}
