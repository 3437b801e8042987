import { z } from 'zod'
import { factInput } from '#lib/content/records/schema.ts'
import { chosenSource, placeInput } from './claims/schema.ts'
import { factOf } from './kinds.ts'
import type { Texts } from './schema.ts'

const prefix = 'value.'

/** Of a picker, the one that was chosen; of anything else what was typed. */
const single = z.union([z.string().max(2000), z.array(z.string().max(200)).max(5)]).transform((given) => (typeof given === 'string' ? given : (given.find(Boolean) ?? '')))

/** A fact of any kind, as its form sends it: `value.<column>` for each of its columns, and the source that says so, where one is given. */
export const factSaving = factInput.extend({
  fact: z.string().max(80).refine((id) => factOf(id) !== undefined, 'not-understood'),
  source: chosenSource,
  ...placeInput.shape,
}).catchall(single).transform(({ recordId, version, confirmed, fact, source, paragraph, quotation, confidence, ...rest }) => {
  const values: Texts = Object.fromEntries(Object.entries(rest).flatMap(([name, value]) => (name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : [])))
  return { recordId, version, confirmed, fact, claim: source ? { source, paragraph, quotation, confidence } : null, values }
})
