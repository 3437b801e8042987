import { expect, test } from 'vitest'
import { linkToken } from './link-token.ts'
import { seal, unseal } from './sealed.ts'

test('what is sealed is opened for its purpose alone, whole or not at all', () => {
  const sealed = seal('app of a', 'きみつ')
  expect(sealed).not.toContain('きみつ')
  expect(unseal('app of a', sealed)).toBe('きみつ')
  expect(unseal('app of b', sealed)).toBeNull()
  expect(seal('app of a', 'きみつ')).not.toBe(sealed)
  for (const other of [null, '', 'x', sealed.slice(0, -2), sealed.replace('sealed$', 'sealed$A'), `${sealed}$`]) expect(unseal('app of a', other), String(other)).toBeNull()
})

test('the token of a link is another for each thing, version and purpose', () => {
  const tokens = [linkToken('invitation', 'a', 1), linkToken('invitation', 'a', 2), linkToken('invitation', 'b', 1), linkToken('other', 'a', 1)]
  expect(new Set(tokens).size).toBe(4)
  expect(tokens.every((token) => /^[0-9a-f]{64}$/.test(token))).toBe(true)
  expect(linkToken('invitation', 'a', 1)).toBe(tokens[0])
})
