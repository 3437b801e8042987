import { frames, type Spot } from './frames.ts'
import type { Marker } from './markers.ts'
import { textWidth } from './text-width.ts'

/** Where a name stands: its middle line at y, its beginning, middle or end at x. */
export type Label = Spot & { anchor: 'start' | 'middle' | 'end' }

type Box = { left: number; right: number; top: number; bottom: number }

/** The largest that the style sheet sets names in, in units of a frame: on wider screens they take less room. */
export const labelSize = 17
const half = labelSize * 0.58
const gap = 8
const radius = 5

const sides: ((at: Spot, far: number) => Label)[] = [
  ({ x, y }, far) => ({ x: x - gap - far, y, anchor: 'end' }),
  ({ x, y }, far) => ({ x: x + gap + far, y, anchor: 'start' }),
  ({ x, y }, far) => ({ x: x - 5 - far, y: y + 12 + far, anchor: 'end' }),
  ({ x, y }, far) => ({ x: x + 5 + far, y: y + 12 + far, anchor: 'start' }),
  ({ x, y }, far) => ({ x, y: y + 17 + far, anchor: 'middle' }),
  ({ x, y }, far) => ({ x: x - 5 - far, y: y - 12 - far, anchor: 'end' }),
  ({ x, y }, far) => ({ x: x + 5 + far, y: y - 12 - far, anchor: 'start' }),
  ({ x, y }, far) => ({ x, y: y - 17 - far, anchor: 'middle' }),
]
// A name that stands away from its point is still read with it; farther it would be taken for another's.
const distances = [0, 6]

export function boxOf({ x, y, anchor }: Label, text: string): Box {
  const width = textWidth(text) * labelSize
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { left, right: left + width, top: y - half, bottom: y + half }
}

export const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

const pointBox = ({ x, y }: Spot): Box => ({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius })

type Named = Marker & { text: string }

function candidates(marker: Named): Label[] {
  const { width, height } = frames[marker.frame]
  if (marker.isOutside) {
    const isLeft = marker.x < width / 2
    return [{ x: marker.x + (isLeft ? gap : -gap), y: marker.y, anchor: isLeft ? 'start' : 'end' }]
  }
  const around = distances.flatMap((far) => sides.map((side) => side(marker, far)))
  return around.filter((label) => {
    const box = boxOf(label, marker.text)
    return box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height
  })
}

function attempt(order: Named[], all: Named[]): Map<string, Label> {
  const taken: Box[] = []
  const placed = new Map<string, Label>()
  for (const marker of order) {
    const others = all.filter(({ id }) => id !== marker.id).map(pointBox)
    const found = candidates(marker).find((label) => ![...taken, ...others].some((box) => overlap(box, boxOf(label, marker.text))))
    if (!found) continue
    taken.push(boxOf(found, marker.text))
    placed.set(marker.id, found)
  }
  return placed
}

const neighbours = (marker: Named, all: Named[]) => all.filter(({ x, y }) => Math.hypot(x - marker.x, y - marker.y) < 60).length

/**
 * Names beside the points of one frame so that none covers another name or another point. What finds no room goes first in
 * a next try; after a few, a name without room has no label: it shows when its point is pointed at.
 */
export function placeLabels(markers: Named[]): Map<string, Label> {
  const fixed = markers.filter(({ isOutside }) => isOutside)
  const free = markers.filter(({ isOutside }) => !isOutside).sort((a, b) => neighbours(b, markers) - neighbours(a, markers))
  let order = [...fixed, ...free]
  let best = attempt(order, markers)
  for (let round = 0; round < 8 && best.size < markers.length; round++) {
    const homeless = order.filter(({ id }) => !best.has(id))
    order = [...fixed, ...homeless.filter(({ isOutside }) => !isOutside), ...order.filter(({ id, isOutside }) => best.has(id) && !isOutside)]
    const next = attempt(order, markers)
    if (next.size > best.size) best = next
  }
  return best
}
