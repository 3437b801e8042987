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

/** The map of some ties. One without a known place on each side has no arch: it stands in the list alone. */
export function drawMap(ties: DrawnTie[], places: Place[]): Drawing {
  const named = markersOf(places).flatMap((marker) => {
    const place = places.find(({ id }) => id === marker.id)
    return place ? [{ ...marker, text: place.text }] : []
  })
  const at = (ids: string[]) => ids.flatMap((id) => named.find((marker) => marker.id === id) ?? [])
  const drawn = ties
    .map(({ id, homes, partners }) => ({ id, homes: at(homes), partners: at(partners) }))
    .filter(({ homes, partners }) => homes.length && partners.length)
  const used = new Set(drawn.flatMap(({ homes, partners }) => [...homes, ...partners]))
  const markers = named.filter((marker) => used.has(marker))
  const labels = new Map(frameNames.flatMap((frame) => [...placeLabels(markers.filter((marker) => marker.frame === frame))]))
  const [sideBySide, stacked] = [archesOf(drawn, wide), archesOf(drawn, tall)]
  return {
    arches: drawn.map(({ id }, index) => ({ id, wide: sideBySide[index] ?? '', tall: stacked[index] ?? '' })),
    points: markers.map(({ text: _, ...marker }) => ({ ...marker, label: labels.get(marker.id) ?? null })),
  }
}
