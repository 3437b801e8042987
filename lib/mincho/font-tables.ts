import { halfWidths } from './half-widths.ts'
import type { Outline, Outlines } from './outlines.ts'

export const familyName = 'Kakehashi Mincho'

/** Code → glyph: neighbours in both are one segment (format 4). */
function cmapOf(glyphs: Outline[]): Buffer {
  const segments = glyphs.reduce<{ start: number; end: number; glyph: number }[]>((found, { code }, i) => {
    const last = found.at(-1)
    if (last && last.end === code - 1) last.end = code
    else found.push({ start: code, end: code, glyph: i + 1 })
    return found
  }, [])
  const all = [...segments, { start: 0xffff, end: 0xffff, glyph: 0 }]
  const power = Math.floor(Math.log2(all.length))
  const range = 2 * 2 ** power
  const deltas = all.map(({ start, glyph }) => (start === 0xffff ? 1 : glyph - start) & 0xffff)
  const words = [
    4, 16 + 8 * all.length, 0, 2 * all.length, range, power, 2 * all.length - range,
    ...all.map(({ end }) => end), 0, ...all.map(({ start }) => start), ...deltas, ...all.map(() => 0),
  ]
  // One table for Windows, which every reader takes.
  return uint16s([0, 1, 3, 1, 0, 12, ...words])
}

const uint16s = (values: number[]) => Buffer.from(values.flatMap((value) => [(value >> 8) & 255, value & 255]))

function nameTable(): Buffer {
  const names: [number, string][] = [[1, familyName], [2, 'SemiBold'], [4, familyName], [6, familyName.replace(' ', '-')], [13, 'SIL Open Font License 1.1'], [14, 'https://openfontlicense.org']]
  const texts = names.map(([, text]) => Buffer.from(text, 'utf16le').swap16())
  let at = 0
  const records = names.flatMap(([id], i) => {
    const length = texts[i]?.length ?? 0
    at += length
    return [3, 1, 0x409, id, length, at - length]
  })
  return Buffer.concat([uint16s([0, names.length, 6 + 12 * names.length, ...records]), ...texts])
}

/** A table of the slice with some of its fields (place → 16 bits) written anew. */
function changed(tables: Outlines['tables'], tag: string, fields: Record<number, number>): Buffer {
  const copy = Buffer.from(tables.get(tag) ?? [])
  for (const [place, value] of Object.entries(fields)) copy.writeUInt16BE(value, Number(place))
  return copy
}

/** Enough for every glyph of the mincho: who reads a font reserves room by it. */
const [mostPoints, mostContours] = [2_000, 200]

/** Every table of the font but `glyf` and `loca`, which WOFF2 packs. */
export function tablesBeside({ glyphs, tables }: Outlines): Map<string, Buffer> {
  const [first, last] = [glyphs[0]?.code ?? 0, glyphs.at(-1)?.code ?? 0]
  const metrics = [{ advance: 1000, side: 0 }, ...glyphs]
  const trimmed = halfWidths(glyphs)
  return new Map([
    ...(trimmed ? [['GPOS', trimmed] as const] : []),
    ['OS/2', changed(tables, 'OS/2', { 64: first, 66: last })],
    ['cmap', cmapOf(glyphs)],
    // Places in `loca` as 32 bits.
    ['head', changed(tables, 'head', { 50: 1 })],
    ['hhea', changed(tables, 'hhea', { 34: metrics.length })],
    ['hmtx', uint16s(metrics.flatMap(({ advance, side }) => [advance, side]))],
    ['maxp', changed(tables, 'maxp', { 4: metrics.length, 6: mostPoints, 8: mostContours })],
    ['name', nameTable()],
    ['post', Buffer.concat([uint16s([3, 0]), Buffer.alloc(28)])],
  ])
}
