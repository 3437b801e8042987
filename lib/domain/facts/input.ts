import { z } from 'zod'
import { factInput } from '#lib/content/records/schema.ts'
import { chosenSource, placeInput, removalReason } from './claims/schema.ts'
import { factOf } from './kinds.ts'
import { isList, type Texts } from './schema.ts'

const prefix = 'value.'

/** Of a picker, the one that was chosen; of anything else what was typed. */
export const single = z.union([z.string().max(2000), z.array(z.string().max(200)).max(5)]).transform((given) => (typeof given === 'string' ? given : (given.find(Boolean) ?? '')))

/** Where it was read that a fact is so; null where the form gives no source. */
export type Said = { recordId: string; claim: { source: string; paragraph: number | null; quotation: string; confidence: string } | null }

/** The inputs of a source in a form of facts. */
export const said = { source: chosenSource, ...placeInput.shape }

const form = { ...factInput.shape, ...said }

type Sent = z.output<z.ZodObject<typeof said>> & Record<string, unknown>

/** The values among what was sent, and the source. */
export function sentValues({ source, paragraph, quotation, confidence, ...rest }: Sent): { values: Texts; claim: Said['claim'] } {
  const values = Object.fromEntries(Object.entries(rest).flatMap(([name, value]): [string, string][] => (name.startsWith(prefix) ? [[name.slice(prefix.length), String(value)]] : [])))
  return { values, claim: source ? { source, paragraph, quotation, confidence } : null }
}

type SentOfRecord = Sent & z.output<typeof factInput>

/** The same of a form that is about a record which is there. */
export const sentOfRecord = ({ recordId, version, confirmed, ...sent }: SentOfRecord) => ({ recordId, version, confirmed, ...sentValues(sent as Sent) })

const isOne = (id: string) => { const fact = factOf(id); return fact !== undefined && !isList(fact) }
const isLines = (id: string) => { const fact = factOf(id); return fact !== undefined && isList(fact) }
const lineKey = z.string().max(300)

/** A fact of any kind, as its form sends it: `value.<column>` for each of its columns, and the source that says so, where one is given. */
export const factSaving = z.object({ ...form, fact: z.string().max(80).refine(isOne, 'not-understood') }).catchall(single)
  .transform(({ fact, ...sent }) => ({ fact, ...sentOfRecord(sent) }))

/** One line of a list, as its form sends it; `line` is empty for one more, `place` counts from 1. */
export const lineSaving = z.object({
  ...form, fact: z.string().max(80).refine(isLines, 'not-understood'), line: lineKey.optional().default(''), place: z.coerce.number().int().min(1).max(10_000).optional(),
}).catchall(single).transform(({ fact, line, place, ...sent }) => ({ fact, line, place, ...sentOfRecord(sent) }))

export const lineRemoval = factInput.extend({ fact: z.string().max(80).refine(isLines, 'not-understood'), line: lineKey.min(1), reason: removalReason })
