import { type FrameName, frames, type Spot } from './frames.ts'
import type { Marker } from './markers.ts'
import { labelSize, textWidth } from './text-width.ts'

/** Where a name stands: its middle line at y, its beginning, middle or end at x. */
export type Label = Spot & { anchor: 'start' | 'middle' | 'end' }

type Box = { left: number; right: number; top: number; bottom: number }

const half = labelSize * 0.54
const gap = 8
const radius = 5

type Side = 'w' | 'sw' | 'ssw' | 's' | 'sse' | 'se' | 'e' | 'ne' | 'nne' | 'n' | 'nnw' | 'nw'

const beside: Record<Side, (at: Spot, far: number) => Label> = {
  w: ({ x, y }, far) => ({ x: x - gap - far, y, anchor: 'end' }),
  sw: ({ x, y }, far) => ({ x: x - 5 - far, y: y + 12 + far, anchor: 'end' }),
  ssw: ({ x, y }, far) => ({ x: x + 5, y: y + 17 + far, anchor: 'end' }),
  s: ({ x, y }, far) => ({ x, y: y + 17 + far, anchor: 'middle' }),
  sse: ({ x, y }, far) => ({ x: x - 5, y: y + 17 + far, anchor: 'start' }),
  se: ({ x, y }, far) => ({ x: x + 5 + far, y: y + 12 + far, anchor: 'start' }),
  e: ({ x, y }, far) => ({ x: x + gap + far, y, anchor: 'start' }),
  ne: ({ x, y }, far) => ({ x: x + 5 + far, y: y - 12 - far, anchor: 'start' }),
  nne: ({ x, y }, far) => ({ x: x - 5, y: y - 17 - far, anchor: 'start' }),
  n: ({ x, y }, far) => ({ x, y: y - 17 - far, anchor: 'middle' }),
  nnw: ({ x, y }, far) => ({ x: x + 5, y: y - 17 - far, anchor: 'end' }),
  nw: ({ x, y }, far) => ({ x: x - 5 - far, y: y - 12 - far, anchor: 'end' }),
}

// The sides from which the fewest arches come are tried first: they rise upwards, on a phone to the right.
const preference: Record<FrameName, Side[]> = {
  italy: ['w', 'sw', 's', 'nw', 'e', 'se', 'ne', 'n', 'ssw', 'sse', 'nnw', 'nne'],
  japan: ['w', 'sw', 's', 'se', 'e', 'nw', 'ne', 'n', 'ssw', 'sse', 'nnw', 'nne'],
}

// Points nearer than this are one heap: their names go outwards, each to the side on which its point lies.
const heap = 24

function sidesOf(marker: Named, all: Named[]): Side[] {
  const sides = preference[marker.frame]
  const near = all.filter(({ id, x, y }) => id !== marker.id && Math.hypot(x - marker.x, y - marker.y) < heap)
  if (!near.length) return sides
  const away = { x: 0, y: 0 }
  for (const { x, y } of near) {
    away.x += marker.x - x
    away.y += marker.y - y
  }
  const outwards = (side: Side) => {
    const { x, y, anchor } = beside[side]({ x: 0, y: 0 }, 0)
    const middle = { x: anchor === 'middle' ? x : x + (anchor === 'end' ? -20 : 20), y }
    return (middle.x * away.x + middle.y * away.y) / Math.hypot(middle.x, middle.y)
  }
  return [...sides].sort((a, b) => outwards(b) - outwards(a))
}

// A name may stand a little away from its point.
const distances = [0, 6, 12]

export function boxOf({ x, y, anchor }: Label, text: string): Box {
  const width = textWidth(text) * labelSize
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { left, right: left + width, top: y - half, bottom: y + half }
}

export const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

const pointBox = ({ x, y }: Spot): Box => ({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius })

type Named = Marker & { text: string }

/** How far a name stands from a point. */
const away = (box: Box, { x, y }: Spot) => Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom))

const isLevel = (box: Box, { y }: Spot) => y > box.top && y < box.bottom

/** How easily a name is taken for that of another point: one that is nearer to it, or that it stands right beside. */
function doubt(box: Box, own: Spot, other: Spot): number {
  const [near, far] = [away(box, other), away(box, own)]
  const isBeside = near < 16 && isLevel(box, other) && !isLevel(box, own)
  return Math.max(0, far - near - 1) * 3 + (isBeside ? 8 : 0)
}

/** A place for a name, and how much better another would be. */
type Choice = { id: string; label: Label; box: Box; cost: number }

/** Every place for a name within its frame and clear of the other points, the best first. */
function choicesOf(marker: Named, all: Named[]): Choice[] {
  const { width, height } = frames[marker.frame]
  const others = all.filter(({ id }) => id !== marker.id)
  const choice = (label: Label, cost: number): Choice => {
    const box = boxOf(label, marker.text)
    return { id: marker.id, label, box, cost: cost + Math.max(0, ...others.map((other) => doubt(box, marker, other))) }
  }
  const isClear = ({ box }: Choice) => !others.some((other) => overlap(pointBox(other), box))
  if (marker.outside) return [choice(beside[marker.outside](marker, 0), 0)].filter(isClear)
  const around = distances.flatMap((far) => sidesOf(marker, all).map((side, rank) => choice(beside[side](marker, far), rank * 0.2 + far * 0.1)))
  return around.filter(isClear).filter(({ box }) => box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height).sort((a, b) => a.cost - b.cost)
}

/** A point without a name, which shows when it is pointed at. */
const nameless = 100

/** How many places are tried before the best that was found must do: a page is drawn meanwhile. */
const patience = 3_000

/**
 * One place for each name so that none covers another, at the least cost: the name with the fewest places left chooses
 * first, what cannot be better than the best so far is given up.
 */
function best(all: Choice[][]): Choice[] {
  let [found, cost, tried]: [Choice[], number, number] = [[], Infinity, 0]
  const least = (open: Choice[][]) => open.reduce((sum, [first]) => sum + Math.min(first?.cost ?? nameless, nameless), 0)
  const go = (open: Choice[][], taken: Choice[], sum: number): void => {
    if (sum + least(open) >= cost) return
    if (!open.length) return void ([found, cost] = [taken, sum])
    const fewest = open.reduce((one, other) => (other.length < one.length ? other : one))
    const rest = open.filter((one) => one !== fewest)
    for (const choice of fewest) {
      if (cost < Infinity && tried++ > patience) return
      go(rest.map((one) => one.filter(({ box }) => !overlap(box, choice.box))), [...taken, choice], sum + choice.cost)
    }
    go(rest, taken, sum + nameless)
  }
  go(all, [], 0)
  return found
}

/**
 * Names beside the points of one frame so that none covers another name or another point, and none is read as another
 * point's where there is room. One that has no room in the end has no label: it shows when its point is pointed at.
 */
export function placeLabels(markers: Named[]): Map<string, Label> {
  return new Map(best(markers.map((marker) => choicesOf(marker, markers))).map(({ id, label }) => [id, label]))
}
