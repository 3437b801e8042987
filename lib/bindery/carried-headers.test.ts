import { expect, it } from 'vitest'
import { carried, ownName } from './carried-headers.ts'

it('carries what Next would drop, and nothing else', () => {
  const headers = { ETag: '"x"', 'Content-Encoding': 'br', 'Content-Length': '3', 'Content-Type': 'text/html' }
  const onTheWay = carried(headers)
  expect(Object.keys(onTheWay).map((name) => name.toLowerCase())).not.toEqual(expect.arrayContaining(['content-encoding']))
  expect(Object.keys(onTheWay).map((name) => name.toLowerCase())).not.toEqual(expect.arrayContaining(['content-length']))
  const arrived = Object.fromEntries(Object.entries(onTheWay).map(([name, value]) => [ownName(name).toLowerCase(), value]))
  expect(arrived).toEqual({ etag: '"x"', 'content-encoding': 'br', 'content-length': '3', 'content-type': 'text/html' })
})
