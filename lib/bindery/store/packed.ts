import type { BoundDocument, DocumentHead, Encoding } from '../document.ts'

type Contents = { head: DocumentHead; lengths: [Encoding, number][] }

/** One document as bytes: the length of what is said of it, that as JSON, then its bodies one after the other. */
export function packed({ head, bodies }: BoundDocument): Buffer {
  const parts = Object.entries(bodies) as [Encoding, Buffer][]
  const contents = Buffer.from(JSON.stringify({ head, lengths: parts.map(([encoding, body]) => [encoding, body.length]) } satisfies Contents))
  const size = Buffer.alloc(4)
  size.writeUInt32BE(contents.length)
  return Buffer.concat([size, contents, ...parts.map(([, body]) => body)])
}

/** The document in those bytes; null when they are cut off or no document. */
export function unpacked(bytes: Buffer): BoundDocument | null {
  if (bytes.length < 4) return null
  const start = 4 + bytes.readUInt32BE(0)
  try {
    const { head, lengths } = JSON.parse(bytes.toString('utf8', 4, start)) as Contents
    let at = start
    const bodies = Object.fromEntries(lengths.map(([encoding, length]) => [encoding, bytes.subarray(at, (at += length))]))
    return at === bytes.length ? { head, bodies } : null
  } catch {
    return null
  }
}
