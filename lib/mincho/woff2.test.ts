import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { faces } from '#lib/og/fonts/faces.ts'
import { glyphsOf, tablesOf } from '#lib/og/fonts/tables.mjs'
import { drawnOf } from './drawn.ts'
import { isInMincho, type Outline, outlinesOf } from './outlines.ts'
import { woff2 } from './woff2.ts'

type SubsetFont = (font: Buffer, text: undefined, options: { keepAllGlyphs: true; targetFormat: 'sfnt' }) => Promise<Buffer>
// Brings the decoder that browsers use.
const subsetFont = createRequire(import.meta.url)('subset-font') as SubsetFont

const codesOf = (text: string) => [...new Set(text)].map((character) => character.codePointAt(0) ?? 0)

/** Points where they are, not as steps. */
function placesOf(bytes: Buffer) {
  let [x, y] = [0, 0]
  return drawnOf(bytes).points.map((point) => [(x += point.x), (y += point.y), point.isOn])
}

/** The glyphs of a font that was read back, by code. */
function readBack(font: Buffer): Map<number, Pick<Outline, 'bytes' | 'advance' | 'side'>> {
  const tables = tablesOf(font)
  const [loca, glyf, hmtx, head, hhea] = ['loca', 'glyf', 'hmtx', 'head', 'hhea'].map((tag) => tables.get(tag) ?? Buffer.alloc(0)) as [Buffer, Buffer, Buffer, Buffer, Buffer]
  const at = (glyph: number) => (head.readInt16BE(50) ? loca.readUInt32BE(4 * glyph) : 2 * loca.readUInt16BE(2 * glyph))
  // Glyphs beyond the last width have that one, and their sides behind the widths.
  const widths = hhea.readUInt16BE(34)
  const sideOf = (glyph: number) => hmtx.readInt16BE(glyph < widths ? 4 * glyph + 2 : 2 * widths + 2 * glyph)
  return new Map([...glyphsOf(font)].map(([code, glyph]) => [
    code, { bytes: glyf.subarray(at(glyph), at(glyph + 1)), advance: hmtx.readUInt16BE(4 * Math.min(glyph, widths - 1)), side: sideOf(glyph) },
  ]))
}

describe('a heading face', () => {
  const text = '航空宇宙ミッション、大阪から東京へ「エミリア・ロマーニャ州」（板橋区）架け橋々〇一'

  it('is read as a font with the outlines, widths and codes of the mincho', async () => {
    const outlines = await outlinesOf(codesOf(text))
    const glyphs = readBack(await subsetFont(await woff2(outlines), undefined, { keepAllGlyphs: true, targetFormat: 'sfnt' }))
    expect([...glyphs.keys()].sort()).toEqual(codesOf(text).sort())
    for (const { code, bytes, advance, side } of outlines.glyphs) {
      const glyph = glyphs.get(code)
      expect(placesOf(glyph?.bytes ?? Buffer.alloc(12)), String.fromCodePoint(code)).toEqual(placesOf(bytes))
      expect([glyph?.advance, glyph?.side], String.fromCodePoint(code)).toEqual([advance, side])
    }
  })

  it('has the feature by which browsers trim brackets, where it has brackets', async () => {
    const tagsOf = async (words: string) => [...tablesOf(await subsetFont(await woff2(await outlinesOf(codesOf(words))), undefined, { keepAllGlyphs: true, targetFormat: 'sfnt' })).keys()]
    expect(await tagsOf('「土岐市」、')).toContain('GPOS')
    expect(await tagsOf('土岐市')).not.toContain('GPOS')
  })

  it('is light with as many characters as it may have', async () => {
    const kanji = Array.from({ length: 21_000 }, (_, i) => 0x4e00 + i).filter(isInMincho)
    const heavy = kanji.filter((_, i) => i % 97 === 0).slice(0, 80)
    expect(heavy).toHaveLength(80)
    expect((await woff2(await outlinesOf(heavy))).length).toBeLessThan(30_000)
  })

  it('can hold every character of the mincho', async () => {
    const codes = Array.from({ length: 0xffff }, (_, code) => code).filter((code) => faces()['serif-jp'].sliceOf(code) >= 0)
    expect(codes.length).toBeGreaterThan(10_000)
    const { glyphs } = await outlinesOf(codes)
    const drawn = glyphs.filter(({ bytes }) => bytes.length).map(({ bytes }) => drawnOf(bytes))
    expect(Math.max(...drawn.map(({ points }) => points.length))).toBeLessThan(2_000)
    expect(Math.max(...drawn.map(({ ends }) => ends.length))).toBeLessThan(200)
  })
})
