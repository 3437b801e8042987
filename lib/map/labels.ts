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

// A name that stands a little away from its point is still read with it; farther it would be taken for another's.
const distances = [0, 6, 12]

export function boxOf({ x, y, anchor }: Label, text: string): Box {
  const width = textWidth(text) * labelSize
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { left, right: left + width, top: y - half, bottom: y + half }
}

export const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

const pointBox = ({ x, y }: Spot): Box => ({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius })

type Named = Marker & { text: string }

type Placed = Map<string, { label: Label; box: Box }>

/** How far a name stands from a point. */
const away = (box: Box, { x, y }: Spot) => Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom))

// A name that is nearer to another point by more than this would be read as that one's; so would one that stands right beside it.
const doubts = [1, 4, 8]
const besideAnother = 14

const isAnothers = (box: Box, own: Spot, other: Spot, doubt: number) =>
  away(box, other) + doubt < away(box, own) || (other.y > box.top && other.y < box.bottom && away(box, other) < besideAnother && !(own.y > box.top && own.y < box.bottom))

/** Every place for a name within its frame and clear of the other points, the best first. */
function candidates(marker: Named, all: Named[], doubt: number): { label: Label; box: Box }[] {
  const { width, height } = frames[marker.frame]
  const around = marker.outside
    ? [beside[marker.outside](marker, 0)]
    : distances.flatMap((far) => sidesOf(marker, all).map((side) => beside[side](marker, far)))
  const points = all.filter(({ id }) => id !== marker.id).map(pointBox)
  return around.map((label) => ({ label, box: boxOf(label, marker.text) })).filter(({ box }) => {
    if (points.some((point) => overlap(point, box))) return false
    if (!marker.outside && all.some((other) => other.id !== marker.id && isAnothers(box, marker, other, doubt))) return false
    return marker.outside || (box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height)
  })
}

const covered = (box: Box, placed: Placed) => [...placed].filter(([, other]) => overlap(other.box, box)).map(([id]) => id)

const neighbours = (marker: Named, all: Named[]) => all.filter(({ x, y }) => Math.hypot(x - marker.x, y - marker.y) < 60).length

// More than these are a crowd in any order.
const few = 24

/** How often a name is tried before it has no label; a page is drawn meanwhile. */
const steps = 60

type Choices = ReadonlyMap<string, { label: Label; box: Box }[]>

/**
 * Places one name; where all is taken, those in the way move first, and those in their way before them.
 * @param patience steps that are left; a crowd has more ways to be placed than anybody waits for
 * @returns null where `depth` moves are not enough
 */
function settle(id: string, placed: Placed, choices: Choices, stays: string[], depth: number, patience: { left: number }): Placed | null {
  if (patience.left-- <= 0) return null
  const all = choices.get(id) ?? []
  const free = all.find(({ box }) => !covered(box, placed).length)
  if (free) return new Map(placed).set(id, free)
  if (!depth) return null
  for (const choice of all) {
    const inTheWay = covered(choice.box, placed)
    if (inTheWay.some((other) => stays.includes(other))) continue
    const cleared: Placed = new Map([...placed].filter(([other]) => !inTheWay.includes(other))).set(id, choice)
    const settled = inTheWay.reduce<Placed | null>((state, other) => state && settle(other, state, choices, [...stays, id], depth - 1, patience), cleared)
    if (settled) return settled
  }
  return null
}

const labelsOf = (placed: Placed) => new Map([...placed].map(([id, { label }]) => [id, label]))

/**
 * Names beside the points of one frame so that none covers another name or another point. One that has no room in the end
 * has no label: it shows when its point is pointed at.
 */
export function placeLabels(markers: Named[]): Map<string, Label> {
  // Those at an edge have one place only.
  const crowd = (marker: Named) => (marker.outside ? 1000 : neighbours(marker, markers))
  // Whoever comes first chooses first: where not all find room, another order may do better.
  const orders: ((a: Named, b: Named) => number)[] = [
    (a, b) => crowd(b) - crowd(a), (a, b) => textWidth(b.text) - textWidth(a.text), (a, b) => b.y - a.y, (a, b) => b.x - a.x, (a, b) => a.x - b.x, (a, b) => a.y - b.y, (a, b) => crowd(a) - crowd(b),
  ]
  let best: Placed = new Map()
  for (const doubt of doubts) {
    // Those that found room without doubt keep to such places; the others are content with less.
    const choices: Choices = new Map(markers.map((marker) => [marker.id, candidates(marker, markers, best.has(marker.id) ? (doubts[0] ?? doubt) : doubt)]))
    for (const order of markers.length > few ? orders.slice(0, 1) : orders) {
      const placed = [...markers].sort(order).reduce<Placed>((state, { id }) => settle(id, state, choices, [], 3, { left: steps }) ?? state, new Map())
      if (placed.size > best.size) best = placed
      if (best.size === markers.length) return labelsOf(best)
    }
  }
  return labelsOf(best)
}
