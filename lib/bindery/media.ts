import 'server-only'
import { dispositionOf, downloadName } from '#lib/media/attachments/disposition.ts'
import { attachmentFile, attachmentOfPath, nameFile } from '#lib/media/attachments/file.ts'
import { readKeptFile } from '#lib/media/files.ts'
import { contentTypes, fileOfPath } from '#lib/media/variants.ts'
import type { Answer, Asked } from './asked.ts'
import { inertPolicy } from './policy.ts'
import { isKnown, sentence } from './respond.ts'

/** Whether an address is one of a picture or an attachment that editors added. */
export const isForMedia = (path: string) => path.startsWith('/media/')

const missing = 'Nessun file a questo indirizzo.\nThere is no file at this address.\nこのアドレスにファイルはありません。\n'
const away = 'Questo file al momento non si può leggere.\nThis file cannot be read at the moment.\nただいまこのファイルを読み込めません。\n'

type Found = { bytes: Buffer; etag: string; headers: Record<string, string> }

async function foundPicture({ id, name, type }: NonNullable<ReturnType<typeof fileOfPath>>): Promise<Found | null | 'away'> {
  const bytes = await readKeptFile(id, name)
  return Buffer.isBuffer(bytes) ? { bytes, etag: `${id}-${name}`, headers: { 'Content-Type': contentTypes[type], 'Content-Disposition': 'inline' } } : bytes
}

/** Kept and not shown: what somebody sent is opened by whoever wants it, in a program of theirs, and never as a page of ours. */
async function foundAttachment(id: string): Promise<Found | null | 'away'> {
  const [bytes, name] = await Promise.all([readKeptFile(id, attachmentFile), readKeptFile(id, nameFile)])
  if (!Buffer.isBuffer(bytes)) return bytes
  const own = Buffer.isBuffer(name) ? name.toString() : downloadName('')
  return { bytes, etag: `${id}-pdf`, headers: { 'Content-Type': 'application/pdf', 'Content-Disposition': dispositionOf(own) } }
}

async function found(path: string): Promise<Found | null | 'away'> {
  const attachment = attachmentOfPath(path)
  if (attachment) return foundAttachment(attachment)
  const picture = fileOfPath(path)
  return picture && foundPicture(picture)
}

/**
 * A picture or an attachment, whether the database is there or not. Its address never means other bytes, so whoever has them
 * need not ask again; that there is none, or that nobody can say, is kept by nobody.
 */
export async function mediaAnswer(asked: Asked): Promise<Answer> {
  const file = await found(asked.path)
  if (file === 'away') return sentence(503, away, asked, { 'Cache-Control': 'no-store', 'Retry-After': '30' })
  if (!file) return sentence(404, missing, asked)
  // What a file from outside may do where somebody opens it by itself: nothing (ASVS 5.0, 3.2.1).
  const headers = { ...file.headers, 'Cache-Control': 'public, max-age=31536000, immutable', ETag: `"${file.etag}"`, 'Content-Security-Policy': inertPolicy }
  if (isKnown(asked.ifNoneMatch, file.etag)) return { status: 304, headers, body: null }
  return { status: 200, headers: { ...headers, 'Content-Length': String(file.bytes.length) }, body: asked.method === 'HEAD' ? null : file.bytes }
}
