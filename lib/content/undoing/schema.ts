import { z } from 'zod'
import { documentInput } from '#lib/content/drafts/schema.ts'

/** Hours for which a first publication can be undone without a word to readers; after that somebody may rely on it. */
export const undoHours = 1

export const undoInput = documentInput.extend({ edition: z.coerce.number().int().min(1) })

/** `edition`: the one that readers have now; 0 where they have none */
export type Undone = { recordId: string; locale: string; version: number; edition: number }

type Newest = { id: string; number: number; publishedAt: Date }

type Row = { liveEditionId: string | null; withdrawnKind: string | null; firstPublishedAt: Date | null; editions: Newest[] }

/**
 * What undoing the newest edition would do at a moment: the one before is back, the text is a draft again, or it is too late
 * for that. null where readers do not have the newest edition.
 */
export function undoOf(row: Row | null, moment: Date): 'previous' | 'draft' | 'late' | null {
  const [newest] = row?.editions ?? []
  if (!row || !newest || row.liveEditionId !== newest.id || row.withdrawnKind) return null
  const isFirst = row.firstPublishedAt !== null && newest.publishedAt <= row.firstPublishedAt
  if (newest.number > 1 && !isFirst) return 'previous'
  return moment.getTime() - newest.publishedAt.getTime() <= undoHours * 3_600_000 ? 'draft' : 'late'
}
