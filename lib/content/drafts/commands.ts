import 'server-only'
import type { z } from 'zod'
import { type Actor } from '#lib/auth/roles.ts'
import { now } from '#lib/clock.ts'
import { nextAddress } from '#lib/content/addresses/next-address.ts'
import type { Change } from '#lib/content/change.ts'
import { issuesOfText } from '#lib/content/checks/queries.ts'
import { endPreviews } from '#lib/content/previews/commands.ts'
import { lockRecord } from '#lib/content/records/commands.ts'
import { Refused } from '#lib/content/refused.ts'
import type { Tx } from '#lib/db/client.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { differencesOf } from './conflict.ts'
import { begunWith, type DocumentRow, otherVersion, readDocument, toDraft } from './queries.ts'
import { documentId, type documentInput, type Draft, type SaveConflict, type Saved, type saveInput } from './schema.ts'

/** The document, if it is still the one that the person saw. */
export async function currentDocument(tx: Tx, recordId: string, locale: Locale, version: number): Promise<DocumentRow | null> {
  const row = await readDocument(tx, recordId, locale)
  if ((row?.version ?? 0) === version) return row
  throw new Refused('stale', [], row ? await otherVersion(tx, row) : null)
}

/** Both versions with what differs, for whoever saved too late; null where the document is gone. */
async function conflictOf(tx: Tx, row: DocumentRow | null, { version, edition, locale, title, summary, slug, body }: z.output<typeof saveInput>): Promise<SaveConflict | null> {
  if (!row) return null
  const [other, begun] = [await otherVersion(tx, row), await begunWith(tx, row.id, version, edition)]
  return { ...other, ...differencesOf(begun, { title, summary, slug, body }, other, locale) }
}

/** What waits for its moment is neither edited nor thrown away by accident: whoever wants to cancels that first. */
export function refuseScheduled(row: DocumentRow | null): void {
  if (row?.draft?.state === 'scheduled') throw new Refused('issues', [{ code: 'draft-is-scheduled' }])
}

/** What whoever saved is told of the words that are kept now. */
async function savedAs(tx: Tx, record: { id: string; kind: string }, locale: Locale, draft: Draft, { version, at, isSuperseded }: { version: number; at: Date; isSuperseded: boolean }): Promise<Saved> {
  return { version, savedAt: at.toISOString(), isSuperseded, issues: await issuesOfText(tx, record, locale, draft), address: await nextAddress(tx, record, locale, draft) }
}

/** Writes a draft as the next version of its document, and keeps the save for good measure. One that was in review is a draft again. */
export async function putDraft(
  tx: Tx, actor: Actor, record: { id: string; kind: string }, locale: Locale, draft: Draft, from: { client?: string; sequence?: number } = {},
): Promise<Saved> {
  const recordId = record.id
  const id = documentId(recordId, locale)
  const { slug, ...rest } = draft
  const text = { ...rest, slug: slug || null }
  const { version } = await tx.document.upsert({
    where: { id }, create: { id, recordId, locale, version: 1 }, update: { version: { increment: 1 } }, select: { version: true },
  })
  const at = now()
  const written = { ...text, version, client: from.client ?? null, sequence: from.sequence ?? 0, updatedBy: actor.id, updatedAt: at, state: 'draft', submittedBy: null, submittedAt: null }
  await tx.workingDraft.upsert({ where: { documentId: id }, create: { documentId: id, ...written }, update: written })
  await tx.draftSave.create({ data: { documentId: id, version, ...text, savedBy: actor.id, savedAt: at } })
  return savedAs(tx, record, locale, draft, { version, at, isSuperseded: false })
}

/**
 * Saves a working draft (`version` is the one that the editor last heard of). A save of the same open editor that lost its
 * reply, or that comes after a later one of its own, is no conflict: the newest by its own count wins. Anybody
 * else's is refused with both versions; anybody's while the draft waits for its moment.
 */
export async function saveDraft(tx: Tx, actor: Actor, input: z.output<typeof saveInput>): Promise<Change<Saved>> {
  const { recordId, locale, version, client, sequence, title, summary, slug, body } = input
  const record = await lockRecord(tx, recordId)
  const row = await readDocument(tx, recordId, locale)
  const isOwn = row?.draft?.client === client && row.draft.version === row.version
  if (isOwn && row.draft && sequence <= row.draft.sequence) {
    const value = await savedAs(tx, record, locale, toDraft(row.draft), { version: row.version, at: row.draft.updatedAt, isSuperseded: true })
    return { value, audit: { event: 'draft.superseded', recordId, locale, after: { version: row.version, sequence } }, tags: [] }
  }
  if (!isOwn && (row?.version ?? 0) !== version) throw new Refused('stale', [], await conflictOf(tx, row, input))
  refuseScheduled(row)
  const saved = await putDraft(tx, actor, record, locale, { title, summary, slug, body }, { client, sequence })
  return { value: saved, audit: { event: 'draft.saved', recordId, locale, ...(row?.draft?.state === 'in-review' ? { before: { state: 'in-review' } } : {}), after: { version: saved.version } }, tags: [] }
}

/** Throws the working draft away; what readers see stays, and every save of it is still in the history. */
export async function discardDraft(tx: Tx, _actor: Actor, { recordId, locale, version }: z.output<typeof documentInput>): Promise<Change<{ version: number }>> {
  await lockRecord(tx, recordId)
  const row = await currentDocument(tx, recordId, locale, version)
  if (!row?.draft) throw new Refused('issues', [{ code: 'no-draft' }])
  refuseScheduled(row)
  await tx.workingDraft.delete({ where: { documentId: row.id } })
  await endPreviews(tx, row.id)
  const next = await tx.document.update({ where: { id: row.id }, data: { version: { increment: 1 } }, select: { version: true } })
  return { value: next, audit: { event: 'draft.discarded', recordId, locale, before: { version }, after: next }, tags: [] }
}

type Restore = z.output<typeof documentInput> & { edition?: number | undefined; save?: number | undefined }

/** Brings an edition, or a save of a draft, back into the working draft; it is published like any other change. */
export async function restore(tx: Tx, actor: Actor, { recordId, locale, version, edition, save }: Restore): Promise<Change<Saved>> {
  const record = await lockRecord(tx, recordId)
  const row = await currentDocument(tx, recordId, locale, version)
  const old = row && (edition
    ? await tx.edition.findUnique({ where: { documentId_number: { documentId: row.id, number: edition } } })
    : save ? await tx.draftSave.findUnique({ where: { documentId_version: { documentId: row.id, version: save } } }) : null)
  if (!old) throw new Refused('not-found')
  refuseScheduled(row)
  const saved = await putDraft(tx, actor, record, locale, toDraft(old))
  return { value: saved, audit: { event: 'draft.restored', recordId, locale, before: { version }, after: { version: saved.version, edition: edition ?? null, save: save ?? null } }, tags: [] }
}
