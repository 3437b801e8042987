// The few tables of a font that must be read to know what it can draw, and how wide.

/** Tag → data of an OpenType font. */
export function tablesOf(font) {
  return new Map(
    Array.from({ length: font.readUInt16BE(4) }, (_, i) => {
      const entry = 12 + 16 * i
      const offset = font.readUInt32BE(entry + 8)
      return [font.toString('latin1', entry, entry + 4), font.subarray(offset, offset + font.readUInt32BE(entry + 12))]
    }),
  )
}

const readers = {
  4(at) {
    const count = at.readUInt16BE(6) / 2
    const word = (block, i) => at.readUInt16BE(14 + block * count * 2 + (block ? 2 : 0) + i * 2)
    const pairs = []
    for (let i = 0; i < count; i++) {
      const [end, start, delta, offset] = [word(0, i), word(1, i), word(2, i), word(3, i)]
      const place = 16 + 3 * count * 2 + i * 2 + offset
      for (let code = start; code <= end && code < 0xffff; code++) {
        const raw = offset === 0 ? code : at.readUInt16BE(place + 2 * (code - start))
        pairs.push([code, raw === 0 ? 0 : (raw + delta) & 0xffff])
      }
    }
    return pairs
  },
  12(at) {
    return Array.from({ length: at.readUInt32BE(12) }, (_, i) => [0, 4, 8].map((field) => at.readUInt32BE(16 + 12 * i + field))).flatMap(
      ([start, end, glyph]) => Array.from({ length: end - start + 1 }, (_, i) => [start + i, glyph + i]),
    )
  },
}

/** Code point → glyph, without those that the font has no glyph for. */
export function glyphsOf(font) {
  const cmap = tablesOf(font).get('cmap')
  const offsets = Array.from({ length: cmap.readUInt16BE(2) }, (_, i) => cmap.readUInt32BE(8 + 8 * i))
  const pairs = offsets.flatMap((offset) => readers[cmap.readUInt16BE(offset)]?.(cmap.subarray(offset)) ?? [])
  return new Map(pairs.filter(([, glyph]) => glyph !== 0))
}

/** Ascent, descent and the advance of a glyph, in em. */
export function measuresOf(font) {
  const tables = tablesOf(font)
  const unit = tables.get('head').readUInt16BE(18)
  const hhea = tables.get('hhea')
  const last = hhea.readUInt16BE(34) - 1
  const hmtx = tables.get('hmtx')
  return {
    ascent: hhea.readInt16BE(4) / unit,
    descent: -hhea.readInt16BE(6) / unit,
    advance: (glyph) => hmtx.readUInt16BE(4 * Math.min(glyph, last)) / unit,
  }
}
