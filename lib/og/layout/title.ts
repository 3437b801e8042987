import type { TitleCard } from '../card.ts'
import { frame } from './frame.ts'
import { block, type Placed, type Style } from './placed.ts'

// A motif stands at the right; the span lies above the text and leaves it the whole width.
const besideMotif = 690
const whole = frame.right - frame.left

const middle = 340
const kickerGap = 62
const otherGap = 72
const lineGap = 62

const wideSizes = [76, 68, 60, 54, 48, 42, 36, 30]
const narrowSizes = [84, ...wideSizes]
const tallest = 400

/** Kicker, title in at most three lines, own form, one more line: one column, centred between mark and frieze. */
export function layTitle(card: TitleCard): Placed[] {
  const sizes = card.motif.type === 'span' ? wideSizes : narrowSizes
  let column = columnOf(card, sizes)
  for (let i = 1; i < sizes.length && column.height > tallest; i++) column = columnOf(card, sizes.slice(i))
  return column.texts
}

function columnOf({ label, title, other, line, motif, locale }: TitleCard, sizes: readonly number[]): { texts: Placed[]; height: number } {
  const isWide = motif.type === 'span'
  const width = isWide ? whole : besideMotif
  const at = (words: { text: string; lang: string }, y: number, style: Partial<Style>) =>
    block(words, frame.left, y, { role: 'text', ink: 'second', anchor: 'start', width, sizes: [28], maxLines: 1, leading: 1.3, ...style })
  const own = { role: 'name', ink: motif.type === 'ties' && motif.side === 'partner' ? 'indigo' : 'brick', sizes: [44, 38, 32, 28], maxLines: 1 } as const
  const titled = at(title, 0, { role: 'name', ink: 'ink', sizes, maxLines: 3, leading: 1.22 })
  const others = other ? at(other, 0, own) : null
  const more = line ? at({ text: line, lang: locale }, 0, { sizes: [28, 26], maxLines: 2, leading: 1.4, width: isWide ? 940 : width }) : null
  const below = (others ? otherGap : 0) + (more ? lineGap + more.height : 0)
  // The block as seen reaches from the top of the kicker to the last baseline.
  const height = 24 + kickerGap + titled.size * 0.6 + titled.height + below
  const top = middle + (isWide ? 16 : 0) - height / 2 + 24
  const first = top + kickerGap + titled.size * 0.6
  const last = first + titled.height
  const down = (lines: Placed[], by: number) => lines.map((one) => ({ ...one, y: one.y + by }))
  const texts = [
    ...at({ text: label, lang: locale }, top, { sizes: [26, 24] }).lines,
    ...down(titled.lines, first),
    ...(others ? down(others.lines, last + otherGap) : []),
    ...(more ? down(more.lines, last + (others ? otherGap : 0) + lineGap) : []),
  ]
  return { texts, height }
}
