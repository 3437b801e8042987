import { z } from 'zod'
import { documentInput, longest, shortText, ticked } from '#lib/content/drafts/schema.ts'

/** `passage`: as it stands in the text, letter by letter. */
export const redactInput = documentInput.extend({
  passage: shortText(500).pipe(z.string().min(3, 'passage-too-short')),
  reason: shortText(longest.reason).pipe(z.string().min(1, 'redact-reason-missing')),
  confirmed: ticked,
})

export type Redacted = { recordId: string; locale: string; editions: number[] }
