import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

// Made by lib/cli/card-fonts before the build. Read from the working folder: a function's bundle has it there too.
const folder = path.join(/* turbopackIgnore: true */ process.cwd(), 'lib/og/fonts/generated')

const faceNames = ['serif-latin', 'sans-latin', 'serif-jp', 'sans-jp', 'sans-sc', 'sans-kr'] as const

export type FaceName = (typeof faceNames)[number]

const faceSchema = z.object({
  /** In em */
  ascent: z.number(),
  descent: z.number(),
  /** Width of most characters; the others by code point */
  advance: z.number(),
  advances: z.record(z.string(), z.number()),
  slices: z.array(z.object({ file: z.string(), covers: z.string() })),
})

export type Face = {
  name: FaceName
  ascent: number
  descent: number
  widthOf: (code: number) => number
  /** Number of the slice that draws a character, -1 where none does */
  sliceOf: (code: number) => number
  /** Where the slice lies */
  fileOf: (slice: number) => string
}

// Beyond the third plane there is no writing.
const lastCode = 0x32000

function toFace(name: FaceName, { ascent, descent, advance, advances, slices }: z.infer<typeof faceSchema>): Face {
  const numbers = new Uint8Array(lastCode)
  slices.forEach(({ covers }, slice) => {
    for (const range of covers.split(',')) {
      const [first, last] = range.split('-').map((hex) => Number.parseInt(hex, 16))
      if (first !== undefined) numbers.fill(slice + 1, first, (last ?? first) + 1)
    }
  })
  return {
    name,
    ascent,
    descent,
    widthOf: (code) => advances[code] ?? advance,
    sliceOf: (code) => (numbers[code] ?? 0) - 1,
    fileOf: (slice) => path.join(folder, slices[slice]?.file ?? ''),
  }
}

let read: Record<FaceName, Face> | undefined

/** The faces of the cards with what each can draw. */
export function faces(): Record<FaceName, Face> {
  if (!read) {
    const table = z.record(z.enum(faceNames), faceSchema).parse(JSON.parse(readFileSync(path.join(folder, 'faces.json'), 'utf8')))
    read = Object.fromEntries(faceNames.map((name) => [name, toFace(name, table[name])])) as Record<FaceName, Face>
  }
  return read
}
