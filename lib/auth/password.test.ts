import { describe, expect, test, vi } from 'vitest'
import { hashPassword, isPassword } from './password.ts'

vi.unmock('#lib/auth/password-cost.ts')

const password = 'an example phrase'

describe('a stored password', () => {
  test('costs what OWASP asks, and says so', async () => {
    const hash = await hashPassword(password)
    expect(hash).toMatch(/^scrypt\$17\$[\w-]{22}\$[\w-]{86}$/)
    expect(await isPassword({ hash, password })).toBe(true)
    expect(await isPassword({ hash, password: `${password}.` })).toBe(false)
  })

  test('is read as it was stored before the cost stood in it', async () => {
    const [scheme, , salt, key] = (await hashPassword(password)).split('$')
    expect(await isPassword({ hash: [scheme, salt, key].join('$'), password })).toBe(true)
  })

  test('of less cost is not taken for one of more', async () => {
    const [scheme, , salt, key] = (await hashPassword(password)).split('$')
    expect(await isPassword({ hash: [scheme, '10', salt, key].join('$'), password })).toBe(false)
  })

  test.each(['', 'scrypt', 'scrypt$17$c2FsdA$', 'bcrypt$17$c2FsdA$c2FsdA'])('%o is none', async (hash) => {
    expect(await isPassword({ hash, password })).toBe(false)
  })
})
