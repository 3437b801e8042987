import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { Refused } from '#lib/content/refused.ts'

/** A file's name as the newsroom shows it: words without a way, nothing that cannot be seen, nothing that turns the line round. */
export const shownName = (name: string) => (name.toWellFormed().normalize('NFC').split(/[\\/]/).at(-1) ?? '').replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, '').slice(0, 200).toWellFormed()

/** The first 160 bits of what was sent: the same file is the same thing, and an address never means other bytes. */
export const idOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex').slice(0, 40)

/** What is said of a file beside it: refused before a core works for seconds, or anything is kept. */
export function describedBy<S extends z.ZodType>(schema: S, fields: Record<string, string | string[]>): z.output<S> {
  const said = schema.safeParse(fields)
  if (!said.success) throw new Refused('invalid', said.error.issues.map(({ path, message }) => ({ code: message, field: path.join('.') })))
  return said.data
}
