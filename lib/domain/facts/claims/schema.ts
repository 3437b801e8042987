import { z } from 'zod'
import { longest, shortText } from '#lib/content/drafts/schema.ts'
import { chosenRecord, factInput } from '#lib/content/records/schema.ts'
import { confidences } from '#lib/domain/partnerships/schema.ts'
import { type Locale, type Localized, locales } from '#lib/i18n/locales.ts'

export const chosenSource = chosenRecord.optional().transform((id) => id ?? '')

/** A quotation finds the place; more would be taking over the text (the database holds it too). */
const mostWords = 12
const isShort = (text: string) => text.split(/\s+/).length <= mostWords && [...text].length <= 160

const paragraph = z.coerce.string().trim().regex(/^\d{0,7}$/, 'number-not-read').transform((text) => (text === '' ? null : Number(text)))
  .refine((number) => number === null || (number >= 1 && number <= 100_000), 'number-out-of-range').optional().transform((number) => number ?? null)

/** Where in a source it stands, in which words, and how sure that is. */
export const placeInput = z.object({
  paragraph,
  quotation: shortText(400).refine(isShort, 'quotation-too-long').optional().default(''),
  confidence: z.enum(confidences).optional().default('stated'),
})

const label = shortText(300).optional().default('')

const labelInput = z.object(Object.fromEntries(locales.map((locale) => [`label.${locale}`, label])) as Record<`label.${Locale}`, typeof label>)

/** The words of a label by language; null where there is none. */
export function labelOf(given: z.output<typeof labelInput>): Partial<Localized> | null {
  const words = locales.flatMap((locale) => (given[`label.${locale}`] ? [[locale, given[`label.${locale}`]] as const] : []))
  return words.length ? Object.fromEntries(words) : null
}

export const claimInput = factInput.extend({
  /** The one that is corrected; empty for one more */
  evidenceId: z.string().max(200).optional().default(''),
  /** Of which field: the name of a fact, or `record` for the record as a whole. Of a claim that is there, it stays. */
  field: z.string().regex(/^[a-z][A-Za-z:-]{0,60}$/),
  value: shortText(300).optional().default(''),
  /** What it restates, in words of its own, of a claim that is put back; of one that is there, they stay */
  ...labelInput.shape,
  source: chosenSource.refine((id) => id !== '', 'source-missing'),
  ...placeInput.shape,
})

/** Why something is taken away: the log keeps it. */
export const removalReason = shortText(longest.reason).pipe(z.string().min(1, 'claim-reason-missing'))

export const claimRemoval = factInput.extend({ evidenceId: z.string().max(200), reason: removalReason })

/** A claim as the log holds it. */
export type ClaimShape = { evidence: string; field: string; value: string | null; label?: Partial<Localized>; source: string; paragraph: number | null; quotation: string | null; confidence: string }
