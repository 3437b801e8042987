import 'server-only'
import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { canonicalJson } from '#lib/audit/chain/canonical.ts'
import type { Actor } from '#lib/auth/roles.ts'
import type { Change } from '#lib/content/change.ts'
import { currentDocument } from '#lib/content/drafts/commands.ts'
import { toDraft } from '#lib/content/drafts/queries.ts'
import type { Draft } from '#lib/content/drafts/schema.ts'
import { hashOf } from '#lib/content/hash.ts'
import { followMentions } from '#lib/content/mentions/commands.ts'
import { tagsOfText } from '#lib/content/publishing/tags.ts'
import { lockRecord } from '#lib/content/records/commands.ts'
import { Refused } from '#lib/content/refused.ts'
import { partsOf } from '#lib/content/segments.ts'
import type { Tx } from '#lib/db/client.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { gaps, withGap } from './gap.ts'
import type { Redacted, redactInput } from './schema.ts'

type Words = Pick<Draft, 'title' | 'summary' | 'body'>

const fingerprint = ({ title, summary, body }: Words) => createHash('sha256').update(canonicalJson({ title, summary, body })).digest('hex')

const isSame = (a: Words, b: Words) => fingerprint(a) === fingerprint(b)

type Find = { passage: string; locale: Locale }

/** Editions with the passage, with the gap in its place. */
async function editionsWith(tx: Tx, documentId: string, { passage, locale }: Find) {
  const rows = await tx.edition.findMany({ where: { documentId }, orderBy: { number: 'asc' } })
  const gap = (note: string | null) => note && note.split(passage).join(gaps[locale])
  return rows
    .map((row) => ({ row, before: toDraft(row), after: withGap(toDraft(row), passage, locale), note: gap(row.changeNote) }))
    .filter(({ row, before, after, note }) => !isSame(before, after) || note !== row.changeNote)
}

/** Drafts and their saves too, else the passage would come back with them. Gives how many held it. */
async function gapDrafts(tx: Tx, documentId: string, { passage, locale }: Find): Promise<number> {
  const draft = await tx.workingDraft.findUnique({ where: { documentId } })
  const saves = await tx.draftSave.findMany({ where: { documentId } })
  const own = (row: NonNullable<typeof draft> | (typeof saves)[number]) => {
    const before = toDraft(row)
    const { title, summary, body } = withGap(before, passage, locale)
    return isSame(before, { title, summary, body }) ? null : { title, summary, body }
  }
  let changed = 0
  for (const save of saves) {
    const data = own(save)
    if (!data) continue
    await tx.draftSave.update({ where: { documentId_version: { documentId, version: save.version } }, data })
    changed++
  }
  const data = draft && own(draft)
  if (data) await tx.workingDraft.update({ where: { documentId }, data })
  return changed + (data ? 1 : 0)
}

/**
 * Makes a passage of a text a marked gap, in every edition, draft and save of that language (product.md). The log says who and
 * why, and never what; fingerprints of the editions as they were are kept apart, with salt, so that nothing else can have
 * been changed unseen. Refuses a passage that stands nowhere, and whoever has not said twice that they mean it.
 */
export async function redactPassage(tx: Tx, _actor: Actor, { recordId, locale, version, passage, reason, confirmed }: z.output<typeof redactInput>): Promise<Change<Redacted>> {
  const record = await lockRecord(tx, recordId)
  const row = await currentDocument(tx, recordId, locale, version)
  if (!row) throw new Refused('not-found')
  const found = await editionsWith(tx, row.id, { passage, locale })
  const held = await gapDrafts(tx, row.id, { passage, locale })
  const isInReason = row.withdrawnReason?.includes(passage) ?? false
  if (!found.length && !held && !isInReason) throw new Refused('issues', [{ code: 'passage-not-found', field: 'passage' }])
  if (!confirmed) throw new Refused('issues', [{ code: 'redact-unconfirmed', field: 'confirmed' }])
  await tx.$executeRaw`SELECT set_config('kakehashi.redaction', 'on', true)`
  for (const { row: edition, after: { title, summary, body }, note } of found) {
    await tx.edition.update({ where: { id: edition.id }, data: { title, summary, body, changeNote: note } })
    for (const { key, words } of partsOf({ title, summary, body })) await tx.segment.updateMany({ where: { editionId: edition.id, key }, data: { hash: hashOf(words) } })
  }
  await tx.$executeRaw`SELECT set_config('kakehashi.redaction', 'off', true)`
  const withdrawnReason = isInReason ? (row.withdrawnReason?.split(passage).join(gaps[locale]) ?? null) : row.withdrawnReason
  await tx.document.update({ where: { id: row.id }, data: { version: { increment: 1 }, withdrawnReason } })
  await followMentions(tx, record)
  const editions = found.map(({ row: { number } }) => number)
  return {
    value: { recordId, locale, editions },
    audit: {
      event: 'text.redacted', recordId, locale, after: { editions, reason, drafts: held },
      personal: { editions: found.map(({ row: { number }, before, after }) => ({ number, before: fingerprint(before), after: fingerprint(after) })) },
    },
    tags: await tagsOfText(tx, record, ...found.flatMap(({ before, after }) => [before, after])),
  }
}
