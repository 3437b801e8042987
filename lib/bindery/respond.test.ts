import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Asked } from './asked.ts'
import { bindDocument, type BoundDocument } from './document.ts'
import { moved, respond, sentence } from './respond.ts'

const head = { status: 200, contentType: 'text/html; charset=utf-8', language: 'it', link: '</a.css>; rel=preload; as="style"', tags: [], drawnAt: 0, expiresAt: null, maxAge: 0 }
const text = '<!DOCTYPE html><p>Legami</p>'.repeat(50)

const asked = (wishes: Partial<Asked> = {}): Asked => ({ method: 'GET', path: '/it', query: new URLSearchParams(), ...wishes })

let page: BoundDocument
let picture: BoundDocument

beforeAll(async () => {
  page = await bindDocument({ ...head, body: Buffer.from(text) })
  picture = await bindDocument({ ...head, contentType: 'image/png', language: null, link: null, maxAge: 31_536_000, body: Buffer.from([1, 2, 3]) })
})

test('a page is sent as the reader can read it, with one tag for each encoding', async () => {
  const [br, gzip, plain] = await Promise.all(['br', 'gzip', undefined].map((acceptEncoding) => respond(page, asked({ acceptEncoding }))))
  expect(brotliDecompressSync(br?.body ?? '').toString()).toBe(text)
  expect(gunzipSync(gzip?.body ?? '').toString()).toBe(text)
  expect(plain?.body?.toString()).toBe(text)
  expect(br?.headers).toMatchObject({ 'Content-Encoding': 'br', Vary: 'Accept-Encoding', 'Content-Language': 'it', ETag: `"${page.head.etag}-br"`, 'Content-Length': String(br?.body?.length) })
  expect(gzip?.headers).toMatchObject({ 'Content-Encoding': 'gzip', ETag: `"${page.head.etag}-gzip"` })
  expect(plain?.headers).toMatchObject({ ETag: `"${page.head.etag}"`, 'Content-Length': String(text.length), 'Cache-Control': 'public, max-age=0, must-revalidate' })
  expect(plain?.headers).not.toHaveProperty('Content-Encoding')
})

test('HEAD has the headers of GET and no body', async () => {
  for (const acceptEncoding of ['br', 'gzip', undefined]) {
    const [get, only] = await Promise.all([respond(page, asked({ acceptEncoding })), respond(page, asked({ acceptEncoding, method: 'HEAD' }))])
    expect(only).toEqual({ ...get, body: null })
  }
})

describe('a page that the reader has', () => {
  test.each(['"TAG"', '"TAG-br"', '"TAG-gzip"', 'W/"TAG"', 'W/"TAG-br"', '"other", "TAG-gzip"', ' W/"other" ,W/"TAG" ', '*'])('%s', async (ifNoneMatch) => {
    const answer = await respond(page, asked({ acceptEncoding: 'br', ifNoneMatch: ifNoneMatch.replace('TAG', page.head.etag) }))
    expect(answer).toMatchObject({ status: 304, body: null })
    expect(answer.headers).toMatchObject({ ETag: `"${page.head.etag}-br"`, Vary: 'Accept-Encoding', 'Cache-Control': 'public, max-age=0, must-revalidate' })
    expect(answer.headers).not.toHaveProperty('Content-Length')
    expect(answer.headers).not.toHaveProperty('Content-Encoding')
  })
})

test.each(['', '"other"', '"TAG-zstd"', 'TAGx', '"', `${'"x",'.repeat(60)}"TAG"`])('a page that the reader has not: %s', async (ifNoneMatch) => {
  expect(await respond(page, asked({ ifNoneMatch: ifNoneMatch.replace('TAG', page.head.etag) }))).toMatchObject({ status: 200 })
})

test('a 404 and a 410 are sent whole, whatever the condition, and announce no pages to come', async () => {
  for (const status of [404, 410]) {
    const answer = await respond({ ...page, head: { ...page.head, status } }, asked({ ifNoneMatch: '*' }))
    expect(answer.status).toBe(status)
    expect(answer.body?.toString()).toBe(text)
    expect(answer.headers).not.toHaveProperty('Speculation-Rules')
  }
})

test('a picture has one body and may be kept for good', async () => {
  const { headers, body } = await respond(picture, asked({ acceptEncoding: 'br, gzip' }))
  expect(body).toEqual(Buffer.from([1, 2, 3]))
  expect(headers).toEqual({ 'Content-Type': 'image/png', ETag: `"${picture.head.etag}"`, 'Cache-Control': 'public, max-age=31536000, immutable', 'Content-Length': '3' })
})

test('moves for good are remembered for an hour, others asked for again', () => {
  for (const status of [301, 308] as const) expect(moved(status, '/it').headers['Cache-Control']).toBe('public, max-age=3600')
  for (const status of [302, 303] as const) expect(moved(status, '/it').headers['Cache-Control']).toBe('public, max-age=0, must-revalidate')
  expect(moved(303, '/it', 'Accept-Language')).toEqual({
    status: 303, body: null, headers: { Location: '/it', 'Cache-Control': 'public, max-age=0, must-revalidate', 'Content-Length': '0', Vary: 'Accept-Language' },
  })
})

test('a sentence counts its bytes, not its letters', () => {
  expect(sentence(404, 'ありません', asked()).headers['Content-Length']).toBe('15')
  expect(sentence(404, 'ありません', asked({ method: 'HEAD' })).body).toBeNull()
})
