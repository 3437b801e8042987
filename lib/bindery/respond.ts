import { type BoundDocument, plainBody } from './document.ts'
import type { Answer, Asked } from './asked.ts'
import { chosenEncoding } from './encoding.ts'

/** Pages may be kept by anyone, and are asked for again each time: with an ETag that costs a few bytes. */
const askAgain = 'public, max-age=0, must-revalidate'

/** Moves may be remembered for an hour: an old slug may become the current one of another page. */
const remembered = 'public, max-age=3600'

const tagOf = (etag: string, encoding: string) => (encoding === 'identity' ? `"${etag}"` : `"${etag}-${encoding}"`)

/** If-None-Match (RFC 9110, 13.1.2): weak comparison, and an encoding is the same page. */
function isKnown(header: string | undefined, etag: string): boolean {
  if (!header) return false
  if (header.trim() === '*') return true
  return header.split(',', 50).some((one) => one.trim().replace(/^W\//, '').replace(/^"|"$/g, '').replace(/-(br|gzip)$/, '') === etag)
}

/** A document as it is sent for a request: encoded as the reader can, nothing where they have it already, no body for HEAD. */
export function respond(document: BoundDocument, asked: Asked): Answer | Promise<Answer> {
  const { head, bodies } = document
  const isPlain = bodies.identity !== undefined
  const encoding = isPlain ? 'identity' : chosenEncoding(asked.acceptEncoding, (one) => bodies[one] !== undefined)
  const headers: Record<string, string> = {
    'Content-Type': head.contentType,
    ETag: tagOf(head.etag, encoding),
    'Cache-Control': head.maxAge ? `public, max-age=${head.maxAge}, immutable` : askAgain,
    ...(head.language ? { 'Content-Language': head.language } : {}),
    ...(head.link ? { Link: head.link } : {}),
    ...(isPlain ? {} : { Vary: 'Accept-Encoding' }),
    ...(head.status === 200 && head.language ? { 'Speculation-Rules': '"/speculation-rules.json"' } : {}),
  }
  // A condition speaks of what is there; a 404 is sent whole.
  if (head.status === 200 && isKnown(asked.ifNoneMatch, head.etag)) return { status: 304, headers, body: null }
  if (encoding !== 'identity') headers['Content-Encoding'] = encoding
  const body = bodies[encoding]
  return body ? whole(head.status, headers, body, asked) : plainBody(document).then((plain) => whole(head.status, headers, plain, asked))
}

function whole(status: number, headers: Record<string, string>, body: Buffer, { method }: Asked): Answer {
  headers['Content-Length'] = String(body.length)
  return { status, headers, body: method === 'HEAD' ? null : body }
}

/** Another address: 301 and 308 for good, 302 for now, 303 for the page about a thing. `vary`: which header decided. */
export function moved(status: 301 | 302 | 303 | 308, path: string, vary?: string): Answer {
  const isForGood = status === 301 || status === 308
  return {
    status,
    headers: { Location: path, 'Cache-Control': isForGood ? remembered : askAgain, 'Content-Length': '0', ...(vary ? { Vary: vary } : {}) },
    body: null,
  }
}

/** A sentence without a page around it, where nobody reads it in a browser. */
export function sentence(status: number, text: string, { method }: Asked, headers: Record<string, string> = {}): Answer {
  const body = Buffer.from(text)
  return {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': askAgain, 'Content-Length': String(body.length), ...headers },
    body: method === 'HEAD' ? null : body,
  }
}
