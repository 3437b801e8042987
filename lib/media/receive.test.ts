import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { Refused } from '#lib/content/refused.ts'
import { readKeptFile } from './files.ts'
import { receivePicture } from './receive.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'kakehashi-pictures-'))

vi.mock('#lib/env.ts', () => ({ env: () => ({ dataDir: folder, isServerless: false }) }))

const described = { request: 'a-picture-1', credit: 'Archivio di esempio', licence: 'cc-by-4' }

const bytesOf = (file: Buffer | null | 'away') => (Buffer.isBuffer(file) ? file : expect.fail(`no file: ${file}`))

const photo = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#8c3120' } }).composite([{ input: Buffer.from(`<svg width="${width}" height="${height}"><circle cx="50%" cy="50%" r="30%" fill="#1f3d6d"/></svg>`) }])

const send = (bytes: Uint8Array, name = 'ponte.jpg', fields: Record<string, string> = described) => receivePicture(new File([new Uint8Array(bytes)], name), fields)

const codesOf = (work: Promise<unknown>) =>
  work.then(() => 'kept', (error: unknown) => { if (error instanceof Refused) return error.issues.map(({ code }) => code).join(); throw error })

describe('a picture that somebody sends', () => {
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('is kept in every width and type, turned as the camera was held, with nothing but its pixels', async () => {
    const exif = { IFD0: { Copyright: '<script>alert(1)</script>', Model: 'Secret camera' }, IFD3: { GPSLatitude: '44/1 24/1 0/1', GPSLatitudeRef: 'N' } }
    const bytes = await photo(2400, 1600).withExif(exif).jpeg().toBuffer()
    const turned = await sharp(bytes).withMetadata({ orientation: 6 }).toBuffer()
    expect((await sharp(turned).metadata()).exif?.toString('latin1')).toContain('Secret camera')
    const kept = await send(turned)
    expect(kept).toMatchObject({ ...described, name: 'ponte.jpg', width: 1600, height: 2400 })
    const id = String(kept.id)
    expect(readdirSync(path.join(folder, 'media', id)).sort()).toEqual([480, 960, 1600].flatMap((width) => ['avif', 'jpg', 'webp'].map((type) => `${width}.${type}`)).sort())
    for (const [name, format] of [['480.jpg', 'jpeg'], ['960.webp', 'webp'], ['1600.avif', 'heif']] as const) {
      const file = bytesOf(await readKeptFile(id, name))
      const metadata = await sharp(file).metadata()
      expect(metadata).toMatchObject({ format, width: Number.parseInt(name), height: Number.parseInt(name) * 1.5 })
      expect(metadata.exif, name).toBeUndefined()
      expect(file.toString('latin1')).not.toMatch(/Secret camera|<script/)
    }
  })

  test('is the same one when it is sent again, under whatever name, and its folder is there once', async () => {
    const bytes = await photo(500, 300).png().toBuffer()
    const [one, two] = await Promise.all([send(bytes, 'a.png'), send(bytes, '../../etc/passwd\0\u202Egpj.png')])
    expect(two.id).toBe(one.id)
    expect(two.name).toBe('passwdgpj.png')
    expect(readdirSync(path.join(folder, 'media')).filter((name) => name.startsWith(String(one.id)))).toEqual([one.id])
  })

  test('S-21: what is no picture, or more than one thing, is refused or only its pixels are left', async () => {
    const before = readdirSync(path.join(folder, 'media'))
    const jpeg = await photo(600, 400).jpeg().toBuffer()
    const huge = Buffer.from((await photo(500, 400).png().toBuffer()).toString('latin1'), 'latin1')
    huge.writeUInt32BE(50_000, 16)
    huge.writeUInt32BE(50_000, 20)
    expect(await codesOf(send(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'.padEnd(100)), 'picture.png'))).toBe('picture-format')
    expect(await codesOf(send(Buffer.from('%PDF-1.7 <html>'.padEnd(100)), 'picture.jpg'))).toBe('picture-format')
    expect(await codesOf(send(Buffer.from('GIF89a/*'.padEnd(100)), 'picture.gif'))).toBe('picture-format')
    expect(await codesOf(send(huge, 'pixels.png'))).toMatch(/^picture-(too-many-pixels|unreadable)$/)
    expect(await codesOf(send(jpeg.subarray(0, jpeg.length >> 1)))).toBe('picture-unreadable')
    expect(await codesOf(send(Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(5000, 'A')])))).toBe('picture-unreadable')
    expect(await codesOf(send(await photo(300, 300).jpeg().toBuffer()))).toBe('picture-too-small')
    expect(await codesOf(send(jpeg, 'a.jpg', { ...described, credit: ' ' }))).toBe('credit-missing')
    expect(await codesOf(send(jpeg, 'a.jpg', { ...described, licence: 'mine' }))).toBe('licence-missing')
    expect(readdirSync(path.join(folder, 'media')), 'nothing was kept of what was refused').toEqual(before)
    const both = Buffer.concat([jpeg, Buffer.from('<html><script>alert(1)</script>PK\x03\x04')])
    const kept = await send(both)
    for (const type of ['jpg', 'webp', 'avif']) expect(bytesOf(await readKeptFile(String(kept.id), `480.${type}`)).toString('latin1')).not.toMatch(/<script|<html|PK\x03\x04/)
  })
})
