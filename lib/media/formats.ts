export type PictureFormat = 'jpeg' | 'png' | 'webp' | 'avif'

const ascii = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to))

/**
 * What a file is by its first bytes, whatever its name and the browser say (ASVS 5.0, 5.2.2). SVG, GIF, HEIC, moving pictures
 * and all else is null: no other decoder ever sees what somebody sends.
 */
export function pictureFormat(bytes: Uint8Array): PictureFormat | null {
  if (bytes.length < 24) return null
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg'
  if (ascii(bytes, 0, 8) === '\x89PNG\r\n\x1a\n' && ascii(bytes, 12, 16) === 'IHDR') return 'png'
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'webp'
  return ascii(bytes, 4, 12) === 'ftypavif' ? 'avif' : null
}
