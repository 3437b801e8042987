import 'server-only'
import { type Actor, grantedLocales, isRole, may } from '#lib/auth/roles.ts'
import type { AuditRow } from '#lib/audit/commands.ts'
import { now } from '#lib/clock.ts'
import { readDocument } from '#lib/content/drafts/queries.ts'
import type { DocumentRow } from '#lib/content/drafts/queries.ts'
import { issuesOfPublication, writePublication } from '#lib/content/publishing/commands.ts'
import { lockRecord, type LockedRecord } from '#lib/content/records/commands.ts'
import { type Issue, Refused } from '#lib/content/refused.ts'
import type { Tx } from '#lib/db/client.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { isLocale, type Locale } from '#lib/i18n/locales.ts'
import { releaseDrafts, type Waiting } from '../commands.ts'

/** What became of one publication whose moment had come, with everything that the pipeline writes beside it. */
export type Fired = { id: string; state: 'fired' | 'failed'; audit: AuditRow; tags: string[] }

type Text = { locale: Locale; row: DocumentRow; changeNote: string }

/**
 * The next publication whose moment has come, claimed: another process that asks at the same time is given the next one and
 * does not wait (hardening.md 2.3).
 */
async function claim(tx: Tx): Promise<Waiting | null> {
  const [found] = await tx.$queryRaw<Waiting[]>`
    SELECT "id", "recordId", "at", "version", "state", "by", "isMinor", "tries" FROM "Schedule"
    WHERE "state" = 'waiting' AND "at" <= ${now()} ORDER BY "at", "id" LIMIT 1 FOR UPDATE SKIP LOCKED`
  return found ?? null
}

/** Whoever scheduled it, if they may still publish all of it: an account that was disabled, or a right that was lost, publishes nothing. */
async function rightOf(tx: Tx, by: string, locales: Locale[]): Promise<Issue[]> {
  const user = await tx.user.findUnique({ where: { id: by }, select: { role: true, locales: true, disabledAt: true } })
  if (!user || user.disabledAt) return [{ code: 'scheduler-disabled' }]
  const { role } = user
  // A password that somebody still has to choose anew takes no right away.
  const isAllowed = isRole(role) && locales.every((locale) => may({ role, locales: grantedLocales(role, user.locales), mustChangePassword: false }, 'text:publish', locale))
  return isAllowed ? [] : [{ code: 'scheduler-without-right' }]
}

async function textsOf(tx: Tx, { id, recordId }: Waiting): Promise<{ texts: Text[]; issues: Issue[] }> {
  const rows = await tx.scheduledText.findMany({ where: { scheduleId: id }, orderBy: { documentId: 'asc' } })
  const texts: Text[] = []
  const issues: Issue[] = []
  for (const { locale, version, changeNote } of rows) {
    if (!isLocale(locale)) continue
    const row = await readDocument(tx, recordId, locale)
    if (row && row.version === version && row.draft?.scheduleId === id) texts.push({ locale, row, changeNote })
    else issues.push({ code: 'text-changed-since', text: locale })
  }
  return { texts, issues }
}

async function issuesOf(tx: Tx, by: string, record: LockedRecord, isMinor: boolean, texts: Text[]): Promise<Issue[]> {
  const issues: Issue[] = await rightOf(tx, by, texts.map(({ locale }) => locale))
  for (const { locale, row, changeNote } of texts) {
    const found = await issuesOfPublication(tx, { id: by }, record, locale, row, { isMinor, changeNote }, now())
    issues.push(...found.map((issue) => ({ ...issue, text: locale })))
  }
  return issues
}

/** The record, held; or why nothing of it can be changed now. */
async function recordOf(tx: Tx, id: string): Promise<{ record: LockedRecord } | { issues: Issue[] }> {
  try {
    return { record: await lockRecord(tx, id) }
  } catch (error) {
    if (error instanceof Refused) return { issues: error.issues.length ? error.issues : [{ code: 'schedule-refused' }] }
    throw error
  }
}

/** Says in the work list why nothing was published; the drafts can be edited again. */
export async function failSchedule(tx: Tx, { id, recordId, by, at }: Waiting, reasons: Issue[]): Promise<Fired> {
  await tx.schedule.update({ where: { id }, data: { state: 'failed', settledAt: now(), reasons: reasons as unknown as Prisma.InputJsonValue, version: { increment: 1 } } })
  await releaseDrafts(tx, id)
  const after = { schedule: id, at: at.toISOString(), by, reasons: reasons.map(({ code, text }) => (text ? `${text}: ${code}` : code)) }
  return { id, state: 'failed', audit: { actor: 'schedule', event: 'schedule.failed', recordId, after }, tags: [] }
}

/**
 * Publishes what is due first, in the name of whoever scheduled it, all its languages or none; the checks run again. Null
 * where nothing is due. Its state changes in the same transaction, so it happens once, whoever asks how often.
 */
export async function fireNext(tx: Tx): Promise<Fired | null> {
  const waiting = await claim(tx)
  if (!waiting) return null
  const { id, recordId, by, isMinor, at } = waiting
  const held = await recordOf(tx, recordId)
  if ('issues' in held) return failSchedule(tx, waiting, held.issues)
  const { record } = held
  const { texts, issues } = await textsOf(tx, waiting)
  issues.push(...(await issuesOf(tx, by, record, isMinor, texts)))
  if (issues.length) return failSchedule(tx, waiting, issues)
  const done = []
  for (const { locale, row, changeNote } of texts) done.push(await writePublication(tx, { id: by } satisfies Pick<Actor, 'id'>, record, locale, row, { isMinor, changeNote }))
  await tx.schedule.update({ where: { id }, data: { state: 'fired', settledAt: now(), version: { increment: 1 } } })
  const after = { schedule: id, at: at.toISOString(), firedBy: 'schedule', isMinor, texts: done.map(({ published: { locale, edition }, slug }) => ({ locale, edition, slug })) }
  return { id, state: 'fired', audit: { actor: by, event: 'texts.published', recordId, after }, tags: [...new Set(done.flatMap(({ tags }) => tags))] }
}

/** After how many unexpected errors it is no longer tried: it waits for a person instead. */
const mostTries = 5

/** Notes that an unexpected error kept what is due from being tried to its end, so that it is not tried for ever. */
export async function noteTrouble(tx: Tx, trouble: string): Promise<Fired | null> {
  const waiting = await claim(tx)
  if (!waiting) return null
  await tx.schedule.update({ where: { id: waiting.id }, data: { tries: { increment: 1 } } })
  if (waiting.tries + 1 < mostTries) return null
  return failSchedule(tx, waiting, [{ code: 'schedule-trouble', values: { trouble } }])
}
