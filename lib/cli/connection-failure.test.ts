import { expect, it } from 'vitest'
import { connectionFailure } from './connection-failure.ts'

const coded = (code: string, more: object = {}) => Object.assign(new Error(`failed at postgresql://user:secret@host (${code})`), { code, ...more })

it.each([
  ['the driver’s own error', coded('ECONNREFUSED')],
  ['an error of several addresses', new AggregateError([coded('ECONNREFUSED')])],
  ['an error inside Prisma’s', new Error('failed', { cause: new Error('inner', { cause: coded('28P01') }) })],
  ['the adapter’s', Object.assign(new Error('failed'), { cause: { originalCode: '3D000' } })],
  ['one without a code', new Error('Connection terminated unexpectedly')],
])('makes a sentence without the address of %s', (_what, error) => {
  const sentence = connectionFailure(error)
  expect(sentence).toMatch(/^The PostgreSQL server of DATABASE_URL cannot be used: .+\.$/)
  expect(sentence).not.toContain('secret')
})

it('says which folder cannot be written', () => {
  expect(connectionFailure(coded('EACCES', { path: '/data' }))).toBe(
    'The data folder cannot be used: this user may not write there (/data). DATA_DIR chooses another.',
  )
})

it.each([new Error('a fault of ours'), coded('P2002'), null, 'text'])('leaves everything else alone', (error) => {
  expect(connectionFailure(error)).toBeUndefined()
})
