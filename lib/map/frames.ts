import { geoConicConformal, type GeoProjection } from 'd3-geo'
import frameTable from './frames.json'

export type FrameName = keyof typeof frameTable

export type Coordinates = { latitude: number; longitude: number }

export type Spot = { x: number; y: number }

/** The two pieces of the world that the map shows, each with a projection of its own; the outlines are made from the same table. */
export const frames = frameTable

export const frameNames: FrameName[] = ['italy', 'japan']

// A point any nearer to the edge would lose its half.
const margin = 10

function projectionOf(name: FrameName): GeoProjection {
  const { meridian, parallels, centre, scale, width, height } = frames[name]
  const [longitude = 0, latitude = 0] = centre
  const projection = geoConicConformal().rotate([-meridian, 0]).parallels(parallels as [number, number])
  return projection.center([longitude - meridian, latitude]).scale(scale).translate([width / 2, height / 2])
}

const projections = Object.fromEntries(frameNames.map((name) => [name, projectionOf(name)])) as Record<FrameName, GeoProjection>

/** Where a place stands in a frame, in its units; far outside it the numbers mean a direction at most. */
export function project(name: FrameName, { latitude, longitude }: Coordinates): Spot {
  const [x = 0, y = 0] = projections[name]([longitude, latitude]) ?? []
  return { x: Math.round(x), y: Math.round(y) }
}

/** Half-way between both: what lies west of it belongs to the frame of Italy, inside or at its edge. */
const betweenFrames = 75

export const nearestFrame = ({ longitude }: Coordinates): FrameName => (longitude < betweenFrames ? 'italy' : 'japan')

/** Whether a place is seen in the frame that is nearer to it. */
export function isInFrame(place: Coordinates): boolean {
  const { width, height } = frames[nearestFrame(place)]
  const { x, y } = project(nearestFrame(place), place)
  return x >= margin && x <= width - margin && y >= margin && y <= height - margin
}
