import { expect, test } from 'vitest'
import { chosenEncoding } from './encoding.ts'

const chosen = (header: string | undefined) => chosenEncoding(header, () => true)

test.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['BR', 'br'],
  ['br;q=0.5, gzip', 'gzip'],
  ['gzip;q=0.5, br;q=0.5', 'br'],
  ['gzip;q=0', 'identity'],
  ['gzip;q=0, br', 'br'],
  ['br; q=0 , gzip ; q=1', 'gzip'],
  ['*', 'br'],
  ['*;q=0', 'identity'],
  ['*;q=0.1, br;q=0', 'gzip'],
  ['identity', 'identity'],
  ['deflate, zstd', 'identity'],
  ['br;q=nonsense', 'identity'],
  [';;;,,,', 'identity'],
])('%s → %s', (header, encoding) => expect(chosen(header)).toBe(encoding))

test('only what a document has is chosen', () => {
  expect(chosenEncoding('br, gzip', (encoding) => encoding === 'gzip')).toBe('gzip')
  expect(chosenEncoding('br, gzip', () => false)).toBe('identity')
})

test('a header without end is not read to its end', () => {
  expect(chosen(`${'x,'.repeat(1_000_000)}br`)).toBe('identity')
})
