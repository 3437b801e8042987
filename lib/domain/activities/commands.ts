import 'server-only'
import { z } from 'zod'
import type { Actor } from '#lib/auth/roles.ts'
import type { Change } from '#lib/content/change.ts'
import { openFacts, type SavedFacts, touchFacts } from '#lib/content/records/commands.ts'
import { factInput } from '#lib/content/records/schema.ts'
import { Refused } from '#lib/content/refused.ts'
import { daysOf } from '#lib/dates/fuzzy-date.ts'
import { dateInput } from '#lib/dates/typed/date-input.ts'
import type { Tx } from '#lib/db/client.ts'
import { confidences } from '#lib/domain/partnerships/schema.ts'
import { activityStatuses } from './schema.ts'

export const settleInput = factInput.extend({ status: z.enum(activityStatuses), date: dateInput, dateConfidence: z.enum(confidences) })

/**
 * Says what became of an activity: held, moved to another date, cancelled. Hours at the venue are those of the day on which
 * they were said, so another date takes them away.
 */
export async function settleActivity(tx: Tx, actor: Actor, input: z.output<typeof settleInput>): Promise<Change<SavedFacts>> {
  const find = () => tx.activity.findUnique({ where: { id: input.recordId }, select: { status: true, date: true, dateConfidence: true, startsAt: true, endsAt: true } })
  const record = await openFacts(tx, actor, input, { now: async () => { const row = await find(); return { values: { status: row?.status, date: row?.date, dateConfidence: row?.dateConfidence ?? 'stated' } } } })
  const before = await find()
  if (!before) throw new Refused('not-found')
  const { from, to } = daysOf(input.date)
  const isMoved = (before.date ?? '') !== input.date
  const after = { status: input.status, date: input.date || null, dateConfidence: input.date ? input.dateConfidence : null, ...(isMoved ? { startsAt: null, endsAt: null } : {}) }
  await tx.activity.update({ where: { id: record.id }, data: { ...after, dateFrom: from, dateTo: to, ...(isMoved ? { dateAsWritten: null } : {}) } })
  const { version, tags } = await touchFacts(tx, record)
  return { value: { version, page: record.id }, audit: { event: 'activity.settled', recordId: record.id, before, after }, tags }
}
