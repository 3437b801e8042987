import { crc32, deflateSync, inflateSync } from 'node:zlib'

const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])

export type Pixels = { width: number; height: number; /** Bytes of one pixel: 3 or 4 */ depth: number; data: Buffer }

/** Undoes the filter of each row (PNG 1.2, chapter 6) in place and drops its first byte. */
function unfiltered(raw: Buffer, row: number, height: number, depth: number): Buffer {
  const data = Buffer.allocUnsafe(row * height)
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (row + 1)]
    const from = y * (row + 1) + 1
    const to = y * row
    raw.copy(data, to, from, from + row)
    if (!filter) continue
    for (let x = 0; x < row; x++) {
      const left = x < depth ? 0 : (data[to + x - depth] ?? 0)
      const up = y === 0 ? 0 : (data[to + x - row] ?? 0)
      const corner = x < depth || y === 0 ? 0 : (data[to + x - row - depth] ?? 0)
      data[to + x] = (data[to + x] ?? 0) + predicted(filter, left, up, corner)
    }
  }
  return data
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
  if (a <= b && a <= c) return left
  return b <= c ? up : corner
}

/** The pixels of a PNG of eight bits a channel, as renderers write it. */
export function readPng(png: Buffer): Pixels {
  const parts: Buffer[] = []
  for (let at = signature.length; at < png.length; ) {
    const length = png.readUInt32BE(at)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length))
    at += length + 12
  }
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  const depth = png[25] === 6 ? 4 : 3
  return { width, height, depth, data: unfiltered(inflateSync(Buffer.concat(parts)), width * depth, height, depth) }
}

function chunk(type: string, data: Buffer): Buffer {
  const whole = Buffer.alloc(data.length + 12)
  whole.writeUInt32BE(data.length)
  whole.write(type, 4, 'latin1')
  data.copy(whole, 8)
  whole.writeUInt32BE(crc32(whole.subarray(4, data.length + 8)), data.length + 8)
  return whole
}

/** A PNG of palette numbers, one byte a pixel. */
export function writePng(width: number, height: number, palette: number[], numbers: Buffer): Buffer {
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 3, 0, 0, 0])
  head.writeUInt32BE(width)
  head.writeUInt32BE(height, 4)
  const colours = Buffer.from(palette.flatMap((colour) => [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255]))
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y++) numbers.copy(rows, y * (width + 1) + 1, y * width, (y + 1) * width)
  // The highest level takes eight times as long for four bytes in a hundred.
  const data = deflateSync(rows, { level: 6, memLevel: 9 })
  return Buffer.concat([signature, chunk('IHDR', head), chunk('PLTE', colours), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))])
}
