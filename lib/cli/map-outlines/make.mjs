// The land of both frames as one drawing, from Natural Earth (world-atlas): no borders, no other country.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { geoConicConformal } from 'd3-geo'
import { feature } from 'topojson-client'
import { areaOf, simplify } from './simplify.mjs'

// In the units of the drawing, of which the widest screen shows one a pixel.
const tolerance = 0.4
const smallestIsland = 2

const framesFile = new URL('../../map/frames.json', import.meta.url)
const worldFile = () => createRequire(import.meta.url).resolve('world-atlas/countries-10m.json')

/** Hokkaido fades out before 145° E: the outline of the islands north-east of it is disputed, and stays out of the picture. */
const lastMeridian = 145

function projectionOf({ meridian, parallels, centre: [longitude, latitude], scale, width, height }) {
  return geoConicConformal().rotate([-meridian, 0]).parallels(parallels).center([longitude - meridian, latitude]).scale(scale).translate([width / 2, height / 2])
}

/** Outer rings of a country that touch its frame, projected; holes (San Marino, the Vatican) are land too. */
function ringsOf(world, frame) {
  const country = world.objects.countries.geometries.find(({ id }) => id === frame.land)
  const project = projectionOf(frame)
  return feature(world, country).geometry.coordinates
    .map(([outer]) => outer)
    .filter((ring) => ring.every(([longitude]) => longitude < 145.9))
    .map((ring) => ring.map(([longitude, latitude]) => project([Math.min(longitude, lastMeridian), latitude])))
    .filter((ring) => ring.some(([x, y]) => x > 0 && x < frame.width && y > 0 && y < frame.height))
}

const number = (value) => String(Math.round(value * 10) / 10)

/** One ring as a path of steps, each to a tenth of a unit; rounding never adds up. */
function pathOf(ring) {
  const points = ring.map(([x, y]) => [Math.round(x * 10) / 10, Math.round(y * 10) / 10])
  const steps = points.slice(1, -1).map(([x, y], i) => `${number(x - points[i][0])},${number(y - points[i][1])}`)
  return `M${points[0].join(',')}l${steps.join(' ').replaceAll(' -', '-').replaceAll(',-', '-')}z`
}

function landOf(world, frame) {
  return ringsOf(world, frame)
    .filter((ring) => Math.abs(areaOf(ring)) > smallestIsland)
    .map((ring) => {
      const half = Math.floor(ring.length / 2)
      return pathOf([...simplify(ring.slice(0, half + 1), tolerance).slice(0, -1), ...simplify(ring.slice(half), tolerance)])
    })
    .join('')
}

/** Colours that suit a light and a dark page alike: they let the ground through. Land fades where a frame ends. */
const fades = {
  italy: { colour: '#a8632f', from: [0, 0.72], to: [0, 1] },
  japan: { colour: '#3f6cb5', from: [0.7, 0.2], to: [0.84, 0.06] },
}

function gradient(name, { width, height }) {
  const { colour, from, to } = fades[name]
  const ends = `x1="${from[0] * width}" y1="${from[1] * height}" x2="${to[0] * width}" y2="${to[1] * height}"`
  return `<linearGradient id="${name}" gradientUnits="userSpaceOnUse" ${ends}><stop stop-color="${colour}"/><stop offset="1" stop-color="${colour}" stop-opacity="0"/></linearGradient>`
}

/** Both frames, one beside the other, and the name of the file: it changes with what is in it. */
export function makeOutlines() {
  const frames = JSON.parse(readFileSync(framesFile, 'utf8'))
  const world = JSON.parse(readFileSync(worldFile(), 'utf8'))
  const { italy, japan } = frames
  const [width, height] = [italy.width + japan.width, Math.max(italy.height, japan.height)]
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" fill-opacity=".2">`,
    `${gradient('italy', italy)}${gradient('japan', japan)}`,
    `<path fill="url(#italy)" d="${landOf(world, italy)}"/>`,
    `<path fill="url(#japan)" transform="translate(${italy.width})" d="${landOf(world, japan)}"/></svg>\n`,
  ].join('')
  return { svg, file: `outlines-${createHash('sha256').update(svg).digest('hex').slice(0, 8)}.svg` }
}
