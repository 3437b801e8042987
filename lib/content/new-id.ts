import { randomInt } from 'node:crypto'

/** Letters and figures that nobody confuses when they read a printed address aloud; ten of them. */
export function newRecordId(kind: string): string {
  const signs = 'abcdefghjkmnpqrstuvwxyz23456789'
  return `${kind}-${Array.from({ length: 10 }, () => signs[randomInt(signs.length)]).join('')}`
}
