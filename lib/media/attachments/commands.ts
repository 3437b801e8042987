import 'server-only'
import type { z } from 'zod'
import type { Actor } from '#lib/auth/roles.ts'
import { now } from '#lib/clock.ts'
import type { Change } from '#lib/content/change.ts'
import { idList } from '#lib/content/id-list.ts'
import { lockRecord, type LockedRecord } from '#lib/content/records/commands.ts'
import { changedPages } from '#lib/content/records/queries.ts'
import type { ChangedPage } from '#lib/content/records/schema.ts'
import { Refused } from '#lib/content/refused.ts'
import { tooLate } from '#lib/content/too-late.ts'
import { recordTag } from '#lib/content/tag-names.ts'
import type { Tx } from '#lib/db/client.ts'
import { isPageKind } from '#lib/i18n/paths.ts'
import { removeFiles } from '../files.ts'
import { attachmentFile, nameFile } from './file.ts'
import type { addAttachmentInput, attachInput, describeAttachmentInput, eraseAttachmentInput } from './schema.ts'

type Added = { id: string }

const saidOf = ({ title, lang, credit, licence }: { title: string; lang: string; credit: string; licence: string }) => ({ title, lang, credit, licence })

/** Enters a PDF whose file is kept. The same file sent again is the same attachment, described as it was. */
export async function addAttachment(tx: Tx, actor: Actor, { id, name, size, ...said }: z.output<typeof addAttachmentInput>): Promise<Change<Added>> {
  const known = await tx.attachment.count({ where: { id } })
  if (known) return { value: { id }, audit: { event: 'attachment.found', after: { attachment: id } }, tags: [] }
  await tx.attachment.create({ data: { id, name, size, ...said, addedBy: actor.id, addedAt: now() } })
  return { value: { id }, audit: { event: 'attachment.added', after: { attachment: id, name, size, ...said } }, tags: [] }
}

/** The attachment that a change is about, held until the transaction ends; still the one that the person saw, or else, for whoever describes it, what is said of it now. */
async function lockAttachment(tx: Tx, { id, version }: { id: string; version: number }, isDescribed = false) {
  await tx.$queryRaw`SELECT 1 FROM "Attachment" WHERE "id" = ${id} FOR UPDATE`
  const found = await tx.attachment.findUnique({ where: { id }, include: { records: { select: { recordId: true, record: { select: { isPublic: true } } }, orderBy: [{ attachedAt: 'asc' }, { recordId: 'asc' }] } } })
  if (!found) throw new Refused('not-found')
  if (found.version !== version) throw isDescribed ? tooLate(found.version, saidOf(found)) : new Refused('stale')
  return found
}

const next = { version: { increment: 1 } } as const

/** Corrects what is said of an attachment; every page that carries it says so. */
export async function describeAttachment(tx: Tx, _actor: Actor, { id, version, ...said }: z.output<typeof describeAttachmentInput>): Promise<Change<Added>> {
  const before = await lockAttachment(tx, { id, version }, true)
  await tx.attachment.update({ where: { id }, data: { ...said, ...next } })
  const tags = before.records.filter(({ record }) => record.isPublic).map(({ recordId }) => recordTag(recordId))
  return { value: { id }, audit: { event: 'attachment.described', before: saidOf(before), after: { attachment: id, ...saidOf(said) } }, tags }
}

/** The records that are to carry it or no longer, held in one order, so that no two wait for each other. */
async function lockChanged(tx: Tx, ids: string[]): Promise<LockedRecord[]> {
  const locked: LockedRecord[] = []
  for (const id of [...ids].sort()) locked.push(await lockRecord(tx, id))
  return locked
}

/** The pages of some records, without those that name them: no other page changes. */
async function ownPages(tx: Tx, ids: string[], actor: Actor): Promise<ChangedPage[]> {
  const pages: ChangedPage[] = []
  for (const id of ids) pages.push(...(await changedPages(tx, id, actor.language)).filter((page) => page.id === id))
  return pages
}

/** Says which records carry an attachment: the whole list. Where readers see one of those that change, it asks once whether it is meant. */
export async function attachAttachment(tx: Tx, actor: Actor, { id, version, records: wanted, confirmed }: z.output<typeof attachInput>): Promise<Change<Added>> {
  const before = (await lockAttachment(tx, { id, version })).records.map(({ recordId }) => recordId)
  const after = [...new Set(wanted)]
  const added = after.filter((one) => !before.includes(one))
  const removed = before.filter((one) => !after.includes(one))
  const found = await tx.record.count({ where: { id: { in: idList(added) } } })
  if (found !== added.length) throw new Refused('issues', [{ code: 'link-unknown', field: 'records' }])
  const changed = await lockChanged(tx, [...added, ...removed])
  if (changed.some(({ id: one, kind }) => added.includes(one) && !isPageKind(kind))) throw new Refused('issues', [{ code: 'link-unknown', field: 'records' }])
  const shown = changed.filter(({ isPublic }) => isPublic).map((one) => one.id)
  if (shown.length && !confirmed) {
    throw new Refused('confirm', [], { pages: await ownPages(tx, shown, actor) })
  }
  await tx.recordAttachment.deleteMany({ where: { attachmentId: id, recordId: { in: idList(removed) } } })
  await tx.recordAttachment.createMany({ data: added.map((recordId) => ({ attachmentId: id, recordId, attachedAt: now() })) })
  await tx.attachment.update({ where: { id }, data: next })
  return { value: { id }, audit: { event: 'attachment.attached', before: { records: before }, after: { attachment: id, records: after } }, tags: shown.map(recordTag) }
}

/**
 * Erases a PDF for good, with its file: only one that no record carries. The file goes first: a row without it can be erased
 * again, a file without its row nobody would find.
 */
export async function eraseAttachment(tx: Tx, _actor: Actor, { id, version, confirmed }: z.output<typeof eraseAttachmentInput>): Promise<Change<Added>> {
  const { name, size, records, ...said } = await lockAttachment(tx, { id, version })
  if (records.length) throw new Refused('issues', [{ code: 'attachment-in-use', field: 'confirmed' }])
  if (!confirmed) throw new Refused('issues', [{ code: 'erase-unconfirmed', field: 'confirmed' }])
  await tx.attachment.delete({ where: { id } })
  await removeFiles(id, [attachmentFile, nameFile])
  return { value: { id }, audit: { event: 'attachment.erased', before: { attachment: id, name, size, ...saidOf(said) } }, tags: [] }
}
