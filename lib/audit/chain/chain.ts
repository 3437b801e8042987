import { createHash } from 'node:crypto'
import { canonicalJson } from './canonical.ts'

/** One row of the audit log with its place in the chain. */
export type ChainRow = {
  id: bigint
  at: Date
  actor: string
  event: string
  recordId: string | null
  locale: string | null
  before: unknown
  after: unknown
  personalHash: string | null
  previous: string
  hash: string
}

/** What stands before the first row. */
export const genesis = '0'.repeat(64)

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

/** What is hashed of a row: all that it says, under the names of the columns, and null where there is nothing. */
export const canonicalRow = ({ id, at, actor, event, recordId, locale, before, after, personalHash }: ChainRow): string =>
  canonicalJson({ id: Number(id), at: at.toISOString(), actor, event, recordId, locale, before: before ?? null, after: after ?? null, personal: personalHash })

/** The hash of a row: SHA-256 of the hash before it, 64 hexadecimal digits, and its canonical form (hardening.md 1.12). */
export const rowHash = (row: ChainRow): string => sha256(row.previous + canonicalRow(row))

/** The hash by which the chain knows what it says of a person; the salt goes when that is erased, so that nobody can guess it back. */
export const personalHashOf = (salt: string, data: unknown): string => sha256(salt + canonicalJson(data))

/** The last row of the log at a moment, as it is exported: `412:9f86d0…`. */
export type Head = { number: bigint; hash: string }

export const headText = ({ number, hash }: Head): string => `${number}:${hash}`

/** Reads an exported head; null for what is none. */
export function readHead(text: string): Head | null {
  const [, number, hash] = /^([1-9]\d{0,15}):([0-9a-f]{64})$/.exec(text.trim()) ?? []
  return number && hash ? { number: BigInt(number), hash } : null
}
