import 'server-only'
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { type Actor, may } from '#lib/auth/roles.ts'
import { now } from '#lib/clock.ts'
import type { Change } from '#lib/content/change.ts'
import { lockRecord, type LockedRecord } from '#lib/content/records/commands.ts'
import { Refused } from '#lib/content/refused.ts'
import { nextVersion } from '#lib/content/review/commands.ts'
import { bothClocks } from '#lib/dates/wall-clock.ts'
import type { Tx } from '#lib/db/client.ts'
import { isLocale, type Locale } from '#lib/i18n/locales.ts'
import { settleFailed } from './failed/commands.ts'
import type { cancelInput, moveInput } from './schema.ts'

export type Waiting = { id: string; recordId: string; at: Date; version: number; state: string; by: string; isMinor: boolean; tries: number }

type NewSchedule = { at: Date; isMinor: boolean; texts: { documentId: string; locale: Locale; changeNote: string }[] }

/** Refuses a moment that is over, with the field in which it was typed. */
export function refusePast(at: Date): void {
  if (at <= now()) throw new Refused('issues', [{ code: 'moment-past', field: 'day' }])
}

/** Lets drafts wait for a moment, all of them together; what is checked now is checked again then. */
export async function writeSchedule(tx: Tx, actor: Actor, record: LockedRecord, { at, isMinor, texts }: NewSchedule): Promise<string> {
  const id = randomUUID()
  await tx.schedule.create({ data: { id, recordId: record.id, at, isMinor, by: actor.id, madeAt: now() } })
  for (const { documentId, locale, changeNote } of texts) {
    await tx.workingDraft.update({ where: { documentId }, data: { state: 'scheduled', scheduledAt: at, scheduleId: id } })
    const { version } = await nextVersion(tx, documentId)
    await tx.scheduledText.create({ data: { scheduleId: id, documentId, locale, version, changeNote } })
  }
  await settleFailed(tx, texts.map(({ documentId }) => documentId))
  return id
}

/** Drafts that waited are drafts again, to be edited and published as such. */
export async function releaseDrafts(tx: Tx, id: string): Promise<void> {
  const drafts = await tx.workingDraft.findMany({ where: { scheduleId: id }, select: { documentId: true } })
  await tx.workingDraft.updateMany({ where: { scheduleId: id }, data: { state: 'draft', scheduledAt: null, scheduleId: null } })
  for (const { documentId } of drafts) await nextVersion(tx, documentId)
}

/**
 * One publication that waits, held: it is locked before its record, by everybody who needs both, so that nobody waits for
 * somebody who waits for them. Refuses one that is not there, and one in a language that the person may not publish.
 */
async function lockSchedule(tx: Tx, actor: Actor, id: string, version: number): Promise<Waiting> {
  const [found] = await tx.$queryRaw<Waiting[]>`SELECT "id", "recordId", "at", "version", "state", "by", "isMinor", "tries" FROM "Schedule" WHERE "id" = ${id} FOR UPDATE`
  if (!found) throw new Refused('not-found')
  const texts = await tx.scheduledText.findMany({ where: { scheduleId: id }, select: { locale: true } })
  if (!texts.every(({ locale }) => isLocale(locale) && may(actor, 'text:publish', locale))) throw new Refused('forbidden')
  if (found.version !== version) throw new Refused('stale')
  return found
}

type Moved = { scheduleId: string; version: number }

/** Gives a publication that waits another moment. It stays the publication of whoever scheduled it. */
export async function moveSchedule(tx: Tx, actor: Actor, { scheduleId, version, at }: z.output<typeof moveInput>): Promise<Change<Moved>> {
  const found = await lockSchedule(tx, actor, scheduleId, version)
  if (found.state !== 'waiting') throw new Refused('issues', [{ code: 'schedule-settled' }])
  refusePast(at)
  const { embargoUntil } = await lockRecord(tx, found.recordId)
  if (embargoUntil && at < embargoUntil) throw new Refused('issues', [{ code: 'embargoed', field: 'day', values: bothClocks(embargoUntil) }])
  const next = await tx.schedule.update({ where: { id: scheduleId }, data: { at, version: { increment: 1 } }, select: { version: true } })
  await tx.workingDraft.updateMany({ where: { scheduleId }, data: { scheduledAt: at } })
  const moments = { before: { at: found.at.toISOString() }, after: { schedule: scheduleId, at: at.toISOString() } }
  return { value: { scheduleId, ...next }, audit: { event: 'schedule.moved', recordId: found.recordId, ...moments }, tags: [] }
}

/** Takes a publication out of the queue: its drafts can be edited again. One that failed is put aside in the same way. */
export async function cancelSchedule(tx: Tx, actor: Actor, { scheduleId, version }: z.output<typeof cancelInput>): Promise<Change<Moved>> {
  const found = await lockSchedule(tx, actor, scheduleId, version)
  if (found.state !== 'waiting' && found.state !== 'failed') throw new Refused('issues', [{ code: 'schedule-settled' }])
  await lockRecord(tx, found.recordId)
  const next = await tx.schedule.update({ where: { id: scheduleId }, data: { state: 'cancelled', settledAt: now(), version: { increment: 1 } }, select: { version: true } })
  await releaseDrafts(tx, scheduleId)
  return { value: { scheduleId, ...next }, audit: { event: 'schedule.cancelled', recordId: found.recordId, before: { state: found.state, at: found.at.toISOString() }, after: { schedule: scheduleId } }, tags: [] }
}
