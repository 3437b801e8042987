import type { Outline } from './outlines.ts'

/** Signs that stand in one half of their square, and how much of it browsers may take away at the edge of a line. */
const opening = new Set([...'（「『〔［【〈《｛'].map((sign) => sign.charCodeAt(0)))
const closing = new Set([...'）」』〕］】〉》｝、。，．'].map((sign) => sign.charCodeAt(0)))
const half = 500

const [placement, advance] = [1, 4]

const words = (...values: number[]) => Buffer.from(values.flatMap((value) => [(value >> 8) & 255, value & 255]))
const tag = (name: string) => Buffer.from(name, 'latin1')

/** One adjustment of some glyphs (lookup type 1, format 1), its coverage behind it. */
function adjustment(glyphs: number[], format: number, values: number[]): Buffer {
  const head = words(1, 6 + 2 * values.length, format, ...values)
  return Buffer.concat([head, words(1, glyphs.length, ...glyphs)])
}

/**
 * The table GPOS with the feature `halt`, without which browsers trim no bracket at the beginning of a line; null where
 * there is none to trim. The slices of the cards leave it out.
 */
export function halfWidths(outlines: Outline[]): Buffer | null {
  const glyphsIn = (signs: Set<number>) => outlines.flatMap(({ code }, i) => (signs.has(code) ? [i + 1] : []))
  const [before, behind] = [glyphsIn(opening), glyphsIn(closing)]
  const tables = [
    ...(before.length ? [adjustment(before, placement + advance, [-half, -half])] : []),
    ...(behind.length ? [adjustment(behind, advance, [-half])] : []),
  ]
  if (!tables.length) return null
  const start = 6 + 2 * tables.length
  const offsets = tables.map((_, i) => start + tables.slice(0, i).reduce((sum, { length }) => sum + length, 0))
  const lookup = Buffer.concat([words(1, 0, tables.length, ...offsets), ...tables])
  const scripts = Buffer.concat([words(1), tag('DFLT'), words(8, 4, 0, 0, 0xffff, 1, 0)])
  const features = Buffer.concat([words(1), tag('halt'), words(8, 0, 1, 0)])
  const lookups = Buffer.concat([words(1, 4), lookup])
  return Buffer.concat([words(1, 0, 10, 10 + scripts.length, 10 + scripts.length + features.length), scripts, features, lookups])
}
