import { standardWidths, widthsOf } from './widths.mjs'

/** What a picture is kept as, the smallest files first; the last one every browser reads. */
export const pictureTypes = ['avif', 'webp', 'jpg'] as const

export type PictureType = (typeof pictureTypes)[number]

export const contentTypes: Readonly<Record<PictureType, string>> = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' }

export const fileName = (width: number, type: PictureType) => `${width}.${type}`

export const picturePath = (id: string, width: number, type: PictureType) => `/media/${id}/${fileName(width, type)}`

/** What an `img` asks for by its `srcset`. */
export const sourceSet = (id: string, width: number, type: PictureType) => widthsOf(width).map((one) => `${picturePath(id, one, type)} ${one}w`).join(', ')

const address = /^\/media\/([0-9a-f]{40})\/(\d{1,4})\.(avif|webp|jpg)$/

/** Which file an address names, or null: digits and small letters, no way up, no other spelling. */
export function fileOfPath(path: string): { id: string; name: string; type: PictureType } | null {
  const [, id, width, type] = address.exec(path) ?? []
  return id && width && type ? { id, name: fileName(Number(width), type as PictureType), type: type as PictureType } : null
}

/** The smallest file, of which there is one of every picture: for a list, or an editor. */
export const thumbnailPath = (id: string) => picturePath(id, standardWidths[0], 'jpg')

/** The file for a column of text where nobody chooses by `srcset`. */
export const columnPath = (id: string, width: number) => picturePath(id, widthsOf(width).find((one) => one >= standardWidths[1]) ?? width, 'jpg')
