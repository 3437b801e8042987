import { type FrameName, frames, type Spot } from './frames.ts'
import type { Marker } from './markers.ts'
import { nest } from './nesting.ts'

/**
 * Where the frames stand: side by side, or one under the other on a phone, and where the rings rise. The style sheet moves
 * the frames by the same numbers (`.map` in app/globals.css; a test in a browser compares).
 */
export type Composition = {
  frames: Record<FrameName, Spot & { scale: number }>
  /** The way from one frame to the other */
  along: 'x' | 'y'
  /** The crown of the outermost ring and of the innermost one, across that way */
  crowns: [number, number]
  width: number
  height: number
  /** Units of the page in one of an arch: a phone shows few pixels, and fewer figures weigh less */
  unit: number
}

export const wide: Composition = {
  frames: { italy: { x: 0, y: 10, scale: 1 }, japan: { x: 1072 - frames.japan.width, y: 0, scale: 1 } },
  along: 'x', crowns: [10, 130], width: 1072, height: 420, unit: 1,
}

export const tall: Composition = {
  frames: { italy: { x: 10, y: 0, scale: 2.1 }, japan: { x: 10, y: 780, scale: 2.3 } },
  along: 'y', crowns: [1062, 780], width: 1072, height: 1740, unit: 4,
}

export const spotIn = ({ frames }: Composition, { frame, x, y }: Marker): Spot => {
  const { scale, ...origin } = frames[frame]
  return { x: Math.round(origin.x + x * scale), y: Math.round(origin.y + y * scale) }
}

// Rings nearer than this would be one line.
const widestStep = 14

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

const spot = ({ x, y }: Spot) => `${Math.round(x)} ${Math.round(y)}`

// On a phone an arch that left the ground straight to the side would run through the name beside its point.
const slant = 0.5

/** Half of an arch has one bend: side by side it leaves the ground upright and lies flat at its crown. */
const bend = (ground: Spot, crown: Spot, along: 'x' | 'y'): Spot =>
  along === 'x' ? { x: ground.x, y: crown.y } : { x: crown.x, y: ground.y + (crown.y - ground.y) * slant }

/** One arch from every point of one side to every point of the other: all pass through one crown. */
export function archPath(homes: Spot[], partners: Spot[], crown: Spot, along: 'x' | 'y'): string {
  const up = (ground: Spot) => `M${spot(ground)}Q${spot(bend(ground, crown, along))} ${spot(crown)}`
  const down = (ground: Spot) => `Q${spot(bend(ground, crown, along))} ${spot(ground)}`
  const [home, partner] = [homes[0], partners[0]]
  // The crown of a pair is half-way, so that its second bend mirrors the first.
  if (home && partner && homes.length === 1 && partners.length === 1) return `${up(home)}T${spot(partner)}`
  const pairs = homes.map((ground, index) => up(ground) + partners.slice(index, index + 1).map(down).join(''))
  return [...pairs, ...partners.slice(homes.length).map(up)].join('')
}

export type TieEnds = { homes: Marker[]; partners: Marker[] }

/** The arches of ties in one composition, nested as rings. */
export function archesOf(ties: TieEnds[], composition: Composition): string[] {
  const { along, crowns: [outermost, innermost] } = composition
  const across = along === 'x' ? 'y' : 'x'
  const scaled = ({ x, y }: Spot): Spot => ({ x: x / composition.unit, y: y / composition.unit })
  const ends = ties.map(({ homes, partners }) => [homes, partners].map((side) => side.map((marker) => spotIn(composition, marker))) as [Spot[], Spot[]])
  const middle = (side: Spot[]) => mean(side.map((one) => one[along]))
  const rings = nest(ends.map(([homes, partners]) => ({ start: middle(homes), end: -middle(partners) })))
  const widest = along === 'x' ? widestStep : widestStep * tall.frames.italy.scale
  const step = Math.min(widest, Math.abs(innermost - outermost) / Math.max(1, ties.length - 1)) * Math.sign(innermost - outermost)
  return ends.map(([homes, partners], index) => {
    const crown = { x: 0, y: 0, [along]: (middle(homes) + middle(partners)) / 2, [across]: outermost + step * (rings[index] ?? 0) }
    return archPath(homes.map(scaled), partners.map(scaled), scaled(crown), along)
  })
}
