import { z } from 'zod'
import { documentInput, longest, shortText } from '#lib/content/drafts/schema.ts'

export const sendBackInput = documentInput.extend({
  /** What is to be done, for whoever submitted it */
  note: shortText(longest.reason).pipe(z.string().min(1, 'note-missing')),
})

/** How far a working draft is on its way to readers. */
export const draftStates = ['draft', 'in-review', 'scheduled'] as const

export type DraftState = (typeof draftStates)[number]

/** A row's state; one that is not known is a plain draft, which can be edited and published. */
export const draftStateOf = (state: string): DraftState => draftStates.find((one) => one === state) ?? 'draft'
