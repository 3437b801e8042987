import 'server-only'
import { randomBytes, scrypt, type ScryptOptions, timingSafeEqual } from 'node:crypto'
import { oneAtATime } from '#lib/db/one-at-a-time.ts'
import { passwordCost } from './password-cost.ts'

const scryptOptions = (ln: number): ScryptOptions => ({ N: 2 ** ln, r: 8, p: 1, maxmem: 160 * 2 ** 20 })
const length = 64

/** Of the passwords that were stored before it stood in them. */
const unwrittenCost = '17'

// In turn: a hundred checks at once would hold a hundred times the memory.
const inTurn = oneAtATime()

const derive = (password: string, salt: Buffer, ln: number) =>
  inTurn(() => new Promise<Buffer>((resolve, reject) =>
    scrypt(password.normalize('NFKC'), salt, length, scryptOptions(ln), (error, key) => (error ? reject(error) : resolve(key)))))

/** A password as it is stored: `scrypt$<log₂ of its cost>$<salt>$<key>`, the last two in base64url. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(password, salt, passwordCost)
  return ['scrypt', passwordCost, salt.toString('base64url'), key.toString('base64url')].join('$')
}

function readStored(hash: string) {
  const [scheme, ...parts] = hash.split('$')
  const [ln, salt = '', key = ''] = parts.length === 2 ? [unwrittenCost, ...parts] : parts
  return { isOurs: scheme === 'scrypt', ln: Number(ln), salt: Buffer.from(salt, 'base64url'), key: Buffer.from(key, 'base64url') }
}

export async function isPassword({ hash, password }: { hash: string; password: string }): Promise<boolean> {
  const { isOurs, ln, salt, key } = readStored(hash)
  if (!isOurs || key.length !== length) return false
  return timingSafeEqual(await derive(password, salt, ln), key)
}
