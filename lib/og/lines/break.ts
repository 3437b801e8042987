import type { Role } from '../fonts/chain.ts'
import { advanceOf, widthOf } from './measure.ts'
import { piecesOf, unitsOf } from '#lib/typesetting/phrases.ts'

export type Setting = { lang: string; role: Role; width: number; sizes: readonly number[]; maxLines: number }

export type SetText = {
  lines: string[]
  size: number
  /** Nothing was cut, no phrase broken */
  isWhole: boolean
}

/** What is not broken, with its width in em: `full` with the space at its end, `bare` where it ends a line. */
type Unit = { text: string; full: number; bare: number }

type Line = Unit[]

const textOf = (line: Line) => line.map(({ text }) => text).join('')

/** Fewest lines: each takes what it can hold. */
function greedy(units: Unit[], limit: number): Line[] {
  const lines: Line[] = []
  let taken = 0
  for (const unit of units) {
    const last = lines.at(-1)
    if (last && taken + unit.bare <= limit) last.push(unit)
    else {
      lines.push([unit])
      taken = 0
    }
    taken += unit.full
  }
  return lines
}

/** As many lines as that, of lengths as equal as the units allow: the narrowest measure that needs no line more. */
function balanced(units: Unit[], limit: number): Line[] {
  const count = greedy(units, limit).length
  let [narrow, wide] = [limit / (count + 1), limit]
  while (wide - narrow > 0.01) {
    const middle = (narrow + wide) / 2
    if (greedy(units, middle).length <= count) wide = middle
    else narrow = middle
  }
  return greedy(units, wide)
}

/** The last line that there is room for, cut between two phrases; it says so. */
function ended(line: Line, fits: (text: string) => boolean): string {
  const kept = line.length > 1 ? line.map(({ text }) => text) : [...textOf(line)]
  const cut = () => `${kept.join('').replace(/[\s、。，・,.;:–—]+$/u, '')}…`
  while (kept.length > 1 && !fits(cut())) kept.pop()
  return cut()
}

/**
 * Sets a text in the largest size in which its phrases fit the lines there are. At the smallest size a phrase may be
 * broken within, and what is still too long is cut.
 */
export function setText(text: string, { lang, role, width, sizes, maxLines }: Setting): SetText {
  const unitOf = (words: string): Unit => ({ text: words, full: advanceOf(words, lang, role), bare: widthOf(words, lang, role) })
  const units = unitsOf(text).map(unitOf)
  const widest = Math.max(0, ...units.map(({ bare }) => bare))
  for (const size of sizes) {
    const limit = width / size
    if (widest > limit || greedy(units, limit).length > maxLines) continue
    return { lines: balanced(units, limit).map((line) => textOf(line).trimEnd()), size, isWhole: true }
  }
  const size = sizes.at(-1) ?? 16
  const limit = width / size
  const smaller = (unit: Unit, pieces: (text: string) => string[]) => (unit.bare <= limit ? [unit] : pieces(unit.text).map(unitOf))
  // A row of brackets alone has no place for a break by the rules.
  const pieces = units.flatMap((unit) => smaller(unit, piecesOf)).flatMap((unit) => smaller(unit, (row) => [...row]))
  const lines = greedy(pieces, limit)
  const shown = lines.slice(0, maxLines).map((line) => textOf(line).trimEnd())
  const last = lines[maxLines - 1]
  if (lines.length > maxLines && last) shown[maxLines - 1] = ended(last, (words) => widthOf(words, lang, role) <= limit)
  return { lines: shown, size, isWhole: false }
}
