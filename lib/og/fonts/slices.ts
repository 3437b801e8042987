import { readFile } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import { keeper } from '../kept.ts'
import type { Face } from './faces.ts'

export type LoadedSlice = { name: string; data: Buffer; weight: 400; style: 'normal' }

// Some 70 KB each: at most 7 MB, whatever is drawn. What draws the cards keeps what it parsed of a font with that font's own buffer.
const kept = keeper<LoadedSlice>(100)

export const sliceName = (face: Face, slice: number) => `${face.name}-${slice}`

async function load(face: Face, slice: number): Promise<LoadedSlice> {
  return { name: sliceName(face, slice), data: gunzipSync(await readFile(face.fileOf(slice))), weight: 400, style: 'normal' }
}

/** One slice of a face, ready to draw with. */
export function loadSlice(face: Face, slice: number): Promise<LoadedSlice> {
  return kept(sliceName(face, slice), () => load(face, slice))
}
