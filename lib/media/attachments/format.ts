const latin = (bytes: Buffer, from: number, to: number) => bytes.toString('latin1', Math.max(0, from), to)

/** Where the end of a PDF says that it is one: readers look for it in the last kilobyte. */
const tail = 1_024

/** By the key of its trailer, whether that stands by itself or before a stream: those are never compressed (ISO 32000-1, 7.5.5 and 7.5.8). */
const encryption = /\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/

/**
 * Why a file is not taken for a PDF that everybody can open, or null. Its bytes are looked at and never read as pages: what is in
 * it is for whoever wrote it to answer for, and for the reader's own program to show.
 */
export function attachmentFault(bytes: Buffer): 'attachment-format' | 'attachment-cut-off' | 'attachment-encrypted' | null {
  if (!/^%PDF-[12]\.\d/.test(latin(bytes, 0, 8))) return 'attachment-format'
  if (!latin(bytes, bytes.length - tail, bytes.length).includes('%%EOF')) return 'attachment-cut-off'
  return encryption.test(latin(bytes, 0, bytes.length)) ? 'attachment-encrypted' : null
}
