import type { Pixels, Rows } from './chunks.ts'
import { numberOf, type Palette } from './palette.ts'

/** One channel of a colour that covers another as far as `share` of 255 says. */
const mixed = (over: number, under: number, share: number, shift: number) =>
  Math.round((((over >>> shift) & 255) * share + ((under >>> shift) & 255) * (255 - share)) / 255) << shift

/** Lays a picture on rows of palette numbers at a place; where it covers nothing they stay. */
export function layOver({ width, rows }: Rows, palette: Palette, over: Pixels, left: number, top: number): void {
  // Letters are inked in runs: what was found for the pixel before mostly holds for the next.
  let [pixel, under, number] = [0, -1, 0]
  for (let y = 0, from = 0; y < over.height; y++) {
    for (let x = 0, to = (top + y) * (width + 1) + 1 + left; x < over.width; x++, from++, to++) {
      const next = over.pixels[from] as number
      const share = next >>> 24
      if (share === 0) continue
      const here = rows[to] as number
      if (next !== pixel || here !== under) {
        const ground = palette.colours[here] as number
        const colour = share === 255 ? next : mixed(next, ground, share, 0) | mixed(next, ground, share, 8) | mixed(next, ground, share, 16)
        ;[pixel, under, number] = [next, here, numberOf(palette, colour)]
      }
      rows[to] = number
    }
  }
}
