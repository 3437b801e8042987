// Makes the outlines of the map in public/map: run by hand, when a frame changes, never by the build.
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { makeOutlines } from './map-outlines/make.mjs'

const folder = fileURLToPath(new URL('../../public/map/', import.meta.url))
const { svg, file } = makeOutlines()
for (const former of readdirSync(folder)) rmSync(folder + former)
writeFileSync(folder + file, svg)
writeFileSync(fileURLToPath(new URL('../map/outlines.json', import.meta.url)), `${JSON.stringify({ path: `/map/${file}` })}\n`)
console.log(`${file}: ${Buffer.byteLength(svg)} bytes`)
