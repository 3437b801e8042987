import 'server-only'
import { z } from 'zod'
import type { Actor } from '#lib/auth/roles.ts'
import type { Change } from '#lib/content/change.ts'
import { openFacts, type SavedFacts, touchFacts } from '#lib/content/records/commands.ts'
import { factInput } from '#lib/content/records/schema.ts'
import { Refused } from '#lib/content/refused.ts'
import { recordTag } from '#lib/content/tag-names.ts'
import type { Tx } from '#lib/db/client.ts'
import { daysOf } from '#lib/dates/fuzzy-date.ts'
import { dateInput } from '#lib/dates/typed/date-input.ts'
import { actStatuses, confidences, lifecycles } from './schema.ts'

export const tieInput = factInput.extend({ lifecycle: z.enum(lifecycles), lifecycleConfidence: z.enum(confidences), since: dateInput, sinceConfidence: z.enum(confidences) })

/** The state of a tie and the date from which it holds. */
export async function saveTie(tx: Tx, actor: Actor, input: z.output<typeof tieInput>): Promise<Change<SavedFacts>> {
  const find = () => tx.partnership.findUnique({ where: { id: input.recordId }, select: { lifecycle: true, lifecycleConfidence: true, since: true, sinceConfidence: true } })
  const record = await openFacts(tx, actor, input, { now: async () => { const row = await find(); return { values: { ...row, sinceConfidence: row?.sinceConfidence ?? 'known' } } } })
  const before = await find()
  if (!before) throw new Refused('not-found')
  const { from, to } = daysOf(input.since)
  const after = { lifecycle: input.lifecycle, lifecycleConfidence: input.lifecycleConfidence, since: input.since || null, sinceConfidence: input.since ? input.sinceConfidence : null }
  await tx.partnership.update({ where: { id: record.id }, data: { ...after, sinceFrom: from, sinceTo: to } })
  const { version, tags } = await touchFacts(tx, record)
  return { value: { version, page: record.id }, audit: { event: 'partnership.saved', recordId: record.id, before, after }, tags }
}

export const actInput = factInput.extend({ date: dateInput, dateConfidence: z.enum(confidences), status: z.enum(actStatuses) })

/** The date and the state of one act under a tie. */
export async function saveAct(tx: Tx, actor: Actor, input: z.output<typeof actInput>): Promise<Change<SavedFacts>> {
  const find = () => tx.instrument.findUnique({ where: { id: input.recordId }, select: { partnershipId: true, date: true, dateConfidence: true, status: true } })
  const act = await find()
  if (!act) throw new Refused('not-found')
  const record = await openFacts(tx, actor, input, { pages: act.partnershipId, now: async () => { const { date, dateConfidence, status } = (await find()) ?? act; return { values: { date, dateConfidence, status } } } })
  const { partnershipId, ...before } = act
  const { from, to } = daysOf(input.date)
  const after = { date: input.date || null, dateConfidence: input.dateConfidence, status: input.status }
  await tx.instrument.update({ where: { id: record.id }, data: { ...after, dateFrom: from, dateTo: to } })
  const { version, tags } = await touchFacts(tx, record)
  return { value: { version, page: partnershipId }, audit: { event: 'act.saved', recordId: record.id, before, after }, tags: [...tags, recordTag(partnershipId)] }
}
