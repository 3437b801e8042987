import { randomBytes } from 'node:crypto'

/** Names one unexpected error, on the page and in the log: letters and figures that nobody mistakes for one another, read aloud in two groups. */
export function newTroubleCode(): string {
  const signs = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
  const code = [...randomBytes(8)].map((byte) => signs[byte % signs.length]).join('')
  return `${code.slice(0, 4)}-${code.slice(4)}`
}

/** An error for the log, with the way that it came where that is known. */
export const causeOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error))
