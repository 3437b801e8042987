import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, brotliDecompress, constants, gunzip, gzip } from 'node:zlib'

export type Encoding = 'br' | 'gzip' | 'identity'

/** What is said of a document; its bodies stand beside it. Times in milliseconds since 1970. */
export type DocumentHead = {
  /** 200, or 404 or 410 of an address that is known to have no text here */
  status: number
  contentType: string
  /** Language of a page; a card or a sitemap has none */
  language: string | null
  /** Resources that the page needs at once, as a Link header */
  link: string | null
  /** Hash of what a reader sees, the same in every encoding */
  etag: string
  /** Drawn anew when one of these is expired */
  tags: string[]
  /** When its drawing began */
  drawnAt: number
  /** Drawn anew from this moment on, because a day begins */
  expiresAt: number | null
  /** How long browsers may keep it without asking, in seconds; 0 for what is not named by its content */
  maxAge: number
}

/** A document ready to be sent: compressed once, kept compressed. A picture has its one plain body. */
export type BoundDocument = { head: DocumentHead; bodies: Partial<Record<Encoding, Buffer>> }

const [compressBrotli, decompressBrotli, compressGzip, decompressGzip] = [brotliCompress, brotliDecompress, gzip, gunzip].map((one) => promisify(one)) as [
  typeof brotliCompress.__promisify__, typeof brotliDecompress.__promisify__, typeof gzip.__promisify__, typeof gunzip.__promisify__,
]

/**
 * On a page of twenty kilobytes brotli's next four levels save one byte in a hundred and take ten times as long; the last two
 * save nine more, for thirty milliseconds in which its reader waits.
 */
const levels = { brotli: 5, gzip: 6 }

const isText = (contentType: string) => /^(text\/|application\/(xml|json|manifest))/.test(contentType)

async function compressed(body: Buffer): Promise<BoundDocument['bodies']> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: levels.brotli, [constants.BROTLI_PARAM_SIZE_HINT]: body.length, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT }
  const [br, gz] = await Promise.all([compressBrotli(body, { params }), compressGzip(body, { level: levels.gzip })])
  return { br, gzip: gz }
}

type Given = Omit<DocumentHead, 'etag'> & { body: Buffer }

/** Binds a body: hashes it and compresses it where that helps. */
export async function bindDocument({ body, ...head }: Given): Promise<BoundDocument> {
  const etag = createHash('sha256').update(body).digest('base64url').slice(0, 22)
  const bodies = isText(head.contentType) ? await compressed(body) : { identity: body }
  return { head: { ...head, etag }, bodies }
}

/** The body as it was before compression. */
export async function plainBody({ bodies }: BoundDocument): Promise<Buffer> {
  if (bodies.identity) return bodies.identity
  if (bodies.gzip) return decompressGzip(bodies.gzip)
  return decompressBrotli(bodies.br ?? Buffer.alloc(0))
}

/** Bytes that a document holds in memory, its head estimated. */
export function sizeOf({ head, bodies }: BoundDocument): number {
  const held = Object.values(bodies).reduce((sum, body) => sum + body.length, 0)
  return held + 500 + head.tags.length * 40
}
