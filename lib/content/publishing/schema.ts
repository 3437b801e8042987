import { z } from 'zod'
import { recordId } from '#lib/content/body.ts'
import { documentInput, longest, shortText } from '#lib/content/drafts/schema.ts'

export const flag = z.union([z.boolean(), z.enum(['true', 'on', 'false', ''])]).optional().transform((given) => given === true || given === 'true' || given === 'on')

export const publishInput = documentInput.extend({
  /** A correction that says nothing new: no translation is stale because of it, and the date that readers see stays */
  isMinor: flag,
  changeNote: shortText(longest.changeNote).optional().default(''),
})

/** The four ways of taking a text back, the mildest first (product.md). */
export const withdrawKinds = ['notice', 'substituted', 'redirect', 'gone'] as const

export const withdrawInput = documentInput.extend({
  kind: z.enum(withdrawKinds),
  reason: shortText(longest.reason).optional().default(''),
  /** Of a redirect: a path of this portal */
  path: z.string().trim().max(300).optional().default(''),
  /** Of a substitution: the record that stands for it */
  recordInstead: recordId.optional().or(z.literal('')).default(''),
})

export type Published = { recordId: string; locale: string; edition: number; version: number; path: string }
