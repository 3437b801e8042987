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
}

export const wide: Composition = {
  frames: { italy: { x: 0, y: 10, scale: 1 }, japan: { x: 1072 - frames.japan.width, y: 0, scale: 1 } },
  along: 'x', crowns: [10, 130], width: 1072, height: 420,
}

export const tall: Composition = {
  frames: { italy: { x: 10, y: 0, scale: 2.1 }, japan: { x: 10, y: 780, scale: 2.3 } },
  along: 'y', crowns: [1062, 780], width: 1072, height: 1740,
}

export const spotIn = ({ frames }: Composition, { frame, x, y }: Marker): Spot => {
  const { scale, ...origin } = frames[frame]
  return { x: Math.round(origin.x + x * scale), y: Math.round(origin.y + y * scale) }
}

// Rings nearer than this would be one line.
const widestStep = 14

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

const spot = ({ x, y }: Spot) => `${Math.round(x)} ${Math.round(y)}`

/** Half of an arch: it leaves the ground upright and lies flat at its crown, with one bend between. */
const bend = (ground: Spot, crown: Spot, along: 'x' | 'y'): Spot => (along === 'x' ? { x: ground.x, y: crown.y } : { x: crown.x, y: ground.y })

/** One arch from every point of one side to every point of the other: their halves meet in one crown. */
export function archPath(homes: Spot[], partners: Spot[], crown: Spot, along: 'x' | 'y'): string {
  const [home, partner] = [homes[0], partners[0]]
  if (home && partner && homes.length === 1 && partners.length === 1) {
    // The crown is half-way, so that the second bend mirrors the first.
    return `M${spot(home)}Q${spot(bend(home, crown, along))} ${spot(crown)}T${spot(partner)}`
  }
  return [...homes, ...partners].map((ground) => `M${spot(ground)}Q${spot(bend(ground, crown, along))} ${spot(crown)}`).join('')
}

export type TieEnds = { homes: Marker[]; partners: Marker[] }

/** The arches of ties in one composition, nested as rings. */
export function archesOf(ties: TieEnds[], composition: Composition): string[] {
  const { along, crowns: [outermost, innermost] } = composition
  const across = along === 'x' ? 'y' : 'x'
  const ends = ties.map(({ homes, partners }) => [homes, partners].map((side) => side.map((marker) => spotIn(composition, marker))) as [Spot[], Spot[]])
  const middle = (side: Spot[]) => mean(side.map((one) => one[along]))
  const rings = nest(ends.map(([homes, partners]) => ({ start: middle(homes), end: -middle(partners) })))
  const widest = along === 'x' ? widestStep : widestStep * tall.frames.italy.scale
  const step = Math.min(widest, Math.abs(innermost - outermost) / Math.max(1, ties.length - 1)) * Math.sign(innermost - outermost)
  return ends.map(([homes, partners], index) => {
    const crown = { x: 0, y: 0, [along]: (middle(homes) + middle(partners)) / 2, [across]: outermost + step * (rings[index] ?? 0) }
    return archPath(homes, partners, crown, along)
  })
}
