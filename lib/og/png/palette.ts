import type { Pixels, Rows } from './chunks.ts'

const most = 256

/** Colours of a picture by their numbers, and the number that stands for every place; -1 where nobody asked yet. */
export type Palette = { colours: number[]; numbers: Int16Array }

/** Five bits of each channel: near colours share a place. */
const placeOf = (pixel: number) => ((pixel & 0xf8) << 7) | ((pixel >>> 6) & 0x3e0) | ((pixel >>> 19) & 0x1f)

/** Of each place how many pixels it has, and the sums of their red, green and blue. */
function survey({ pixels }: Pixels): Uint32Array {
  const sums = new Uint32Array(4 * 32768)
  // By runs of one colour, of which flat drawings are made, and in plain loops: with an object for each this took three times as long.
  for (let from = 0, to = 1; from < pixels.length; from = to++) {
    const pixel = pixels[from] as number
    while (to < pixels.length && pixels[to] === pixel) to++
    const [at, length] = [4 * placeOf(pixel), to - from]
    sums[at] = (sums[at] as number) + length
    sums[at + 1] = (sums[at + 1] as number) + (pixel & 255) * length
    sums[at + 2] = (sums[at + 2] as number) + ((pixel >>> 8) & 255) * length
    sums[at + 3] = (sums[at + 3] as number) + ((pixel >>> 16) & 255) * length
  }
  return sums
}

/** At most 256 colours: those that others will need on this picture, then the mean of each of its own fullest places. */
export function paletteOf(picture: Pixels, needed: number[]): Palette {
  const sums = survey(picture)
  const numbers = new Int16Array(32768).fill(-1)
  const colours: number[] = []
  const add = (place: number, colour: number) => {
    if ((numbers[place] as number) >= 0) return
    numbers[place] = colours.length
    colours.push(colour)
  }
  for (const colour of needed) add(placeOf(colour), colour)
  const count = (place: number) => sums[4 * place] as number
  const places = Array.from(numbers.keys()).filter((place) => count(place) > 0 && (numbers[place] as number) < 0)
  const mean = (place: number, channel: number) => Math.round((sums[4 * place + channel] as number) / count(place))
  const fullest = places.sort((x, y) => count(y) - count(x) || x - y).slice(0, most - colours.length)
  for (const place of fullest) add(place, mean(place, 1) | (mean(place, 2) << 8) | (mean(place, 3) << 16))
  return { colours, numbers }
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

/** The number of the colour that stands for this one. */
export function numberOf({ colours, numbers }: Palette, pixel: number): number {
  const place = placeOf(pixel)
  const known = numbers[place] as number
  if (known >= 0) return known
  return (numbers[place] = nearest(place, colours))
}

/** The same picture in the colours of a palette. */
export function rowsOf({ width, height, pixels }: Pixels, palette: Palette): Rows {
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0, to = y * (width + 1) + 1; x < width; x++) rows[to++] = numberOf(palette, pixels[at++] as number)
  }
  return { width, height, rows }
}
