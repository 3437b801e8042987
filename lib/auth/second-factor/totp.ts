import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

// RFC 6238 as every app reads it: SHA-1, six digits, a step of thirty seconds (ASVS 6.5.5).
const stepSeconds = 30
const digits = 6

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** 160 bits in base 32 (RFC 4648), as apps take them. */
export const newSecret = (): string => Array.from(randomBytes(32), (byte) => letters[byte % 32]).join('')

function bytesOf(secret: string): Buffer {
  const bits = [...secret].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)))
}

export const stepAt = (at: Date): number => Math.floor(at.getTime() / 1000 / stepSeconds)

/** The code of one step (RFC 4226, dynamic truncation). */
export function codeOf(secret: string, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', bytesOf(secret)).update(counter).digest()
  const offset = (mac.at(-1) ?? 0) & 0xf
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 10 ** digits).padStart(digits, '0')
}

/**
 * The step of which a code is, or null. One step on either side counts too: a clock may be wrong, and typing takes its time.
 * Whether a code of that step was taken before is asked of the database.
 */
export function stepOfCode(secret: string, code: string, at: Date): number | null {
  const now = stepAt(at)
  const steps = [now, now - 1, now + 1].filter((step) => timingSafeEqual(Buffer.from(codeOf(secret, step)), Buffer.from(code.padStart(digits, ' ').slice(-digits))))
  return steps[0] ?? null
}

/** What an app scans (Key URI Format). */
export function keyUri(secret: string, account: string): string {
  const query = new URLSearchParams({ secret, issuer: 'Kakehashi', algorithm: 'SHA1', digits: String(digits), period: String(stepSeconds) })
  return `otpauth://totp/Kakehashi:${encodeURIComponent(account)}?${query.toString()}`
}
