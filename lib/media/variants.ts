/** The widths that a picture is kept in, in CSS pixels: a phone, a column, a column on a dense screen. */
export const standardWidths = [480, 960, 1920] as const

/** What a picture is kept as, the smallest files first; the last one every browser reads. */
export const pictureTypes = ['avif', 'webp', 'jpg'] as const

export type PictureType = (typeof pictureTypes)[number]

export const contentTypes: Readonly<Record<PictureType, string>> = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' }

/** The widths of a picture that is so many pixels wide itself: never larger than it is. */
export const widthsOf = (width: number): number[] => [...standardWidths.filter((one) => one < width), Math.min(width, standardWidths[2])]

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
