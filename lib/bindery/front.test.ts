import { expect, test } from 'vitest'
import { config } from '../../proxy.ts'
import { isFile } from './front.ts'

// As Next reads it: the whole path, from its beginning to its end.
const handedOver = new RegExp(`^${config.matcher[0]}$`)

test.each([
  ['/_next/static/chunks/a.css', true],
  ['/fonts/kakehashi-sans.woff2', true],
  ['/fonts/OFL-source-serif.md', true],
  ['/scripts/readings.js', true],
  ['/robots.txt', true],
  ['/speculation-rules.json', true],
  ['/icon.svg', true],
  ['/frieze.svg', true],
  ['/api/diagnostics', true],
  ['/', false],
  ['/it', false],
  ['/it/legami/torino-nagoya', false],
  ['/sitemap.xml', false],
  ['/id/takko', false],
  ['/bindery', false],
  ['/api/diagnostics/x', false],
  ['/api/x', false],
  ['/admin', false],
  ['/_next/image', false],
  ['/_next/data/x/it.json', false],
  ['/_next', false],
  ['/robots.txt.rsc', false],
  ['/iconxsvg', false],
  ['/fonts/other.woff2', false],
])('the server and the proxy agree on %s', (path, isNexts) => {
  expect(isFile(path)).toBe(isNexts)
  expect(handedOver.test(path)).toBe(!isNexts)
})

test.each(['/_next/static/../../it', '/_next/static//evil.example', '//_next/static/a', '/_next/static/\\evil', '/_next/static/./a', '/_next/static/%2e%2E/a', '/_next/static/..%2fa', '/_next/static/..'])('%s is no file', (path) => {
  expect(isFile(path)).toBe(false)
})
