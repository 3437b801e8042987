import { type Coordinates, type FrameName, frames, isInFrame, nearestFrame, project, type Spot } from './frames.ts'

/** Where a territory is drawn. Outside both frames it stands in a corner of the nearer one, towards where it lies. */
export type Marker = Spot & { id: string; frame: FrameName; isOutside: boolean }

type Corner = 'upper' | 'lower'

/** A column of places at the edge of a frame, in a corner without land: Italy's west, Japan's continent and ocean. */
type Column = { x: number; from: number; step: number; most: number }

const line = 20

const columns: Record<FrameName, Record<Corner, Column>> = {
  italy: {
    upper: { x: 8, from: 10, step: line, most: 5 },
    lower: { x: 8, from: frames.italy.height - 24, step: -line, most: 5 },
  },
  japan: {
    upper: { x: 8, from: 140, step: line, most: 5 },
    lower: { x: frames.japan.width - 8, from: frames.japan.height - 14, step: -line, most: 5 },
  },
}

/** North and west lie above, south and east below: whichever way is longer decides, in degrees on the ground. */
function cornerOf(frame: FrameName, { latitude, longitude }: Coordinates): Corner {
  const [middle = 0, height = 0] = frames[frame].centre
  const north = latitude - height
  const east = (longitude - middle) * Math.cos((height * Math.PI) / 180)
  return (Math.abs(north) > Math.abs(east) ? north > 0 : east < 0) ? 'upper' : 'lower'
}

function columnOf(places: (Coordinates & { id: string })[], frame: FrameName, corner: Corner): Marker[] {
  const { x, from, step, most } = columns[frame][corner]
  const here = places.filter((place) => cornerOf(frame, place) === corner).sort((a, b) => b.latitude - a.latitude).slice(0, most)
  const ordered = step > 0 ? here : here.reverse()
  return ordered.map(({ id }, index) => ({ id, frame, x, y: from + index * step, isOutside: true }))
}

/** Markers of places, each once. Of places outside the frames only as many as a corner holds: the list names them all. */
export function markersOf(places: (Coordinates & { id: string })[]): Marker[] {
  const inside = places.filter(isInFrame).map((place) => {
    const frame = nearestFrame(place)
    return { id: place.id, frame, ...project(frame, place), isOutside: false }
  })
  const outside = (frame: FrameName) => places.filter((place) => !isInFrame(place) && nearestFrame(place) === frame)
  const corners = (['italy', 'japan'] as const).flatMap((frame) =>
    (['upper', 'lower'] as const).flatMap((corner) => columnOf(outside(frame), frame, corner)),
  )
  return [...inside, ...corners]
}
