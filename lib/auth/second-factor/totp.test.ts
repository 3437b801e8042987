import { expect, test } from 'vitest'
import { codeOf, keyUri, newSecret, stepAt, stepOfCode } from './totp.ts'

const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

test.each([[59, '287082'], [1111111109, '081804'], [1111111111, '050471'], [1234567890, '005924'], [2000000000, '279037'], [20000000000, '353130']])('RFC 6238, appendix B: at %i the code is %s', (seconds, code) => {
  expect(codeOf(secret, stepAt(new Date(seconds * 1000)))).toBe(code)
})

test('a code counts in its half minute and the one on either side, and no longer', () => {
  const at = new Date('2026-11-27T12:00:10Z')
  const step = stepAt(at)
  for (const drift of [-1, 0, 1]) expect(stepOfCode(secret, codeOf(secret, step + drift), at)).toBe(step + drift)
  for (const drift of [-2, 2, 100]) expect(stepOfCode(secret, codeOf(secret, step + drift), at)).toBeNull()
  for (const code of ['', '1', 'abcdef', '0000000']) expect(stepOfCode(secret, code, at)).toBeNull()
})

test('a new secret is 160 bits that an app can read, and never the same', () => {
  expect(newSecret()).toMatch(/^[A-Z2-7]{32}$/)
  expect(newSecret()).not.toBe(newSecret())
  expect(keyUri(secret, 'a+b@example.org')).toBe(`otpauth://totp/Kakehashi:a%2Bb%40example.org?secret=${secret}&issuer=Kakehashi&algorithm=SHA1&digits=6&period=30`)
})
