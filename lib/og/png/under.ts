import type { Pixels } from './chunks.ts'

/** Lays a smaller picture under another: it shows wherever that has nothing but the paper of its own corner. */
export function layUnder({ width, pixels }: Pixels, under: Pixels, left: number, top: number): void {
  const paper = pixels[0]
  for (let y = 0; y < under.height; y++) {
    const from = y * under.width
    const to = (top + y) * width + left
    for (let x = 0; x < under.width; x++) {
      if (pixels[to + x] === paper) pixels[to + x] = under.pixels[from + x] as number
    }
  }
}
