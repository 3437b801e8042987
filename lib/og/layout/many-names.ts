import type { CardName, Written } from '../card.ts'
import { anchorOf, inkOf, inOneRow, type Side } from './one-name.ts'
import { block, type Placed, type Style, widthOfPlaced } from './placed.ts'

const width = 500
const gutter = 24
const height = 164
const gap = 10
const mostNames = 12
const sizes = [48, 44, 40, 36, 32, 28, 24]

type Grid = { columns: number; rows: number; size: number; room: number; step: number }

const lineOf = ({ text, lang }: Written, x: number, y: number, style: Partial<Style>) =>
  block({ text, lang }, x, y, { role: 'name', ink: 'ink', anchor: 'start', width, sizes, maxLines: 1, leading: 1, ...style })

/** The grid in which all names stand whole in one size, as large as it can be. */
function gridOf(names: CardName[]): Grid {
  const grids = [1, 2, 3].map((columns) => {
    const rows = Math.ceil(names.length / columns)
    const room = (width - gutter * (columns - 1)) / columns
    const step = Math.min(58, height / rows)
    const fitting = sizes.find((size) => size <= step * 0.8 && names.every(({ main }) => lineOf(main, 0, 0, { width: room, sizes: [size] }).isWhole))
    return { columns, rows, room, step, size: fitting ?? 0 }
  })
  // Fewer columns read better: more of them must bring a clearly larger size.
  const best = grids.reduce((a, b) => (b.size > a.size * 1.2 ? b : a))
  // Where no grid holds the longest name whole, it alone is cut.
  return best.size > 0 ? best : { ...(grids[names.length > 6 ? 1 : 0] ?? best), size: 24 }
}

/** Several parties of one bank in rows that end on it; the last place says that there are more. */
export function manyNames(names: CardName[], side: Side, x: number, base: number): Placed[] {
  const shown: CardName[] = names.length > mostNames ? [...names.slice(0, mostNames - 1), { main: { text: '…', lang: 'it' }, beside: null }] : names
  const { rows, size, room, step: most } = gridOf(shown)
  const step = Math.min(most, size * 1.5)
  const away = side === 'home' ? 1 : -1
  const columns = Math.ceil(shown.length / rows)
  return shown.flatMap((name, index) => {
    // Columns are read from left to right on both banks.
    const column = side === 'home' ? Math.floor(index / rows) : columns - 1 - Math.floor(index / rows)
    return inRow(name, side, x + away * column * (room + gutter), base - (rows - 1 - (index % rows)) * step, room, size)
  })
}

function inRow({ main, beside }: CardName, side: Side, x: number, y: number, room: number, size: number): Placed[] {
  const style = { ink: inkOf[side], anchor: anchorOf[side], width: room }
  const [line] = lineOf(main, x, y, { ...style, sizes: [size] }).lines
  const [other] = beside ? lineOf(beside, x, y, { ...style, role: 'text', ink: 'second', sizes: [Math.max(17, Math.round(size * 0.48))] }).lines : []
  if (!line) return []
  return other && widthOfPlaced(line) + gap + widthOfPlaced(other) <= room ? inOneRow(line, other, side, gap) : [line]
}
