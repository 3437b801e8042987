import { createHash } from 'node:crypto'

/** A short hash of a value, the same for the same words (SHA-256, 32 hex digits). */
export const hashOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 32)
