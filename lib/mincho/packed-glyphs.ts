import { drawnOf, type Point } from './drawn.ts'
import type { Outline } from './outlines.ts'

/** A table that is written from the start to its end. */
class Bytes {
  #parts: Buffer[] = []
  bytes = (...values: number[]) => void this.#parts.push(Buffer.from(values))
  int16 = (value: number) => this.bytes((value >> 8) & 255, value & 255)
  uint32 = (value: number) => this.bytes(value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255)
  /** 255UInt16 of WOFF2 */
  short = (value: number) => (value < 253 ? this.bytes(value) : value < 506 ? this.bytes(255, value - 253) : value < 759 ? this.bytes(254, value - 506) : this.bytes(253, value >> 8, value & 255))
  joined = () => Buffer.concat(this.#parts)
}

/** One step as WOFF2 writes it (5.2): a flag that says how long it is, and one to four bytes. */
function writeStep({ x, y, isOn }: Point, flags: Bytes, data: Bytes): void {
  const [wide, high, off] = [Math.abs(x), Math.abs(y), isOn ? 0 : 128]
  const [right, up] = [x < 0 ? 0 : 1, y < 0 ? 0 : 1]
  const signs = right + 2 * up
  const [w, h] = [wide - 1, high - 1]
  if (x === 0 && high < 1280) {
    flags.bytes(off + ((high & 0xf00) >> 7) + up)
    data.bytes(high & 255)
  } else if (y === 0 && wide < 1280) {
    flags.bytes(off + 10 + ((wide & 0xf00) >> 7) + right)
    data.bytes(wide & 255)
  } else if (x && y && wide < 65 && high < 65) {
    flags.bytes(off + 20 + (w & 0x30) + ((h & 0x30) >> 2) + signs)
    data.bytes(((w & 15) << 4) | (h & 15))
  } else if (x && y && wide < 769 && high < 769) {
    flags.bytes(off + 84 + 12 * ((w & 0x300) >> 8) + ((h & 0x300) >> 6) + signs)
    data.bytes(w & 255, h & 255)
  } else if (wide < 4096 && high < 4096) {
    flags.bytes(off + 120 + signs)
    data.bytes(wide >> 4, ((wide & 15) << 4) | (high >> 8), high & 255)
  } else {
    flags.bytes(off + 124 + signs)
    data.bytes(wide >> 8, wide & 255, high >> 8, high & 255)
  }
}

/** The table `glyf` in the packed form of WOFF2 (5.1), which is a sixth smaller than as it is; the first glyph is a blank. */
export function packedGlyphs(outlines: Outline[]): Buffer {
  const [contours, counts, flags, data] = [new Bytes(), new Bytes(), new Bytes(), new Bytes()]
  contours.int16(0)
  for (const { bytes } of outlines) {
    const { ends, points } = bytes.length ? drawnOf(bytes) : { ends: [], points: [] }
    contours.int16(ends.length)
    ends.forEach((end, i) => counts.short(end - (ends[i - 1] ?? -1)))
    for (const point of points) writeStep(point, flags, data)
    // No instructions.
    if (ends.length) data.short(0)
  }
  const glyphs = outlines.length + 1
  // Boxes are what the points say; the reader works them out.
  const boxes = Buffer.alloc(4 * Math.ceil(glyphs / 32))
  const streams = [contours.joined(), counts.joined(), flags.joined(), data.joined(), Buffer.alloc(0), boxes, Buffer.alloc(0)]
  const head = new Bytes()
  for (const value of [0, 0, glyphs, 1]) head.int16(value)
  for (const stream of streams) head.uint32(stream.length)
  return Buffer.concat([head.joined(), ...streams])
}
