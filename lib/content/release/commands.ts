import 'server-only'
import type { z } from 'zod'
import type { Actor } from '#lib/auth/roles.ts'
import { now } from '#lib/clock.ts'
import type { Change } from '#lib/content/change.ts'
import { currentDocument } from '#lib/content/drafts/commands.ts'
import type { DocumentRow } from '#lib/content/drafts/queries.ts'
import { issuesOfPublication, writePublication } from '#lib/content/publishing/commands.ts'
import { lockRecord, type LockedRecord } from '#lib/content/records/commands.ts'
import { type Issue, Refused } from '#lib/content/refused.ts'
import { refusePast, writeSchedule } from '#lib/content/schedule/commands.ts'
import type { Tx } from '#lib/db/client.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Released, releaseInput } from './schema.ts'

type Input = z.output<typeof releaseInput>
type Text = { locale: Locale; changeNote: string; row: DocumentRow }

/** The texts that were chosen, if every one of them may be published; else the faults of all, each with its language. */
async function checked(tx: Tx, actor: Actor, record: LockedRecord, { texts, isMinor, at }: Input): Promise<Text[]> {
  const found: Text[] = []
  const issues: Issue[] = []
  for (const { locale, version, changeNote } of texts) {
    const row = await currentDocument(tx, record.id, locale, version)
    const own: Issue[] = row?.draft?.state === 'scheduled'
      ? [{ code: 'draft-is-scheduled' }]
      : await issuesOfPublication(tx, actor, record, locale, row, { isMinor, changeNote }, at ?? now())
    issues.push(...own.map((issue) => ({ ...issue, text: locale })))
    if (row) found.push({ locale, changeNote, row })
  }
  if (issues.length) throw new Refused('issues', issues)
  return found
}

/**
 * Publishes some languages of a record in one transaction, or lets them wait together for a moment (T20). Refused until
 * every one of them passes its checks; languages that were not chosen keep what they have.
 */
export async function releaseTexts(tx: Tx, actor: Actor, input: Input): Promise<Change<Released>> {
  const record = await lockRecord(tx, input.recordId)
  if (input.at) refusePast(input.at)
  const texts = await checked(tx, actor, record, input)
  const { recordId, isMinor, at } = input
  const locales = texts.map(({ locale }) => locale)
  if (at) {
    const scheduleId = await writeSchedule(tx, actor, record, { at, isMinor, texts: texts.map(({ locale, changeNote, row }) => ({ documentId: row.id, locale, changeNote })) })
    return { value: { recordId, locales, scheduleId }, audit: { event: 'texts.scheduled', recordId, after: { schedule: scheduleId, at: at.toISOString(), locales, isMinor } }, tags: [] }
  }
  const done = []
  for (const { locale, changeNote, row } of texts) done.push(await writePublication(tx, actor, record, locale, row, { isMinor, changeNote }))
  return {
    value: { recordId, locales, scheduleId: null },
    audit: { event: 'texts.published', recordId, after: { isMinor, texts: done.map(({ published: { locale, edition }, slug }) => ({ locale, edition, slug })) } },
    tags: [...new Set(done.flatMap(({ tags }) => tags))],
  }
}
