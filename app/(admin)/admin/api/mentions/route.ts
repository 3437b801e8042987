import { defineReading } from '#lib/actions/define.ts'
import { findOffers } from '#lib/content/mentions/queries.ts'
import { offerInput } from '#lib/content/mentions/schema.ts'
import { Refused } from '#lib/content/refused.ts'

export const dynamic = 'force-dynamic'

/** Names in a text that could be links, as it was saved last: asked for whenever it is saved, so no words are sent twice. */
export const GET = defineReading(offerInput, async (_actor, input) => {
  const offers = await findOffers(input)
  if (!offers) throw new Refused('not-found')
  return offers
})
