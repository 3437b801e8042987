import { z } from 'zod'
import { shortText } from '#lib/content/drafts/schema.ts'
import { factInput } from '#lib/content/records/schema.ts'
import { removalReason } from '../claims/schema.ts'
import type { Localized } from '#lib/i18n/locales.ts'

const evidenceId = z.string().max(200)
const conflictId = z.string().max(200)
const sentence = shortText(600).pipe(z.string().min(1, 'all-languages'))

export const conflictInput = factInput.extend({
  /** The one that changes; empty for one more */
  conflictId: conflictId.optional().default(''),
  /** The claims that differ */
  evidence: z.union([evidenceId.transform((one) => (one ? [one] : [])), z.array(evidenceId).max(40)]).optional().default([]).transform((ids) => [...new Set(ids)])
    .refine((ids) => ids.length >= 2, 'two-claims'),
  /** The one that the portal follows; empty while it is open */
  follows: evidenceId.optional().default(''),
  'settlement.it': sentence, 'settlement.en': sentence, 'settlement.ja': sentence,
}).refine(({ evidence, follows }) => follows === '' || evidence.includes(follows), { error: 'followed-not-among', path: ['follows'] })

export const conflictRemoval = factInput.extend({ conflictId, reason: removalReason })

/** A conflict as the log holds it. */
export type ConflictShape = { conflict: string; field: string; evidence: string[]; follows: string | null; settlement: Localized }
