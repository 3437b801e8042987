import 'server-only'
import { randomBytes, scrypt, type ScryptOptions, timingSafeEqual } from 'node:crypto'
import { oneAtATime } from '#lib/db/one-at-a-time.ts'

// OWASP Password Storage Cheat Sheet, scrypt: N=2^17, r=8, p=1 (128 MB for the moment of a check).
const cost: ScryptOptions = { N: 2 ** 17, r: 8, p: 1, maxmem: 160 * 2 ** 20 }
const length = 64

// In turn: a hundred checks at once would hold a hundred times the memory.
const inTurn = oneAtATime()

const derive = (password: string, salt: Buffer) =>
  inTurn(() => new Promise<Buffer>((resolve, reject) =>
    scrypt(password.normalize('NFKC'), salt, length, cost, (error, key) => (error ? reject(error) : resolve(key)))))

/** A password as it is stored: `scrypt$<salt>$<key>`, both in base64url. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  return ['scrypt', salt.toString('base64url'), (await derive(password, salt)).toString('base64url')].join('$')
}

export async function isPassword({ hash, password }: { hash: string; password: string }): Promise<boolean> {
  const [scheme, salt = '', key = ''] = hash.split('$')
  const expected = Buffer.from(key, 'base64url')
  if (scheme !== 'scrypt' || expected.length !== length) return false
  return timingSafeEqual(await derive(password, Buffer.from(salt, 'base64url')), expected)
}
