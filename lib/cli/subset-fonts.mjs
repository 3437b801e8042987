// Makes public/fonts from Adobe's variable fonts: run by hand, when a letter is missing, never by the build.
//
//   mkdir /tmp/fonts && cd /tmp/fonts && npm init -y
//   npm install source-serif@4.5.1 source-sans@3.52.0 subset-font@2.9.0 fontverter@2.0.0
//   node <project>/lib/cli/subset-fonts.mjs /tmp/fonts
//
// Both families come whole from Adobe's own packages: the @fontsource ones split Latin and Latin Extended into two
// files each. Adobe reserves the name "Source" (OFL, clause 3), so the subsets carry names of their own.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const budget = 40_000
const workshop = resolve(process.argv[2] ?? '.')
const require = createRequire(join(workshop, 'package.json'))
const subsetFont = require('subset-font')
const fontverter = require('fontverter')

const target = fileURLToPath(new URL('../../public/fonts/', import.meta.url))
const packages = join(workshop, 'node_modules')

const ascii = Array.from({ length: 95 }, (_, i) => String.fromCodePoint(0x20 + i)).join('')
const letters = [
  'àáâãäåæçèéêëìíîïñòóôõöøùúûüýßœ', 'ÀÁÂÄÅÆÇÈÉÊÌÍÒÓÔÖØÙÚÜ',
  'āēīōūĀĒĪŌŪ', 'ąćęłńśźżŁŚŻ', 'čďěňřšťůžČŘŠŽ',
].join('')
const punctuation = '\u00a0«»‘’“”–—…·→›ªº°'

const faces = [
  {
    file: 'kakehashi-serif.woff2',
    name: 'Kakehashi Serif',
    source: 'source-serif/VAR/SourceSerif4Variable-Roman.otf',
    // Headings need no signs of programming. One optical size, between text and display.
    text: ascii.replace(/[#$<=>@\\^_`{|}~]/g, '') + letters + punctuation,
    axes: { opsz: 20, wght: { min: 400, max: 700 } },
  },
  {
    file: 'kakehashi-sans.woff2',
    name: 'Kakehashi Sans',
    source: 'source-sans/VF/SourceSans3VF-Upright.otf',
    text: ascii + letters + punctuation + 'ǚ§©×−€',
    axes: { wght: { min: 400, max: 700 } },
  },
]

/** The records of a `name` table as [id, UTF-16 text]; the ids from 256 name the axis and its weights. */
function nameRecords(table) {
  const texts = table.readUInt16BE(4)
  return Array.from({ length: table.readUInt16BE(2) }, (_, i) => {
    const [id, length, offset] = [6, 8, 10].map((at) => table.readUInt16BE(6 + 12 * i + at))
    return [id, table.subarray(texts + offset, texts + offset + length)]
  })
}

/** Family, style, full and PostScript name and licence anew, the names of the axis as they were. */
function nameTable(table, name) {
  const own = [[1, name], [2, 'Regular'], [4, name], [6, name.replace(' ', '-')], [13, 'SIL Open Font License 1.1']]
  const records = [
    ...own.map(([id, text]) => [id, Buffer.from(text, 'utf16le').swap16()]),
    ...nameRecords(table).filter(([id]) => id >= 256),
  ]
  const head = Buffer.alloc(6 + 12 * records.length)
  head.writeUInt16BE(records.length, 2)
  head.writeUInt16BE(head.length, 4)
  let offset = 0
  records.forEach(([id, text], i) => {
    const fields = [3, 1, 0x409, id, text.length, offset]
    fields.forEach((value, at) => head.writeUInt16BE(value, 6 + 12 * i + 2 * at))
    offset += text.length
  })
  return Buffer.concat([head, ...records.map(([, text]) => text)])
}

const padded = (buffer) => Buffer.concat([buffer, Buffer.alloc((4 - (buffer.length % 4)) % 4)])

function checksum(buffer) {
  let sum = 0
  for (let i = 0; i < buffer.length; i += 4) sum = (sum + buffer.readUInt32BE(i)) >>> 0
  return sum
}

/** Where a font's table lies; directory entries are tag, checksum, offset, length. */
function table(font, wanted) {
  for (let at = 12; ; at += 16) {
    if (font.toString('latin1', at, at + 4) !== wanted) continue
    return font.subarray(font.readUInt32BE(at + 8), font.readUInt32BE(at + 8) + font.readUInt32BE(at + 12))
  }
}

/** The same font with another `name` table and the bounding box of the whole one: HarfBuzz leaves none for CFF2. */
function finished(font, name, whole) {
  const count = font.readUInt16BE(4)
  const tables = Array.from({ length: count }, (_, i) => {
    const entry = font.subarray(12 + 16 * i, 28 + 16 * i)
    const tag = entry.toString('latin1', 0, 4)
    const data = font.subarray(entry.readUInt32BE(8), entry.readUInt32BE(8) + entry.readUInt32BE(12))
    return { tag, data: tag === 'name' ? nameTable(data, name) : Buffer.from(data) }
  })
  const head = tables.find((table) => table.tag === 'head').data
  head.writeUInt32BE(0, 8)
  table(whole, 'head').copy(head, 36, 36, 44)
  const directory = Buffer.alloc(12 + 16 * count)
  font.copy(directory, 0, 0, 12)
  let offset = directory.length
  tables.forEach(({ tag, data }, i) => {
    const at = 12 + 16 * i
    directory.write(tag, at, 'latin1')
    directory.writeUInt32BE(checksum(padded(data)), at + 4)
    directory.writeUInt32BE(offset, at + 8)
    directory.writeUInt32BE(data.length, at + 12)
    offset += padded(data).length
  })
  const file = () => Buffer.concat([directory, ...tables.map(({ data }) => padded(data))])
  head.writeUInt32BE((0xb1b0afba - checksum(file())) >>> 0, 8)
  return file()
}

let total = 0
for (const { file, name, source, text, axes } of faces) {
  const whole = readFileSync(join(packages, source))
  const subset = await subsetFont(whole, text, {
    targetFormat: 'truetype',
    variationAxes: axes,
    // Figures are tabular as they stand; `onum` gives the old-style ones.
    keepFeatures: ['kern', 'onum', 'tnum'],
    noHinting: true,
    dropTables: ['MVAR', 'STAT', 'BASE', 'DSIG'],
  })
  const woff2 = await fontverter.convert(finished(subset, name, whole), 'woff2')
  writeFileSync(join(target, file), woff2)
  total += woff2.length
  console.log(`${file}: ${woff2.length} bytes, ${[...new Set(text)].length} characters`)
}
copyFileSync(join(packages, 'source-serif/LICENSE.md'), join(target, 'OFL-source-serif.md'))
copyFileSync(join(packages, 'source-sans/LICENSE.md'), join(target, 'OFL-source-sans.md'))
console.log(`together ${total} bytes, at most ${budget}`)
if (total > budget) process.exitCode = 1
