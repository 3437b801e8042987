import type { Role } from '../fonts/chain.ts'
import { widthOf } from './measure.ts'
import { piecesOf, unitsOf } from './units.ts'

export type Setting = { lang: string; role: Role; width: number; sizes: readonly number[]; maxLines: number }

export type SetText = {
  lines: string[]
  size: number
  /** Nothing was cut, no phrase broken */
  isWhole: boolean
}

/** Fewest lines: each takes what it can hold. */
function greedy(units: string[], fits: (line: string) => boolean): string[] {
  return units.reduce<string[]>((lines, unit) => {
    const last = lines.at(-1)
    if (last !== undefined && fits(last + unit)) lines[lines.length - 1] = last + unit
    else lines.push(unit)
    return lines
  }, [])
}

/** As many lines as that, of lengths as equal as the units allow: the narrowest measure that needs no line more. */
function balanced(units: string[], width: number, widthIn: (line: string) => number): string[] {
  const at = (limit: number) => greedy(units, (line) => widthIn(line) <= limit)
  const count = at(width).length
  let [narrow, wide] = [width / (count + 1), width]
  while (wide - narrow > 0.1) {
    const middle = (narrow + wide) / 2
    if (at(middle).length <= count) wide = middle
    else narrow = middle
  }
  return at(wide)
}

/** Cuts what does not fit between two phrases, and says so. */
function shortened(lines: string[], maxLines: number, fits: (line: string) => boolean): string[] {
  if (lines.length <= maxLines) return lines
  const last = lines[maxLines - 1] ?? ''
  const units = unitsOf(last)
  const kept = units.length > 1 ? units : [...last]
  const ended = () => `${kept.join('').replace(/[\s、。，・,.;:–—]+$/u, '')}…`
  while (kept.length > 1 && !fits(ended())) kept.pop()
  return [...lines.slice(0, maxLines - 1), ended()]
}

/**
 * Sets a text in the largest size in which its phrases fit the lines there are. At the smallest size a phrase may be
 * broken within, and what is still too long is cut.
 */
export function setText(text: string, { lang, role, width, sizes, maxLines }: Setting): SetText {
  const units = unitsOf(text)
  const widthIn = (size: number) => (line: string) => widthOf(line, lang, role) * size
  for (const size of sizes) {
    const measure = widthIn(size)
    if (units.some((unit) => measure(unit) > width)) continue
    const lines = balanced(units, width, measure)
    if (lines.length <= maxLines) return { lines: lines.map((line) => line.trimEnd()), size, isWhole: true }
  }
  const size = sizes.at(-1) ?? 16
  const measure = widthIn(size)
  const fits = (line: string) => measure(line) <= width
  const pieces = units.flatMap((unit) => (fits(unit) ? [unit] : piecesOf(unit)))
  return { lines: shortened(greedy(pieces, fits), maxLines, fits).map((line) => line.trimEnd()), size, isWhole: false }
}
