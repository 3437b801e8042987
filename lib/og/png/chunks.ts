import { crc32, deflateSync, inflateSync } from 'node:zlib'

const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])

/** A picture, each pixel one number of four bytes: red, green, blue and how far it covers. */
export type Pixels = { width: number; height: number; pixels: Int32Array }

const depth = 4

/** Undoes the filter of each row (PNG 1.2, chapter 6) in place and closes the gap of its first byte. */
function unfiltered(data: Buffer, row: number, height: number): Int32Array {
  for (let y = 0; y < height; y++) {
    const from = y * (row + 1) + 1
    const to = y * row
    const filter = data[from - 1]
    data.copyWithin(to, from, from + row)
    if (!filter) continue
    for (let x = 0; x < row; x++) {
      const left = x < depth ? 0 : (data[to + x - depth] ?? 0)
      const up = y === 0 ? 0 : (data[to + x - row] ?? 0)
      const corner = x < depth || y === 0 ? 0 : (data[to + x - row - depth] ?? 0)
      data[to + x] = (data[to + x] ?? 0) + predicted(filter, left, up, corner)
    }
  }
  return new Int32Array(data.buffer, data.byteOffset, (row * height) / depth)
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
  if (a <= b && a <= c) return left
  return b <= c ? up : corner
}

/** The pixels of a PNG of four channels of eight bits, as renderers write it. */
export function readPng(png: Buffer): Pixels {
  const parts: Buffer[] = []
  for (let at = signature.length; at < png.length; ) {
    const length = png.readUInt32BE(at)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length))
    at += length + 12
  }
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  if (png[25] !== 6) throw new Error('The renderer wrote a PNG without four channels.')
  // In one piece, and not in hundreds that are put together.
  const inflated = inflateSync(Buffer.concat(parts), { chunkSize: Math.max(1024, (width * depth + 1) * height) })
  return { width, height, pixels: unfiltered(inflated, width * depth, height) }
}

function chunk(type: string, data: Buffer): Buffer {
  const whole = Buffer.alloc(data.length + 12)
  whole.writeUInt32BE(data.length)
  whole.write(type, 4, 'latin1')
  data.copy(whole, 8)
  whole.writeUInt32BE(crc32(whole.subarray(4, data.length + 8)), data.length + 8)
  return whole
}

/** Rows of palette numbers, one byte a pixel, as a PNG has them: before each, a byte that says "as they are". */
export type Rows = { width: number; height: number; rows: Buffer }

/** A PNG of palette numbers. */
export function writePng({ width, height, rows }: Rows, colours: number[]): Buffer {
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 3, 0, 0, 0])
  head.writeUInt32BE(width)
  head.writeUInt32BE(height, 4)
  const palette = Buffer.from(colours.flatMap((colour) => [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255]))
  // The next level takes a millisecond more, a tenth of the time that there is for the rest, for 4 KB less.
  const data = deflateSync(rows, { level: 3, memLevel: 9, chunkSize: 1 << 17 })
  return Buffer.concat([signature, chunk('IHDR', head), chunk('PLTE', palette), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))])
}
