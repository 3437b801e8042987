import { createHash } from 'node:crypto'
import type { Section } from '#lib/i18n/paths.ts'
import type { CardContent } from './card.ts'

/** Raised when the same content is to be drawn otherwise: every card then gets a new address. */
const design = 2

/** Names a picture by what it shows, so that it may be kept for ever. */
export function cardHash(content: CardContent): string {
  return createHash('sha256').update(JSON.stringify([design, content])).digest('hex').slice(0, 16)
}

export const homeSubject = 'home'

/** Ids of records hold no dot, so a list is never taken for one. */
export const listSubject = (section: Section) => `list.${section}`

/** `/cards/<locale>/<subject>/<hash>.png` */
export function cardPath({ subject, content }: { subject: string; content: CardContent }): string {
  return `/cards/${content.locale}/${subject}/${cardHash(content)}.png`
}

/** The hash in the last part of such an address, null for any other name. */
export function hashInFile(file: string): string | null {
  return /^([0-9a-f]{16})\.png$/.exec(file)?.[1] ?? null
}
