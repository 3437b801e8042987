import { z } from 'zod'
import type { NextAddress } from '#lib/content/addresses/schema.ts'
import { type Body, bodySchema, recordId } from '#lib/content/body.ts'
import type { BlockDiff } from '#lib/content/compare/texts.ts'
import { docOfBody } from '#lib/content/editing/doc-of-body.ts'
import { bodyOfDoc } from '#lib/content/editing/editor-doc.ts'
import type { Issue } from '#lib/content/refused.ts'
import { type Locale, locales } from '#lib/i18n/locales.ts'

export const locale = z.enum(locales)
/** The version of the document that the person saw; 0 where there was none. */
export const version = z.coerce.number().int().min(0)

export const documentInput = z.object({ recordId, locale, version })

/** No character that nobody sees but line breaks where they may be; half a surrogate pair is none. */
const line = (most: number) => z.string().max(most, 'too-long').transform((text) => text.toWellFormed().normalize('NFC').replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim())

export const longest = { title: 200, summary: 600, slug: 80, changeNote: 300, reason: 500 }

/** A box of a form: browsers send nothing of one that is not ticked. */
export const ticked = z.enum(['', 'yes']).optional().transform((given) => given === 'yes')

export const shortText = line

const slug = z.string().trim().max(longest.slug, 'too-long').transform((text) => text.toLowerCase())

/** The words of a draft, which may be unfinished. */
export const words = z.object({
  title: line(longest.title),
  summary: line(longest.summary),
  slug: slug.refine((text) => text === '' || /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text), 'slug-invalid'),
  body: bodySchema.max(400, 'too-long'),
})

const saved = documentInput.extend({
  ...words.shape,
  /** The body as it was opened, where nobody has touched it; else `doc`, as the editor holds it */
  body: words.shape.body.optional(),
  doc: z.unknown().optional(),
  /** The open editor, and its count of saves */
  client: z.string().regex(/^[A-Za-z0-9-]{8,80}$/),
  sequence: z.coerce.number().int().min(1),
  /** The edition with whose words it was opened, where there was no draft */
  edition: z.coerce.number().int().min(0).optional().default(0),
})

export const saveInput = saved.transform(({ doc, body, ...rest }, context) => {
  // One way in, whichever it is: what the editor's document may not hold, a body may not either.
  const own = bodyOfDoc(doc ?? docOfBody(body ?? []), rest.locale)
  if (own) return { ...rest, body: own }
  context.addIssue({ code: 'custom', path: ['body'], message: 'body-invalid' })
  return z.NEVER
})

export type Draft = { title: string; summary: string; slug: string; body: Body }

/** A draft as somebody else left it, for the person whose save came too late. */
export type OtherVersion = Draft & { version: number; by: string; at: string }

/** What of a text each of two people can have left differently. */
export const textParts = ['title', 'summary', 'slug', 'body'] as const

export type TextPart = (typeof textParts)[number]

/** One part that differs, with the blocks that do. `isTheirsAlone`: whoever came second had not touched it. */
export type Difference = { part: TextPart; isTheirsAlone: boolean; blocks: BlockDiff[] }

/** The other version with what differs from the words that came too late; `mineAlone`: parts that only those touched. */
export type SaveConflict = OtherVersion & { differences: Difference[]; mineAlone: TextPart[] }

/** `issues`: what would keep these words from being published; `address`: where they would be */
export type Saved = { version: number; savedAt: string; isSuperseded: boolean; issues: Issue[]; address: NextAddress | null }

export const documentId = (id: string, lang: Locale) => `${id}--${lang}`
