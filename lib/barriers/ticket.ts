import { randomInt } from 'node:crypto'

// Crockford's digits: none looks like another, whoever reads them out on the telephone.
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const drawn = (count: number) => Array.from({ length: count }, () => digits[randomInt(digits.length)]).join('')

/** The number of a report: the year, and forty bits that nobody guesses. */
export const newTicket = (at: Date): string => `B-${at.getUTCFullYear()}-${drawn(4)}-${drawn(4)}`

const ticket = /^B-\d{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/

/** A number as somebody typed it, in its one spelling; null where it is none. */
export function readTicket(text: string): string | null {
  const tidy = text.trim().toUpperCase()
  // The letter that begins it stays what it is.
  const plain = tidy.slice(0, 1) + tidy.slice(1).replace(/O/g, '0').replace(/[IL]/g, '1')
  return ticket.test(plain) ? plain : null
}
