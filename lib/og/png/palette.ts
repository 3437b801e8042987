import { type Pixels, writePng } from './chunks.ts'

const most = 256

/** Five bits of each channel: near colours share a place. */
const placeOf = (pixel: number) => ((pixel & 0xf8) << 7) | ((pixel >>> 6) & 0x3e0) | ((pixel >>> 19) & 0x1f)

type Survey = {
  /** The places that occur */
  places: number[]
  /** Of each place how many pixels it has, and the sums of their red, green and blue */
  sums: Uint32Array
  /** Where each run of one colour ends: flat drawings are made of them */
  ends: Int32Array
  runs: number
}

// Plain loops over numbers: with a function for each run or an object for each colour this took three times as long.
function survey({ pixels }: Pixels): Survey {
  const found = { places: [] as number[], sums: new Uint32Array(4 * 32768), ends: new Int32Array(pixels.length) }
  const { places, sums, ends } = found
  const total = pixels.length
  let runs = 0
  for (let from = 0, to = 1; from < total; from = to++) {
    const pixel = pixels[from] as number
    while (to < total && pixels[to] === pixel) to++
    const length = to - from
    const at = 4 * placeOf(pixel)
    if (sums[at] === 0) places.push(at / 4)
    sums[at] = (sums[at] as number) + length
    sums[at + 1] = (sums[at + 1] as number) + (pixel & 255) * length
    sums[at + 2] = (sums[at + 2] as number) + ((pixel >>> 8) & 255) * length
    sums[at + 3] = (sums[at + 3] as number) + ((pixel >>> 16) & 255) * length
    ends[runs++] = to
  }
  return { ...found, runs }
}

/** The fullest places, and the mean colour of each. */
function paletteOf({ places, sums }: Survey): { places: number[]; colours: number[] } {
  const count = (place: number) => sums[4 * place] as number
  const fullest = places.sort((x, y) => count(y) - count(x) || x - y).slice(0, most)
  const mean = (place: number, channel: number) => Math.round((sums[4 * place + channel] as number) / count(place))
  return { places: fullest, colours: fullest.map((place) => mean(place, 1) | (mean(place, 2) << 8) | (mean(place, 3) << 16)) }
}

function nearest(place: number, colours: number[]): number {
  const [r, g, b] = [((place >> 10) & 31) * 8 + 4, ((place >> 5) & 31) * 8 + 4, (place & 31) * 8 + 4]
  let [best, least] = [0, Infinity]
  for (let i = 0; i < colours.length; i++) {
    const colour = colours[i] as number
    const [dr, dg, db] = [(colour & 255) - r, ((colour >> 8) & 255) - g, (colour >> 16) - b]
    const distance = dr * dr + dg * dg + db * db
    if (distance < least) [best, least] = [i, distance]
  }
  return best
}

/**
 * A PNG of the same picture with at most 256 colours: a third of the bytes, and nobody sees it in flat drawings. Done here, since
 * the library that could do it is not on every platform.
 */
export function withPalette(picture: Pixels): Buffer {
  const { pixels } = picture
  const found = survey(picture)
  const { places, colours } = paletteOf(found)
  const numberOf = new Int16Array(32768).fill(-1)
  places.forEach((place, i) => { numberOf[place] = i })
  const numbers = Buffer.allocUnsafe(pixels.length)
  for (let run = 0, from = 0; run < found.runs; run++) {
    const place = placeOf(pixels[from] as number)
    const end = found.ends[run] as number
    if ((numberOf[place] as number) < 0) numberOf[place] = nearest(place, colours)
    const number = numberOf[place] as number
    // Asking for it costs more than a few pixels do.
    if (end - from > 32) numbers.fill(number, from, end)
    else for (let at = from; at < end; at++) numbers[at] = number
    from = end
  }
  return writePng(picture, colours, numbers)
}
