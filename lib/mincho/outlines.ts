import { faces } from '#lib/og/fonts/faces.ts'
import { loadSlice } from '#lib/og/fonts/slices.ts'
import { glyphsOf, tablesOf } from '#lib/og/fonts/tables.mjs'

/** One glyph as its slice has it: the bytes of its outline (empty for a blank), its width, where its ink begins. */
export type Outline = { code: number; bytes: Buffer; advance: number; side: number }

/** Outlines of one design, and a slice to take what is the same in all of them. */
export type Outlines = { glyphs: Outline[]; tables: Map<string, Buffer> }

type ReadSlice = { tables: Map<string, Buffer>; glyphs: Map<number, number> }

// Lives as long as the slice at hand does (lib/og/fonts/slices.ts).
const read = new WeakMap<Buffer, ReadSlice>()

function readSlice(font: Buffer): ReadSlice {
  const known = read.get(font) ?? { tables: tablesOf(font), glyphs: glyphsOf(font) }
  read.set(font, known)
  return known
}

function table(tables: Map<string, Buffer>, tag: string): Buffer {
  const found = tables.get(tag)
  if (!found) throw new Error(`A slice without its table ${tag}`)
  return found
}

function outlineOf({ tables, glyphs }: ReadSlice, code: number): Outline {
  const glyph = glyphs.get(code) ?? 0
  const [loca, hmtx] = [table(tables, 'loca'), table(tables, 'hmtx')]
  const isLong = table(tables, 'head').readInt16BE(50) === 1
  const at = (index: number) => (isLong ? loca.readUInt32BE(4 * index) : 2 * loca.readUInt16BE(2 * index))
  const last = table(tables, 'hhea').readUInt16BE(34) - 1
  return {
    code,
    bytes: table(tables, 'glyf').subarray(at(glyph), at(glyph + 1)),
    advance: hmtx.readUInt16BE(4 * Math.min(glyph, last)),
    side: glyph <= last ? hmtx.readInt16BE(4 * glyph + 2) : hmtx.readInt16BE(4 * (last + 1) + 2 * (glyph - last - 1)),
  }
}

const face = () => faces()['serif-jp']

/** Whether the mincho has this character. Those beyond the first plane are left to the reader's own. */
export const isInMincho = (code: number): boolean => code < 0xffff && face().sliceOf(code) >= 0

/** The outlines of some characters that {@link isInMincho}, in the order of their codes. */
export async function outlinesOf(codes: number[]): Promise<Outlines> {
  const wanted = [...codes].sort((a, b) => a - b)
  const slices = await Promise.all(wanted.map(async (code) => readSlice((await loadSlice(face(), face().sliceOf(code))).data)))
  const [first] = slices
  if (!first) throw new Error('A font without a character')
  return { glyphs: wanted.map((code, i) => outlineOf(slices[i] ?? first, code)), tables: first.tables }
}
