import type { HomeCard } from '../card.ts'
import { frame } from './frame.ts'
import { block, type Placed } from './placed.ts'

/** The sentence under the arc. */
export function layHome({ title, locale }: HomeCard): Placed[] {
  const style = { role: 'name', ink: 'ink', anchor: 'middle', width: 860, sizes: [64, 58, 52, 46, 40], maxLines: 3, leading: 1.25 } as const
  const { lines, height } = block({ text: title, lang: locale }, frame.middle, 0, style)
  return lines.map((line) => ({ ...line, y: line.y + 430 - height / 2 }))
}
