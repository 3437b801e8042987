// The mark as files for whoever does not read SVG: tabs of old browsers, home screens, the web manifest.
import { readFileSync } from 'node:fs'
import sharp from 'sharp'

const mark = readFileSync(new URL('../../../public/icon.svg', import.meta.url), 'utf8')
const paper = '#faf7f0'

/** Without its rounded corners: a system cuts its own. */
const square = mark.replace(' rx="6"', '')

const drawn = (svg, size) => sharp(Buffer.from(svg), { density: 72 * (size / 32) * 1.01 }).resize(size, size).png({ compressionLevel: 9 }).toBuffer()

/** Whatever shape a system cuts, the inner four fifths are seen (W3C, Web App Manifest, "maskable"). */
async function maskable(size) {
  const inner = Math.round(size * 0.72)
  const input = await drawn(square, inner)
  return sharp({ create: { width: size, height: size, channels: 4, background: paper } }).composite([{ input }]).png({ compressionLevel: 9 }).toBuffer()
}

/** An ICO of PNG files: a directory of sixteen bytes each, then the files. */
function ico(images) {
  const head = Buffer.alloc(6 + 16 * images.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(images.length, 4)
  let offset = head.length
  images.forEach(({ size, png }, at) => {
    const entry = 6 + 16 * at
    head.writeUInt8(size, entry)
    head.writeUInt8(size, entry + 1)
    head.writeUInt16LE(1, entry + 4)
    head.writeUInt16LE(32, entry + 6)
    head.writeUInt32LE(png.length, entry + 8)
    head.writeUInt32LE(offset, entry + 12)
    offset += png.length
  })
  return Buffer.concat([head, ...images.map(({ png }) => png)])
}

/** Path under public → bytes. */
export async function makeIcons() {
  const tabs = await Promise.all([16, 32, 48].map(async (size) => ({ size, png: await drawn(mark, size) })))
  return {
    'favicon.ico': ico(tabs),
    'apple-touch-icon.png': await drawn(square, 180),
    'icons/icon-192.png': await drawn(mark, 192),
    'icons/icon-512.png': await drawn(mark, 512),
    'icons/icon-maskable-512.png': await maskable(512),
  }
}
