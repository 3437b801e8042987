import 'server-only'
import type { z } from 'zod'
import { writeAudit } from '#lib/audit/commands.ts'
import type { Actor } from '#lib/auth/roles.ts'
import { now } from '#lib/clock.ts'
import type { Change } from '#lib/content/change.ts'
import { lockRecord } from '#lib/content/records/commands.ts'
import { Refused } from '#lib/content/refused.ts'
import { db, inTransaction, type Tx } from '#lib/db/client.ts'
import { type eraseForGoodInput, keptInTrash, type trashInput } from './schema.ts'

type InTrash = { recordId: string }

/** Whether readers have or had a text of it: what they knew is withdrawn, with a word to them, and never just gone. */
const readersKnew = async (tx: Tx, recordId: string): Promise<boolean> =>
  (await tx.document.count({ where: { recordId, OR: [{ liveEditionId: { not: null } }, { withdrawnKind: { not: null } }, { firstPublishedAt: { not: null } }] } })) > 0

/** Throws an article away that nobody ever published: it is in no list, and can be restored for thirty days. */
export async function trashArticle(tx: Tx, actor: Actor, { recordId }: z.output<typeof trashInput>): Promise<Change<InTrash>> {
  const record = await lockRecord(tx, recordId)
  if (record.kind !== 'article') throw new Refused('issues', [{ code: 'trash-articles-only' }])
  if (record.isPublic || (await readersKnew(tx, recordId))) throw new Refused('issues', [{ code: 'published-not-trashed' }])
  // As everything about a scheduled text: whoever wants to cancels first (decision 0018).
  if (await tx.workingDraft.count({ where: { state: 'scheduled', document: { recordId } } })) throw new Refused('issues', [{ code: 'draft-is-scheduled' }])
  await tx.record.update({ where: { id: recordId }, data: { trashedAt: now(), trashedBy: actor.id } })
  return { value: { recordId }, audit: { event: 'article.trashed', recordId }, tags: [] }
}

/** Takes an article out of the trash, as it was put there. */
export async function restoreArticle(tx: Tx, _actor: Actor, { recordId }: z.output<typeof trashInput>): Promise<Change<InTrash>> {
  await lockRecord(tx, recordId, { inTrash: true })
  await tx.record.update({ where: { id: recordId }, data: { trashedAt: null, trashedBy: null } })
  return { value: { recordId }, audit: { event: 'article.restored', recordId }, tags: [] }
}

/** Erases for good what lies in the trash: its texts, saves and links. The log keeps that it was there, and who did it. */
export async function eraseArticle(tx: Tx, _actor: Actor, { recordId, confirmed }: z.output<typeof eraseForGoodInput>): Promise<Change<InTrash>> {
  await lockRecord(tx, recordId, { inTrash: true })
  if (!confirmed) throw new Refused('issues', [{ code: 'erase-unconfirmed', field: 'confirmed' }])
  await tx.record.delete({ where: { id: recordId } })
  return { value: { recordId }, audit: { event: 'article.erased', recordId }, tags: [] }
}

/** Erases what has lain in the trash for as long as it is kept, each in a transaction of its own; gives how many. */
export async function eraseOldTrash(): Promise<number> {
  const since = new Date(now().getTime() - keptInTrash * 86_400_000)
  const old = await (await db()).record.findMany({ where: { trashedAt: { lt: since } }, select: { id: true } })
  let erased = 0
  for (const { id } of old) {
    erased += await inTransaction(async (tx) => {
      // Asked again: it may have been restored, or erased by another process, in the meantime.
      const { count } = await tx.record.deleteMany({ where: { id, trashedAt: { lt: since } } })
      if (count) await writeAudit(tx, { actor: 'upkeep', event: 'article.erased', recordId: id, after: { keptDays: keptInTrash } })
      return count
    })
  }
  return erased
}
