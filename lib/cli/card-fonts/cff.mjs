// HarfBuzz leaves an instance of a CFF2 font as CFF2, which nothing that draws cards can read. Without variations the
// two differ in their wrapping alone: the outlines are moved into a CFF of the first version as they are.
import { tablesOf } from '../../og/fonts/tables.mjs'

const endchar = Buffer.of(14)

/** The advance, which CFF2 leaves to `hmtx`, before the first operands of an outline. */
const widthOf = (advance) => Buffer.of(28, advance >> 8, advance & 255)

/** Entries of a CFF2 INDEX, whose count has four bytes. */
function readIndex(data, offset) {
  const count = data.readUInt32BE(offset)
  if (count === 0) return { entries: [], end: offset + 4 }
  const size = data[offset + 4]
  const start = offset + 5
  const base = start + (count + 1) * size - 1
  const at = (i) => base + data.readUIntBE(start + i * size, size)
  return { entries: Array.from({ length: count }, (_, i) => data.subarray(at(i), at(i + 1))), end: at(count) }
}

/** Operator → operands of a DICT; real numbers do not occur in what is read here. */
function readDict(data) {
  const found = new Map()
  let operands = []
  for (let i = 0; i < data.length; ) {
    const byte = data[i++]
    if (byte === 12) found.set(1200 + data[i++], operands)
    else if (byte <= 24) found.set(byte, operands)
    if (byte <= 24) operands = []
    else if (byte === 28) { operands.push(data.readInt16BE(i)); i += 2 }
    else if (byte === 29) { operands.push(data.readInt32BE(i)); i += 4 }
    else if (byte === 30) { while ((data[i] & 15) !== 15 && data[i] >> 4 !== 15) i++; i++; operands.push(0) }
    else if (byte <= 246) operands.push(byte - 139)
    else if (byte <= 250) operands.push((byte - 247) * 256 + data[i++] + 108)
    else operands.push(-(byte - 251) * 256 - data[i++] - 108)
  }
  return found
}

function writeIndex(entries) {
  if (!entries.length) return Buffer.alloc(2)
  const head = Buffer.alloc(3 + 4 * (entries.length + 1))
  head.writeUInt16BE(entries.length)
  head[2] = 4
  let offset = 1
  entries.forEach((entry, i) => {
    head.writeUInt32BE(offset, 3 + 4 * i)
    offset += entry.length
  })
  head.writeUInt32BE(offset, 3 + 4 * entries.length)
  return Buffer.concat([head, ...entries])
}

const operator = (code, ...numbers) =>
  Buffer.concat([...numbers.map((number) => { const five = Buffer.alloc(5, 29); five.writeInt32BE(number, 1); return five }), Buffer.of(code)])

function cffOf(cff2, name, advanceOf) {
  const top = readDict(cff2.subarray(cff2[2], cff2[2] + cff2.readUInt16BE(3)))
  const [charStringsAt] = top.get(17)
  const subroutines = readIndex(cff2, cff2[2] + cff2.readUInt16BE(3)).entries
  const [fontDict] = readIndex(cff2, top.get(1236)[0]).entries
  const [size, privateAt] = readDict(fontDict).get(18) ?? [0, 0]
  if (subroutines.length || readDict(cff2.subarray(privateAt, privateAt + size)).has(19)) throw new Error(`${name} has subroutines, which are not moved`)
  const glyphs = readIndex(cff2, charStringsAt).entries.map((entry, i) => Buffer.concat([widthOf(advanceOf(i)), entry, endchar]))
  // Glyph 0 has no name; the others get numbers, which nobody reads (string identifiers from 391 are the font's own).
  const charset = Buffer.alloc(1 + 2 * (glyphs.length - 1))
  for (let i = 1; i < glyphs.length; i++) charset.writeUInt16BE(390 + i, 2 * i - 1)
  const names = writeIndex([Buffer.from(name)])
  const strings = writeIndex(glyphs.slice(1).map((_, i) => Buffer.from(`g${i + 1}`)))
  const topDict = (at) => writeIndex([Buffer.concat([operator(15, at), operator(17, at + charset.length), operator(18, 0, at)])])
  const head = Buffer.of(1, 0, 4, 4)
  const start = head.length + names.length + topDict(0).length + strings.length + 2
  return Buffer.concat([head, names, topDict(start), strings, writeIndex([]), charset, writeIndex(glyphs)])
}

/** An instance with CFF2 outlines as an OpenType font that every reader knows. */
export function withCff(font, name) {
  const kept = ['GPOS', 'OS/2', 'cmap', 'head', 'hhea', 'hmtx', 'name', 'post']
  const old = tablesOf(font)
  const glyphs = Buffer.alloc(6)
  glyphs.writeUInt32BE(0x00005000)
  const last = old.get('hhea').readUInt16BE(34) - 1
  const advanceOf = (glyph) => old.get('hmtx').readUInt16BE(4 * Math.min(glyph, last))
  glyphs.writeUInt16BE(old.get('maxp').readUInt16BE(4), 4)
  const tables = [['CFF ', cffOf(old.get('CFF2'), name, advanceOf)], ...kept.filter((tag) => old.has(tag)).map((tag) => [tag, old.get(tag)]), ['maxp', glyphs]]
  tables.sort(([a], [b]) => (a < b ? -1 : 1))
  const directory = Buffer.alloc(12 + 16 * tables.length)
  directory.write('OTTO', 'latin1')
  directory.writeUInt16BE(tables.length, 4)
  let offset = directory.length
  const bodies = tables.map(([tag, data], i) => {
    directory.write(tag, 12 + 16 * i, 'latin1')
    directory.writeUInt32BE(offset, 20 + 16 * i)
    directory.writeUInt32BE(data.length, 24 + 16 * i)
    const padded = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)])
    offset += padded.length
    return padded
  })
  return Buffer.concat([directory, ...bodies])
}
