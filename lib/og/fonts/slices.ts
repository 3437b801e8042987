import { readFile } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import type { Face } from './faces.ts'

export type LoadedSlice = { name: string; data: Buffer; weight: 400; style: 'normal' }

// Some 70 KB each: at most 7 MB, whatever is drawn.
const mostKept = 100

// In the order of their last use. What draws the cards keeps what it parsed of a font with that font's own buffer.
const kept = new Map<string, Promise<LoadedSlice>>()

export const sliceName = (face: Face, slice: number) => `${face.name}-${slice}`

async function load(face: Face, slice: number): Promise<LoadedSlice> {
  return { name: sliceName(face, slice), data: gunzipSync(await readFile(face.fileOf(slice))), weight: 400, style: 'normal' }
}

/** One slice of a face, ready to draw with. */
export function loadSlice(face: Face, slice: number): Promise<LoadedSlice> {
  const name = sliceName(face, slice)
  const found = kept.get(name) ?? load(face, slice)
  kept.delete(name)
  kept.set(name, found)
  // A file that could not be read is asked for again next time.
  found.catch(() => kept.delete(name))
  const [oldest] = kept.keys()
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
  return found
}
