import type { CardName } from '../card.ts'
import { block, blockAbove, type Placed, type Style, widthOfPlaced } from './placed.ts'

const width = 500
const gap = 18

export type Side = 'home' | 'partner'

export const inkOf = { home: 'brick', partner: 'indigo' } as const
export const anchorOf = { home: 'start', partner: 'end' } as const

/** A name with the other form behind it, nearer the middle at home, at the edge for the partner. */
export function inOneRow(main: Placed, beside: Placed, side: Side, space: number): Placed[] {
  return side === 'home'
    ? [main, { ...beside, x: main.x + widthOfPlaced(main) + space }]
    : [{ ...main, x: main.x - widthOfPlaced(beside) - space }, beside]
}

/** One party on its bank: in one row where that can be large, else in two, with the other form below. */
export function oneName({ main, beside }: CardName, side: Side, x: number, y: number): { texts: Placed[]; isTall: boolean } {
  const style: Style = { role: 'name', ink: inkOf[side], anchor: anchorOf[side], width, sizes: [84, 76, 68, 60], maxLines: 1, leading: 1.14 }
  const other = beside && block(beside, x, y, { ...style, role: 'text', ink: 'second', sizes: [30, 26, 22, 18] })
  const [small] = other?.lines ?? []
  const room = width - (small ? widthOfPlaced(small) + gap : 0)
  if (room > 150) {
    const row = block(main, x, y, { ...style, width: room, sizes: small ? [84, 76, 68, 60, 54] : style.sizes })
    const [line] = row.lines
    if (row.isWhole && line) return { texts: small ? inOneRow(line, small, side, gap) : [line], isTall: false }
  }
  const tall = blockAbove(main, x, small ? y - 40 : y, { ...style, sizes: small ? [54, 48, 42, 36] : [60, 54, 48, 42, 36], maxLines: 2 })
  return { texts: small ? [...tall.lines, small] : tall.lines, isTall: true }
}
