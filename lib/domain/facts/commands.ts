import 'server-only'
import type { z } from 'zod'
import type { Actor } from '#lib/auth/roles.ts'
import type { Change } from '#lib/content/change.ts'
import type { SavedFacts } from '#lib/content/records/commands.ts'
import { Refused } from '#lib/content/refused.ts'
import { everythingTag } from '#lib/content/tag-names.ts'
import type { Tx } from '#lib/db/client.ts'
import { closeChange, openChange } from './change.ts'
import type { factSaving } from './input.ts'
import { factOf } from './kinds.ts'
import { followPlaces, refuseCircle } from './places.ts'
import { type FactRow, tableOf } from './rows.ts'
import type { Fact, Texts } from './schema.ts'
import { byInput, readTexts, textsOf } from './typed.ts'
import { addedClaim, columnsOf, followingColumns, namedIn, refuseUnknownLines, refuseUnknownRecords, refuseWithoutEvidence } from './writing/commands.ts'

type Saving = z.output<typeof factSaving>

const cleared = ({ clears = [] }: Fact, isChanged: boolean): FactRow => (isChanged ? Object.fromEntries(clears.map((column) => [column, null])) : {})

/** A fact as it stands now, as its form knows the fields, for whoever is too late. */
async function standsNow(tx: Tx, kind: string, id: string, fact: Fact): Promise<{ values: Texts; records: string[] }> {
  const texts = textsOf(fact, (await tableOf(tx, kind)?.findUnique({ where: { id } })) ?? {})
  return { values: byInput(texts), records: namedIn(fact, texts) }
}

/** Changes one fact of a record of any kind, with the source that says so where one is given. */
export async function saveFact(tx: Tx, actor: Actor, input: Saving): Promise<Change<SavedFacts>> {
  const fact = factOf(input.fact)
  const { recordId: id } = input
  const kind = input.fact.split('.')[0] ?? ''
  const row = await tableOf(tx, kind)?.findUnique({ where: { id } })
  if (!fact || !row) throw new Refused('not-found')
  const before = textsOf(fact, row)
  const { texts, issues } = readTexts(fact, input.values, before)
  if (issues.length) throw new Refused('invalid', issues)
  const change = await openChange(tx, actor, input, () => standsNow(tx, kind, id, fact))
  await refuseUnknownRecords(tx, id, fact, texts)
  await refuseUnknownLines(tx, id, fact, texts)
  await refuseCircle(tx, id, fact, texts)
  await refuseWithoutEvidence(tx, fact, input, texts)
  const isChanged = Object.keys(texts).some((name) => texts[name] !== before[name])
  const data = { ...columnsOf(fact, texts), ...cleared(fact, isChanged) }
  await tableOf(tx, kind)?.update({ where: { id }, data: { ...data, ...followingColumns(kind, { ...row, ...data }) } })
  if (fact.movesPlaces && isChanged) await followPlaces(tx, kind, id)
  const claim = await addedClaim(tx, fact, input, texts)
  const { version, tags } = await closeChange(tx, change, { named: namedIn(fact, before, texts), sources: claim ? [claim.source] : [] })
  return {
    value: { version, page: id },
    audit: { event: 'fact.saved', recordId: id, before: { fact: fact.id, ...before }, after: { fact: fact.id, ...texts, ...(claim ? { claim } : {}) } },
    // Places stand above ties, lists and counts everywhere, and such a change is rare.
    tags: fact.movesPlaces && change.record.isPublic ? [everythingTag] : tags,
  }
}
