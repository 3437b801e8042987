import 'server-only'
import type { z } from 'zod'
import type { Actor } from '#lib/auth/roles.ts'
import { now } from '#lib/clock.ts'
import { isTaken, moveAddress } from '#lib/content/addresses/commands.ts'
import type { Change } from '#lib/content/change.ts'
import { currentDocument, putDraft } from '#lib/content/drafts/commands.ts'
import { type DocumentRow, toDraft } from '#lib/content/drafts/queries.ts'
import type { Draft } from '#lib/content/drafts/schema.ts'
import { followMentions } from '#lib/content/mentions/commands.ts'
import { writeEdition } from '#lib/content/publishing/commands.ts'
import { tagsOfText } from '#lib/content/publishing/tags.ts'
import { lockRecord, type LockedRecord } from '#lib/content/records/commands.ts'
import { Refused } from '#lib/content/refused.ts'
import type { SegmentState } from '#lib/content/segments.ts'
import type { Tx } from '#lib/db/client.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { messagesOf } from '#lib/i18n/messages.ts'
import { type Undone, undoOf, type undoInput } from './schema.ts'

type Edition = DocumentRow['editions'][number]

/**
 * What had been withdrawn and was then published is not brought back by undoing: its words may be the very ones that had to go.
 * The log says what the newest publication followed.
 */
async function refuseWithdrawn(tx: Tx, recordId: string, locale: Locale): Promise<void> {
  const events = ['text.published', 'text.publish-undone', 'text.withdrawn']
  // Several languages published together are one row, which names them.
  const rows = await tx.auditEntry.findMany({
    where: { recordId, OR: [{ locale, event: { in: events } }, { event: 'texts.published', after: { path: ['texts'], array_contains: [{ locale }] } }] },
    orderBy: { id: 'desc' }, take: 2, select: { event: true },
  })
  const [, before] = rows
  if (before?.event === 'text.withdrawn') throw new Refused('issues', [{ code: 'undo-was-withdrawn' }])
}

/** The segments that the old words had, so that what translates them is as fresh as it was; not where somebody has translated the undone ones since. */
async function oldSegments(tx: Tx, record: LockedRecord, locale: Locale, undone: Edition, editionId: string): Promise<SegmentState[] | null> {
  const translated = await tx.segment.count({ where: { sourceLocale: locale, sourceEdition: undone.number, edition: { document: { recordId: record.id } } } })
  const segments = translated ? [] : await tx.segment.findMany({ where: { editionId }, omit: { editionId: true } })
  return segments.length ? segments : null
}

/** The words before the undone ones are live again, as an edition of their own: editions never change, and their numbers rise. */
async function bringBack(tx: Tx, actor: Actor, record: LockedRecord, locale: Locale, row: DocumentRow, undone: Edition): Promise<{ edition: number; words: Draft }> {
  await refuseWithdrawn(tx, record.id, locale)
  const previous = await tx.edition.findUniqueOrThrow({ where: { documentId_number: { documentId: row.id, number: undone.number - 1 } } })
  const words = toDraft(previous)
  const address = { recordId: record.id, kind: record.kind, locale }
  const slug = words.slug && !(await isTaken(tx, { ...address, slug: words.slug })) ? words.slug : (undone.slug ?? words.slug)
  const { note } = messagesOf(locale).history.undo
  const changeNote = note.replace('{edition}', String(previous.number))
  const segments = await oldSegments(tx, record, locale, undone, previous.id)
  const edition = await writeEdition(tx, actor, row, words, { isMinor: false, changeNote, slug, keepsDraft: true, ...(segments ? { segments } : {}) })
  if (slug) await moveAddress(tx, { ...address, slug, basis: 'edition' })
  return { edition, words }
}

/** A first publication is as if it had not been: the text is a draft, and an article without another language hidden again. */
async function backToDraft(tx: Tx, record: LockedRecord, row: DocumentRow): Promise<void> {
  await tx.document.update({ where: { id: row.id }, data: { liveEditionId: null, firstPublishedAt: null, version: { increment: 1 } } })
  if (record.kind !== 'article') return
  const known = await tx.document.count({ where: { recordId: record.id, OR: [{ liveEditionId: { not: null } }, { withdrawnKind: { not: null } }] } })
  if (!known) await tx.record.update({ where: { id: record.id }, data: { isPublic: false } })
}

/**
 * Undoes the newest publication of one language; no other is touched (T1). The edition before is live again, under a new
 * number; a first publication goes back to a draft within an hour, without a word to readers, and after that is withdrawn
 * like any text. What had been published is the working draft again, unless somebody has begun another.
 * Refuses an edition that is not the newest and live, and one that followed a withdrawal.
 */
export async function undoPublish(tx: Tx, actor: Actor, { recordId, locale, version, edition: number }: z.output<typeof undoInput>): Promise<Change<Undone>> {
  const record = await lockRecord(tx, recordId)
  const row = await currentDocument(tx, recordId, locale, version)
  const [undone] = row?.editions ?? []
  const how = undoOf(row, now())
  if (!row || !undone || !how || undone.number !== number) throw new Refused('issues', [{ code: 'undo-not-newest' }])
  if (how === 'late') throw new Refused('issues', [{ code: 'undo-too-late' }])
  const back = how === 'previous' ? await bringBack(tx, actor, record, locale, row, undone) : null
  if (!back) await backToDraft(tx, record, row)
  await followMentions(tx, record)
  const saved = row.draft ? null : await putDraft(tx, actor, record, locale, toDraft(undone))
  return {
    value: { recordId, locale, version: saved?.version ?? row.version + 1, edition: back?.edition ?? 0 },
    audit: { event: 'text.publish-undone', recordId, locale, before: { edition: number }, after: { edition: back?.edition ?? null } },
    tags: await tagsOfText(tx, record, toDraft(undone), ...(back ? [back.words] : [])),
  }
}
