import 'server-only'
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { authSecret } from './secrets.ts'

/** A key for one purpose, from the secret of this installation: what one opens another does not. */
export const keyFor = (purpose: string): Buffer => Buffer.from(hkdfSync('sha256', authSecret(), '', `kakehashi ${purpose}`, 32))

const parts = ['nonce', 'tag', 'text'] as const

/** A text that only this installation can read, for one purpose alone (AES-256-GCM): `sealed$<nonce>$<tag>$<text>`. */
export function seal(purpose: string, text: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyFor(purpose), nonce)
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return ['sealed', ...[nonce, cipher.getAuthTag(), body].map((part) => part.toString('base64url'))].join('$')
}

/** What was sealed; null where it was sealed for another purpose, under another secret, or changed. */
export function unseal(purpose: string, sealed: string | null): string | null {
  const [scheme, ...given] = (sealed ?? '').split('$')
  if (scheme !== 'sealed' || given.length !== parts.length) return null
  const [nonce, tag, body] = given.map((part) => Buffer.from(part, 'base64url')) as [Buffer, Buffer, Buffer]
  if (nonce.length !== 12 || tag.length !== 16) return null
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyFor(purpose), nonce, { authTagLength: 16 })
    decipher.setAuthTag(tag)
    return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}
