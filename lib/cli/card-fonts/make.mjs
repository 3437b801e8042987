import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { fingerprint } from '../fingerprint.mjs'
import { withCff } from './cff.mjs'
import { asRanges, charactersOf, wanted } from './characters.mjs'
import { glyphsOf, measuresOf, tablesOf } from '../../og/fonts/tables.mjs'

const target = 'lib/og/fonts/generated'
const stamp = join(target, 'stamp')
const packages = 'node_modules/@fontsource-variable'
const largest = 300_000

/** The faces of preview cards: headings at 600, text at a weight that holds at the size of a thumbnail. */
const faces = [
  { name: 'serif-latin', file: 'public/fonts/kakehashi-serif.woff2', weight: 600 },
  { name: 'sans-latin', file: 'public/fonts/kakehashi-sans.woff2', weight: 450 },
  { name: 'serif-jp', from: 'noto-serif-jp', weight: 600, isWanted: wanted.all },
  { name: 'sans-jp', from: 'noto-sans-jp', weight: 450, isWanted: wanted.japaneseText },
  { name: 'sans-sc', from: 'noto-sans-sc', weight: 500, isWanted: wanted.chinese },
  { name: 'sans-kr', from: 'noto-sans-kr', weight: 500, isWanted: wanted.korean },
]

const inputs = [
  'lib/cli/card-fonts', 'public/fonts', 'node_modules/subset-font/package.json',
  ...faces.flatMap(({ from }) => (from ? [join(packages, from, 'package.json'), join(packages, from, 'unicode.json')] : [])),
]

/** The files that a face comes in, each with the characters asked of it. */
function slicesOf({ file, from, isWanted }) {
  if (file) return [{ file, codes: charactersOf('U+20-24FF') }]
  const ranges = JSON.parse(readFileSync(join(packages, from, 'unicode.json'), 'utf8'))
  return Object.entries(ranges).map(([key, range]) => ({
    file: join(packages, from, 'files', `${from}-${key.replace(/[[\]]/g, '')}-wght-normal.woff2`),
    codes: charactersOf(range).filter(isWanted),
  }))
}

async function instance(subsetFont, { file, codes }, weight, name) {
  const font = await subsetFont(readFileSync(file), String.fromCodePoint(...codes), {
    targetFormat: 'sfnt',
    variationAxes: { wght: weight },
    keepFeatures: ['kern'],
    noHinting: true,
    dropTables: ['GDEF', 'GSUB', 'MVAR', 'STAT', 'BASE', 'DSIG', 'VORG', 'vhea', 'vmtx', 'name', ...(name.endsWith('latin') ? [] : ['GPOS'])],
  })
  return tablesOf(font).has('CFF2') ? withCff(font, name) : font
}

/** The width that most characters of a face have, and the others by code point. */
function widthsOf(advances) {
  const counts = new Map()
  for (const width of advances.values()) counts.set(width, (counts.get(width) ?? 0) + 1)
  const [[usual]] = [...counts].sort(([, a], [, b]) => b - a)
  return { advance: usual, advances: Object.fromEntries([...advances].filter(([, width]) => width !== usual)) }
}

/** One face as static slices, with what each can draw and how wide it is. */
async function makeFace(subsetFont, face) {
  const result = { slices: [] }
  const advances = new Map()
  for (const slice of slicesOf(face)) {
    if (!slice.codes.length) continue
    const font = await instance(subsetFont, slice, face.weight, face.name)
    const glyphs = glyphsOf(font)
    if (!glyphs.size) continue
    if (font.length > largest) throw new Error(`${slice.file} makes a font of ${font.length} bytes; at most ${largest} are loaded for a card`)
    const { ascent, descent, advance } = measuresOf(font)
    Object.assign(result, { ascent, descent })
    for (const [code, glyph] of glyphs) advances.set(code, Math.round(advance(glyph) * 1000) / 1000)
    const name = `${face.name}-${result.slices.length}.gz`
    writeFileSync(join(target, name), gzipSync(font, { level: 9 }))
    result.slices.push({ file: name, covers: asRanges(glyphs.keys()) })
  }
  return [face.name, { ...result, ...widthsOf(advances) }]
}

/** Makes the fonts of preview cards, unless those at hand were made of the same packages. */
export async function makeCardFonts() {
  const made = fingerprint(inputs).digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === made) return 'at hand'
  rmSync(target, { recursive: true, force: true })
  mkdirSync(target, { recursive: true })
  const subsetFont = createRequire(import.meta.url)('subset-font')
  const table = []
  for (const face of faces) table.push(await makeFace(subsetFont, face))
  writeFileSync(join(target, 'faces.json'), JSON.stringify(Object.fromEntries(table)))
  writeFileSync(stamp, made)
  return 'made'
}
