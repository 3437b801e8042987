import { z } from 'zod'
import { recordId } from '#lib/content/body.ts'
import { shortText } from '#lib/content/drafts/schema.ts'
import { chosenRecord, factInput, kanaReading } from '#lib/content/records/schema.ts'
import { type Locale, locales } from '#lib/i18n/locales.ts'
import { said, sentOfRecord, sentValues, single } from '../input.ts'
import { factOf } from '../kinds.ts'
import type { Fact } from '../schema.ts'

/** Kinds of records that begin with a form of their own: articles begin as texts, sources where a fact needs them, acts under their tie. */
export const begunKinds = ['partnership', 'activity', 'territory', 'organisation', 'person', 'programme', 'statistic', 'topic'] as const

export type BegunKind = (typeof begunKinds)[number]

/** What each begins with: what the registry must know of it, and what whoever enters it knows anyway. */
const factsAtFirst: Readonly<Record<BegunKind | 'instrument', readonly string[]>> = {
  partnership: ['class', 'lifecycle', 'since'],
  activity: ['activityKind', 'status', 'date', 'place'],
  territory: ['level', 'parent', 'country'],
  organisation: ['organisationKind', 'seat', 'country'],
  person: [],
  programme: ['programmeKind', 'period'],
  statistic: ['quantity', 'subject', 'area', 'period'],
  topic: ['sensitive'],
  instrument: ['actKind', 'party', 'title', 'date', 'status'],
}

/** Each with its own words for its columns. */
export const firstFacts = (kind: BegunKind | 'instrument'): Fact[] => factsAtFirst[kind].map((name) => {
  const fact = factOf(`${kind}.${name}`)
  if (!fact) throw new Error(`No fact ${kind}.${name}`)
  return fact
})

const name = shortText(200).optional().default('')

/** The name of a record in each language that has one. `own` is the language in which it calls itself, empty where it is no name of its own. */
export const namesInput = z.object({
  ...(Object.fromEntries(locales.map((locale) => [`name.${locale}`, name])) as Record<`name.${Locale}`, typeof name>),
  own: z.enum(['', ...locales]).optional().default(''),
  reading: kanaReading,
  romanisation: name,
}).refine((given) => locales.some((locale) => given[`name.${locale}`]), { error: 'name-missing', path: ['name.it'] })
  .refine(({ own, ...given }) => own === '' || given[`name.${own}`] !== '', { error: 'own-name-missing', path: ['own'] })

export type Names = z.output<typeof namesInput>

/** All of them, as what is read and written at once. */
export const firstFact = (kind: BegunKind | 'instrument'): Fact => ({ id: `${kind}.record`, fields: firstFacts(kind).flatMap(({ fields }) => fields) })

type Sent = Parameters<typeof sentValues>[0]

/** The names among what was sent, and the values of facts with their source. */
function namedValues(sent: Sent, context: z.core.$RefinementCtx) {
  const names = namesInput.safeParse(sent)
  if (names.success) return { names: names.data, ...sentValues(sent) }
  for (const { message, path } of names.error.issues) context.addIssue({ code: 'custom', message, path })
  return z.NEVER
}

/** A record as the form of its kind sends it; of a tie with its first two parties. */
export const beginInput = z.object({ kind: z.enum(begunKinds), home: chosenRecord.optional().default(''), partner: chosenRecord.optional().default(''), ...namesInput.shape, ...said })
  .catchall(single).transform((sent, context) => ({ kind: sent.kind, home: sent.home, partner: sent.partner, ...namedValues(sent, context) }))

/** An act under a tie, whose readers see it at once. */
export const beginActInput = z.object({ ...factInput.shape, recordId, ...namesInput.shape, ...said }).catchall(single)
  .transform((sent, context) => ({ ...sentOfRecord(sent), ...namedValues(sent, context) }))
