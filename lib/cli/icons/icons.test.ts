import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { makeIcons } from './make.mjs'

const pixels = (png: Buffer) => sharp(png).raw().toBuffer()

test('the files in public are what the script makes of the mark (node lib/cli/icons.mjs)', async () => {
  for (const [path, bytes] of Object.entries(await makeIcons())) {
    const kept = readFileSync(`public/${path}`)
    if (path.endsWith('.png')) expect((await pixels(kept)).equals(await pixels(bytes)), path).toBe(true)
    else expect(kept.readUInt16LE(4), 'three sizes').toBe(3)
  }
})

test.each([[0, 16], [1, 32], [2, 48]])('entry %i of the favicon is a PNG of %i pixels', async (at, size) => {
  const ico = readFileSync('public/favicon.ico')
  const entry = 6 + 16 * at
  const offset = ico.readUInt32LE(entry + 12)
  const { width, height, format } = await sharp(ico.subarray(offset, offset + ico.readUInt32LE(entry + 8))).metadata()
  expect({ width, height, format }).toEqual({ width: size, height: size, format: 'png' })
})
