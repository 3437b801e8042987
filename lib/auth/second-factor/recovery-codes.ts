import { randomInt } from 'node:crypto'
import { hashOfToken } from '#lib/auth/link-token.ts'

export const recoveryCodeCount = 10

// Crockford's digits: none looks like another, on paper either.
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const group = () => Array.from({ length: 4 }, () => digits[randomInt(digits.length)]).join('')

/** Ten codes of six groups: 120 bits each, so that nobody finds them from their hashes (ASVS 6.5.2). */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: recoveryCodeCount }, () => Array.from({ length: 6 }, group).join('-'))

/** By what a code is known, however it was typed: small letters, O for 0, I and L for 1, with or without hyphens. */
export const hashOfCode = (typed: string): string =>
  hashOfToken(`recovery ${typed.toUpperCase().replace(/[^0-9A-Z]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')}`)
