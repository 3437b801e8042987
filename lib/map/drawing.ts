import { archesOf, tall, wide } from './arches.ts'
import { frameNames } from './frames.ts'
import { type Label, placeLabels } from './labels.ts'
import { type Marker, markersOf, type Place } from './markers.ts'

export type DrawnTie = { id: string; homes: string[]; partners: string[] }

export type Drawing = {
  /** With the shape of each arch side by side and on a phone */
  arches: { id: string; wide: string; tall: string }[]
  points: (Marker & { label: Label | null })[]
}

type Named = Marker & { text: string }

type Drawable = { id: string; homes: Named[]; partners: Named[] }

/** The markers of all places, and the ties that have a known place on each side. */
function drawableOf(ties: DrawnTie[], places: Place[]): { named: Named[]; drawn: Drawable[] } {
  const texts = new Map(places.map(({ id, text }) => [id, text]))
  const named = new Map(markersOf(places).map((marker) => [marker.id, { ...marker, text: texts.get(marker.id) ?? '' }]))
  const at = (ids: string[]) => ids.flatMap((id) => named.get(id) ?? [])
  const drawn = ties
    .map(({ id, homes, partners }) => ({ id, homes: at(homes), partners: at(partners) }))
    .filter(({ homes, partners }) => homes.length && partners.length)
  return { named: [...named.values()], drawn }
}

function archesOfTies(drawn: Drawable[]): Drawing['arches'] {
  const [sideBySide, stacked] = [archesOf(drawn, wide), archesOf(drawn, tall)]
  return drawn.map(({ id }, index) => ({ id, wide: sideBySide[index] ?? '', tall: stacked[index] ?? '' }))
}

/** The arches alone, without the names of places, which take the time: to see what has room. */
export const drawArches = (ties: DrawnTie[], places: Place[]): Drawing['arches'] => archesOfTies(drawableOf(ties, places).drawn)

/** The map of some ties. One without a known place on each side has no arch: it stands in the list alone. */
function draw(ties: DrawnTie[], places: Place[]): Drawing {
  const { named, drawn } = drawableOf(ties, places)
  const used = new Set(drawn.flatMap(({ homes, partners }) => [...homes, ...partners]))
  const markers = named.filter((marker) => used.has(marker))
  const labels = new Map(frameNames.flatMap((frame) => [...placeLabels(markers.filter((marker) => marker.frame === frame))]))
  return {
    arches: archesOfTies(drawn),
    points: markers.map(({ text: _, ...marker }) => ({ ...marker, label: labels.get(marker.id) ?? null })),
  }
}

// A page with a map is drawn anew for many reasons, and its map changes for few: a new name on it waits for the next words, not for geometry.
const most = 24
const made = new Map<string, Drawing>()

/** The map of some ties, as it was made the last time for the same ones. One without a known place on each side stands in the list alone. */
export function drawMap(ties: DrawnTie[], places: Place[]): Drawing {
  const key = JSON.stringify([ties.map(({ id, homes, partners }) => [id, homes, partners]), places])
  const known = made.get(key)
  if (known) return known
  const drawing = draw(ties, places)
  const [oldest] = made.keys()
  if (made.size >= most && oldest !== undefined) made.delete(oldest)
  made.set(key, drawing)
  return drawing
}
