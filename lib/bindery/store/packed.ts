import { createHash } from 'node:crypto'
import type { BoundDocument, DocumentHead, Encoding } from '../document.ts'

type Contents = { head: DocumentHead; lengths: [Encoding, number][] }

const sumLength = 32
const sumOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest()

/** One document as bytes: their sum, the length of what is said of it, that as JSON, then its bodies one after the other. */
export function packed({ head, bodies }: BoundDocument): Buffer {
  const parts = Object.entries(bodies) as [Encoding, Buffer][]
  const contents = Buffer.from(JSON.stringify({ head, lengths: parts.map(([encoding, body]) => [encoding, body.length]) } satisfies Contents))
  const size = Buffer.alloc(4)
  size.writeUInt32BE(contents.length)
  const bytes = Buffer.concat([size, contents, ...parts.map(([, body]) => body)])
  return Buffer.concat([sumOf(bytes), bytes])
}

/** The document in those bytes; null when they are not all of them as they were written: a disk that lost its power may have kept any part. */
export function unpacked(file: Buffer): BoundDocument | null {
  const bytes = file.subarray(sumLength)
  if (bytes.length < 4 || !sumOf(bytes).equals(file.subarray(0, sumLength))) return null
  const start = 4 + bytes.readUInt32BE(0)
  const { head, lengths } = JSON.parse(bytes.toString('utf8', 4, start)) as Contents
  let at = start
  const bodies = Object.fromEntries(lengths.map(([encoding, length]) => [encoding, bytes.subarray(at, (at += length))]))
  return { head, bodies }
}
