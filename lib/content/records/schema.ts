import { z } from 'zod'
import { dateInput } from '#lib/dates/typed/date-input.ts'
import { confidences } from '#lib/domain/partnerships/schema.ts'
import { nameKinds } from '#lib/names/forms.ts'
import { recordId } from '#lib/content/body.ts'
import { shortText, ticked, version } from '#lib/content/drafts/schema.ts'

/** Facts show in three languages at once, so a change of a public record names the pages that change and asks once (T2). */
export const factInput = z.object({ recordId, version, confirmed: ticked })

export const visibilityInput = factInput.extend({ isPublic: z.union([z.boolean(), z.enum(['true', 'false']).transform((given) => given === 'true')]) })

export const nameLanguages = ['it', 'en', 'ja', 'zh-Hans', 'zh-Hant', 'ko', 'pl'] as const

/** What a picker of one record sends: a list of at most one; empty where none was chosen. */
export const chosenRecord = z.union([z.string(), z.array(z.string()).max(5)]).transform((given) => [given].flat().find(Boolean) ?? '').pipe(z.union([z.literal(''), recordId]))

const kana = /^[\p{Script=Hiragana}\p{Script=Katakana}ー・＝\s]*$/u

/** The reading of a Japanese name. */
export const kanaReading = shortText(200).refine((text) => kana.test(text), 'reading-not-kana').optional().default('')

export const nameInput = factInput.extend({
  /** The form that changes; empty for one more */
  nameId: z.string().max(160).optional().default(''),
  isRemoved: ticked,
  lang: z.enum(nameLanguages),
  kind: z.enum(nameKinds),
  form: shortText(200).pipe(z.string().min(1, 'name-missing')),
  reading: kanaReading,
  romanisation: shortText(200).optional().default(''),
  /** Who writes it so, from when until when, and how sure that is; what is not said stays as it is */
  source: chosenRecord.optional(),
  validFrom: dateInput.optional(),
  validTo: dateInput.optional(),
  confidence: z.enum(confidences).optional(),
})

/** A page that a change of facts would change, for whoever is asked whether they mean it. */
export type ChangedPage = { id: string; kind: string; name: string; path: string | null }
