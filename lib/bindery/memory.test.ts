import { expect, test } from 'vitest'
import { type BoundDocument, sizeOf } from './document.ts'
import { DocumentMemory } from './memory.ts'

function ofSize(bytes: number): BoundDocument {
  const head = { status: 200, contentType: 'text/html', language: 'it', link: null, etag: 'x', tags: [], drawnAt: 0, expiresAt: null, maxAge: 0 }
  return { head, bodies: { br: Buffer.alloc(bytes) } }
}

const one = sizeOf(ofSize(1_000))

test('what was used least goes first', () => {
  const memory = new DocumentMemory(3 * one)
  for (const key of ['a', 'b', 'c']) memory.set(key, ofSize(1_000))
  memory.get('a')
  memory.set('d', ofSize(1_000))
  expect(['a', 'b', 'c', 'd'].filter((key) => memory.get(key))).toEqual(['a', 'c', 'd'])
  expect(memory.bytes).toBe(3 * one)
})

test('the bytes are those of what is there, however often it is replaced or removed', () => {
  const memory = new DocumentMemory(1_000_000)
  for (let round = 1; round < 50; round += 1) memory.set('a', ofSize(round * 10))
  expect(memory.bytes).toBe(sizeOf(ofSize(490)))
  memory.delete('a')
  memory.delete('a')
  expect([memory.bytes, memory.size]).toEqual([0, 0])
})

test('any number of documents stays within the limit', () => {
  const memory = new DocumentMemory(10 * one)
  for (let count = 0; count < 5_000; count += 1) memory.set(`/it/${count}`, ofSize(count % 1_000))
  expect(memory.bytes).toBeLessThanOrEqual(10 * one)
  expect(memory.get('/it/4999')).toBeDefined()
})

test('a document larger than all the room is at hand until the next', () => {
  const memory = new DocumentMemory(one)
  memory.set('large', ofSize(100_000))
  expect(memory.get('large')).toBeDefined()
  memory.set('small', ofSize(10))
  expect(memory.size).toBe(1)
})
