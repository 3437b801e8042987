import { z } from 'zod'
import { documentInput } from '#lib/content/drafts/schema.ts'
import { tokenPattern } from './token-pattern.ts'

/** How long a link may be good for, in hours. */
export const previewHours = [24, 168] as const

export const shareInput = documentInput.extend({
  hours: z.coerce.number().pipe(z.union(previewHours.map((hours) => z.literal(hours)), 'not-understood')),
  /** Made by the page with the form, so that the pipeline, which keeps what an action answers, never holds it */
  token: z.string().regex(new RegExp(`^${tokenPattern}$`)),
})

export const revokeInput = z.object({ linkId: z.uuid() })

/** A link as the desk lists it; the token is known to those who were given it alone. */
export type SharedLink = { id: string; by: string; madeAt: Date; expiresAt: Date; isRevoked: boolean; isOver: boolean }
