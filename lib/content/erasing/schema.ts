import { z } from 'zod'
import { longest, shortText } from '#lib/content/drafts/schema.ts'

/** `id`: the number of a row of the audit log. */
export const erasePersonalInput = z.object({ id: z.coerce.number().int().min(1), reason: shortText(longest.reason).pipe(z.string().min(1, 'erase-reason-missing')) })
