import type { Written } from '../card.ts'
import type { Role } from '../fonts/chain.ts'
import { drawable } from '../glyphs.ts'
import { setText } from '../lines/break.ts'
import { widthOf } from '../lines/measure.ts'

export type Ink = 'ink' | 'second' | 'brick' | 'indigo' | 'brass'

/** One line of text at its place; `y` is its baseline. */
export type Placed = { text: string; lang: string; role: Role; size: number; x: number; y: number; anchor: 'start' | 'middle' | 'end'; ink: Ink }

export type Style = { role: Role; ink: Ink; anchor: Placed['anchor']; width: number; sizes: readonly number[]; maxLines: number; leading: number }

export type Block = { lines: Placed[]; size: number; height: number; isWhole: boolean }

/** A text set within a width, its first baseline at `y`. */
export function block({ text, lang }: Written, x: number, y: number, { role, ink, anchor, width, sizes, maxLines, leading }: Style): Block {
  const { lines, size, isWhole } = setText(drawable(text, lang, role), { lang, role, width, sizes, maxLines })
  const step = Math.round(size * leading)
  return {
    size,
    isWhole,
    height: step * (lines.length - 1),
    lines: lines.map((line, index) => ({ text: line, lang, role, size, x, y: y + index * step, anchor, ink })),
  }
}

/** A block whose last baseline is at `y`. */
export function blockAbove(words: Written, x: number, y: number, style: Style): Block {
  const set = block(words, x, y, style)
  return { ...set, lines: set.lines.map((line) => ({ ...line, y: line.y - set.height })) }
}

export const widthOfPlaced = ({ text, lang, role, size }: Placed) => widthOf(text, lang, role) * size
