import { z } from 'zod'
import { ticked } from '#lib/content/drafts/schema.ts'

/** Under which key the rules of publishing are kept beside the owner. */
export const rulesKey = 'publishing'

/** How an installation publishes. Unknown or broken values mean the plainest rule. */
export const rulesSchema = z.object({
  /** Whoever saved a draft last cannot be the one who publishes it */
  twoPersons: z.boolean(),
})

export type Rules = z.infer<typeof rulesSchema>

export const rulesInput = z.object({ version: z.coerce.number().int().min(0), twoPersons: ticked })
