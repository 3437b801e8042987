import { type Coordinates, type FrameName, frames, isInFrame, nearestFrame, project, type Spot } from './frames.ts'
import { labelSize, textWidth } from './text-width.ts'

/** Where a territory is drawn. Outside both frames it stands in a corner of the nearer one, with its name on one side. */
export type Marker = Spot & { id: string; frame: FrameName; outside: 'w' | 'e' | null }

/** A territory as the map is given it; `text` is everything that stands beside its point. */
export type Place = Coordinates & { id: string; text: string }

type Corner = 'upper' | 'lower'

/** A column of places at the edge of a frame, in a corner without land. Arches come to its points from the free side. */
type Column = { edge: 'left' | 'right'; name: 'w' | 'e'; from: number; step: number; most: number }

const line = 20
const margin = 8

const columns: Record<FrameName, Record<Corner, Column>> = {
  italy: {
    upper: { edge: 'left', name: 'w', from: 12, step: line, most: 5 },
    lower: { edge: 'left', name: 'w', from: frames.italy.height - 24, step: -line, most: 5 },
  },
  japan: {
    upper: { edge: 'left', name: 'e', from: 140, step: line, most: 5 },
    lower: { edge: 'right', name: 'w', from: frames.japan.height - 14, step: -line, most: 5 },
  },
}

/** Italy: the rest of Europe above, the south below. Japan: the continent above, islands and the south below. */
function cornerOf(frame: FrameName, { latitude, longitude }: Coordinates): Corner {
  const [middle = 0, height = 0] = frames[frame].centre
  const north = latitude - height
  const west = (middle - longitude) * Math.cos((height * Math.PI) / 180)
  return north > 0 || (frame === 'japan' && west > -north) ? 'upper' : 'lower'
}

function columnOf(places: Place[], frame: FrameName, corner: Corner): Marker[] {
  const { edge, name, from, step, most } = columns[frame][corner]
  const here = places.filter((place) => cornerOf(frame, place) === corner).sort((a, b) => b.latitude - a.latitude || (a.id < b.id ? -1 : 1)).slice(0, most)
  const room = Math.ceil(Math.max(0, ...here.map(({ text }) => textWidth(text))) * labelSize) + margin
  const x = edge === 'right' ? frames[frame].width - margin : name === 'w' ? margin + room : margin
  const ordered = step > 0 ? here : here.reverse()
  return ordered.map(({ id }, index) => ({ id, frame, x, y: from + index * step, outside: name }))
}

/** Markers of places, each once. Of places outside the frames only as many as a corner holds: the list names them all. */
export function markersOf(places: Place[]): Marker[] {
  const inside = places.filter(isInFrame).map((place) => {
    const frame = nearestFrame(place)
    return { id: place.id, frame, ...project(frame, place), outside: null }
  })
  const outside = (frame: FrameName) => places.filter((place) => !isInFrame(place) && nearestFrame(place) === frame)
  const corners = (['italy', 'japan'] as const).flatMap((frame) =>
    (['upper', 'lower'] as const).flatMap((corner) => columnOf(outside(frame), frame, corner)),
  )
  return [...inside, ...corners]
}
