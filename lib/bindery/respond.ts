import { type BoundDocument, type Encoding, plainBody } from './document.ts'
import type { Answer, Asked } from './asked.ts'
import { chosenEncoding } from './encoding.ts'

/** Pages may be kept by anyone, and are asked for again each time: with an ETag that costs a few bytes. */
const askAgain = 'public, max-age=0, must-revalidate'

/** Moves may be remembered for an hour: an old slug may become the current one of another page. */
const remembered = 'public, max-age=3600'

const tagOf = (etag: string, encoding: string) => (encoding === 'identity' ? `"${etag}"` : `"${etag}-${encoding}"`)

/** If-None-Match (RFC 9110, 13.1.2): weak comparison, and an encoding is the same page. */
export function isKnown(header: string | undefined, etag: string): boolean {
  if (!header) return false
  if (header.trim() === '*') return true
  return header.split(',', 50).some((one) => one.trim().replace(/^W\//, '').replace(/^"|"$/g, '').replace(/-(br|gzip)$/, '') === etag)
}

type Headers = Record<string, string>

// Headers of a document depend on nothing but its encoding: at thousands of requests a second it pays to write them once.
const written = new WeakMap<BoundDocument, Map<Encoding, Headers>>()

function headersOf(document: BoundDocument, encoding: Encoding): Headers {
  const known = written.get(document) ?? new Map<Encoding, Headers>()
  written.set(document, known)
  const found = known.get(encoding)
  if (found) return found
  const { head, bodies } = document
  const headers = {
    'Content-Type': head.contentType,
    ETag: tagOf(head.etag, encoding),
    'Cache-Control': head.maxAge ? `public, max-age=${head.maxAge}, immutable` : askAgain,
    ...(head.language ? { 'Content-Language': head.language } : {}),
    ...(head.link ? { Link: head.link } : {}),
    ...(bodies.identity ? {} : { Vary: 'Accept-Encoding' }),
    ...(head.status === 200 && head.language ? { 'Speculation-Rules': '"/speculation-rules.json"' } : {}),
    ...(encoding === 'identity' ? {} : { 'Content-Encoding': encoding }),
  }
  known.set(encoding, headers)
  return headers
}

/** A document as it is sent for a request: encoded as the reader can, nothing where they have it already, no body for HEAD. */
export function respond(document: BoundDocument, asked: Asked): Answer | Promise<Answer> {
  const { head, bodies } = document
  const encoding = bodies.identity ? 'identity' : chosenEncoding(asked.acceptEncoding, (one) => bodies[one] !== undefined)
  const headers = headersOf(document, encoding)
  // A condition speaks of what is there; a 404 is sent whole.
  if (head.status === 200 && isKnown(asked.ifNoneMatch, head.etag)) return { status: 304, headers: validators(headers), body: null }
  const body = bodies[encoding]
  return body ? whole(head.status, headers, body, asked) : plainBody(document).then((plain) => whole(head.status, headers, plain, asked))
}

/** What a 304 repeats (RFC 9110, 15.4.5); all else the reader has. */
const validators = ({ ETag, 'Cache-Control': cacheControl, Vary }: Headers): Headers => ({ ETag, 'Cache-Control': cacheControl, ...(Vary ? { Vary } : {}) }) as Headers

function whole(status: number, headers: Headers, body: Buffer, { method }: Asked): Answer {
  return { status, headers: { ...headers, 'Content-Length': String(body.length) }, body: method === 'HEAD' ? null : body }
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
