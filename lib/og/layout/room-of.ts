import { cardSize } from '../size.ts'
import { type Placed, widthOfPlaced } from './placed.ts'

// The tallest glyphs of our faces rise 1.33 em above the baseline and reach 0.55 em below it.
const above = 1.4
const below = 0.6
// What kerning and a letter that leans over its own width may add at each end.
const beside = 0.5

function spanOf(line: Placed): [number, number] {
  const width = widthOfPlaced(line)
  const left = { start: line.x, middle: line.x - width / 2, end: line.x - width }[line.anchor]
  return [left - beside * line.size, left + width + beside * line.size]
}

export type Room = { left: number; top: number; width: number; height: number }

/** The part of the card that its lines can reach, in whole pixels; none where nothing is written. */
export function roomOf(texts: Placed[]): Room | null {
  if (texts.length === 0) return null
  const left = Math.max(0, Math.floor(Math.min(...texts.map((line) => spanOf(line)[0]))))
  const right = Math.min(cardSize.width, Math.ceil(Math.max(...texts.map((line) => spanOf(line)[1]))))
  const top = Math.max(0, Math.floor(Math.min(...texts.map(({ y, size }) => y - above * size))))
  const bottom = Math.min(cardSize.height, Math.ceil(Math.max(...texts.map(({ y, size }) => y + below * size))))
  return { left, top, width: right - left, height: bottom - top }
}
