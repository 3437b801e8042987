import { z } from 'zod'
import { documentInput } from '#lib/content/drafts/schema.ts'

/** Hours for which a first publication can be undone without a word to readers; after that somebody may rely on it. */
export const undoHours = 1

export const undoInput = documentInput.extend({ edition: z.coerce.number().int().min(1) })

/** `edition`: the one that readers have now; 0 where they have none */
export type Undone = { recordId: string; locale: string; version: number; edition: number }

type Published = { number: number; at: Date; isFirst: boolean }

/** What undoing the newest edition would do at a moment: the one before is back, the text is a draft again, or it is too late for that. */
export function undoOf({ number, at, isFirst }: Published, moment: Date): 'previous' | 'draft' | 'late' {
  if (number > 1 && !isFirst) return 'previous'
  return moment.getTime() - at.getTime() <= undoHours * 3_600_000 ? 'draft' : 'late'
}
