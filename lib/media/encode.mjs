// Reads one picture from the standard input and writes it anew in every size and type, in a process of its own: whatever a
// hostile file does to a decoder, it does it here. What comes out holds pixels and nothing else of what came in.
import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'
import { widthsOf } from './widths.mjs'

const { largest, mostPixels, leastWidth } = JSON.parse(process.argv[2])

const refuse = (code) => {
  process.stderr.write(JSON.stringify({ code }))
  process.exit(2)
}

const quality = { avif: { quality: 52, effort: 3 }, webp: { quality: 76, effort: 4 }, jpg: { quality: 80, mozjpeg: true } }

sharp.cache(false)
const given = await buffer(process.stdin)
const options = { limitInputPixels: mostPixels, failOn: 'error', pages: 1 }
const { width, height } = await sharp(given, { ...options, limitInputPixels: false }).metadata().catch(() => refuse('picture-unreadable'))
if (width * height > mostPixels) refuse('picture-too-many-pixels')

// Turned as the camera was held, in sRGB, decoded once.
const { data, info } = await sharp(given, options)
  .autoOrient()
  .resize({ width: largest, height: largest * 1.5, fit: 'inside', withoutEnlargement: true })
  .toColourspace('srgb')
  .raw()
  .toBuffer({ resolveWithObject: true })
  .catch(() => refuse('picture-unreadable'))
if (info.width < leastWidth) refuse('picture-too-small')

const raw = { width: info.width, height: info.height, channels: info.channels }
const files = []
for (const one of widthsOf(info.width)) {
  for (const [type, how] of Object.entries(quality)) {
    const sized = sharp(data, { raw }).resize({ width: one })
    const drawn = type === 'avif' ? sized.avif(how) : type === 'webp' ? sized.webp(how) : sized.flatten({ background: '#ffffff' }).jpeg(how)
    files.push({ name: `${one}.${type}`, bytes: await drawn.toBuffer() })
  }
}
const head = { width: info.width, height: info.height, files: files.map(({ name, bytes }) => ({ name, size: bytes.length })) }
process.stdout.write(Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), ...files.map(({ bytes }) => bytes)]))
