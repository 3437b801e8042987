import 'server-only'
import { readPictureFile } from '#lib/media/files.ts'
import { contentTypes, fileOfPath } from '#lib/media/variants.ts'
import type { Answer, Asked } from './asked.ts'
import { isKnown, sentence } from './respond.ts'

/** Whether an address is one of a picture that editors added. */
export const isForPicture = (path: string) => path.startsWith('/media/')

/** What a file from outside may do where somebody opens it by itself: nothing (ASVS 5.0, 3.2.1). */
const inert = { 'Content-Security-Policy': "default-src 'none'; sandbox", 'Content-Disposition': 'inline' }

/**
 * A picture: read from the disk, whether the database is there or not. Its address never means other pixels, so whoever has
 * them need not ask again.
 */
export async function pictureAnswer(asked: Asked): Promise<Answer> {
  const file = fileOfPath(asked.path)
  const bytes = file && (await readPictureFile(file.id, file.name))
  if (!bytes) return sentence(404, 'Nessuna immagine a questo indirizzo.\nThere is no picture at this address.\nこのアドレスに画像はありません。\n', asked)
  const etag = `${file.id}-${file.name}`
  const headers = { 'Content-Type': contentTypes[file.type], 'Cache-Control': 'public, max-age=31536000, immutable', ETag: `"${etag}"`, ...inert }
  if (isKnown(asked.ifNoneMatch, etag)) return { status: 304, headers, body: null }
  return { status: 200, headers: { ...headers, 'Content-Length': String(bytes.length) }, body: asked.method === 'HEAD' ? null : bytes }
}
