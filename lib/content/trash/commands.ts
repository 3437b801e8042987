import 'server-only'
import type { z } from 'zod'
import { writeAudit } from '#lib/audit/commands.ts'
import type { Actor } from '#lib/auth/roles.ts'
import { now } from '#lib/clock.ts'
import type { Change } from '#lib/content/change.ts'
import { findLinked } from '#lib/content/desk/queries.ts'
import { lockRecord } from '#lib/content/records/commands.ts'
import { Refused } from '#lib/content/refused.ts'
import { db, inTransaction, type Tx } from '#lib/db/client.ts'
import { defaultLocale } from '#lib/i18n/locales.ts'
import { keptFromTrash, namedBy, withActs, withItsTie } from './reach.ts'
import { type eraseForGoodInput, keptInTrash, type trashInput } from './schema.ts'

type InTrash = { recordId: string }

const mostNamed = 5

/** What others lead to stays until they do no more: it would go from their facts too, and from what they say of their sources. */
async function refuseNamed(tx: Tx, { language }: Actor, ids: string[]): Promise<void> {
  const others = await namedBy(tx, ids)
  if (!others.length) return
  const names = await findLinked(others.slice(0, mostNamed), language ?? defaultLocale, tx)
  const said = [...names.values()].map(({ name }) => name.text)
  throw new Refused('issues', [{ code: 'still-named', values: { names: [...said, ...(others.length > mostNamed ? ['…'] : [])].join(' · ') } }])
}

/**
 * Throws away what readers never saw: an article that nobody published, a record that nobody made public, a tie with its acts.
 * It is in no list, and can be restored for thirty days.
 */
export async function trashRecord(tx: Tx, actor: Actor, { recordId }: z.output<typeof trashInput>): Promise<Change<InTrash>> {
  const record = await lockRecord(tx, recordId)
  const code = await keptFromTrash(tx, record)
  if (code) throw new Refused('issues', [{ code }])
  // As everything about a scheduled text: whoever wants to cancels first (decision 0018).
  if (await tx.workingDraft.count({ where: { state: 'scheduled', document: { recordId } } })) throw new Refused('issues', [{ code: 'draft-is-scheduled' }])
  const ids = await withActs(tx, recordId)
  await refuseNamed(tx, actor, ids)
  await tx.record.updateMany({ where: { id: { in: ids }, trashedAt: null }, data: { trashedAt: now(), trashedBy: actor.id } })
  return { value: { recordId }, audit: { event: 'record.trashed', recordId }, tags: [] }
}

/** Takes it out of the trash, as it was put there. Refuses an act whose tie lies there: the tie brings it back. */
export async function restoreRecord(tx: Tx, _actor: Actor, { recordId }: z.output<typeof trashInput>): Promise<Change<InTrash>> {
  await lockRecord(tx, recordId, { inTrash: true })
  if (await tx.record.count({ where: { id: recordId, ...withItsTie } })) throw new Refused('issues', [{ code: 'tie-in-trash' }])
  const { trashedAt } = await tx.record.findUniqueOrThrow({ where: { id: recordId }, select: { trashedAt: true } })
  // An act that was thrown away by itself before its tie was, stays where it is.
  await tx.record.updateMany({ where: { id: { in: await withActs(tx, recordId) }, trashedAt }, data: { trashedAt: null, trashedBy: null } })
  return { value: { recordId }, audit: { event: 'record.restored', recordId }, tags: [] }
}

/** Erases for good what lies in the trash: its facts, texts, saves and links. The log keeps that it was there, and who did it. */
export async function eraseRecord(tx: Tx, actor: Actor, { recordId, confirmed }: z.output<typeof eraseForGoodInput>): Promise<Change<InTrash>> {
  await lockRecord(tx, recordId, { inTrash: true })
  if (!confirmed) throw new Refused('issues', [{ code: 'erase-unconfirmed', field: 'confirmed' }])
  const ids = await withActs(tx, recordId)
  await refuseNamed(tx, actor, ids)
  await tx.record.deleteMany({ where: { id: { in: ids } } })
  return { value: { recordId }, audit: { event: 'record.erased', recordId }, tags: [] }
}

/** One that has lain there for too long, unless it was restored, erased by another process, or somebody names it, in the meantime. */
async function eraseOld(tx: Tx, id: string, since: Date): Promise<boolean> {
  const held = await tx.$queryRaw<unknown[]>`SELECT 1 FROM "Record" WHERE "id" = ${id} AND "trashedAt" < ${since} FOR UPDATE`
  const ids = await withActs(tx, id)
  if (!held.length || (await namedBy(tx, ids)).length) return false
  await tx.record.deleteMany({ where: { id: { in: ids } } })
  await writeAudit(tx, { actor: 'upkeep', event: 'record.erased', recordId: id, after: { keptDays: keptInTrash } })
  return true
}

/** Erases what has lain in the trash for as long as it is kept, each in a transaction of its own; gives how many. */
export async function eraseOldTrash(): Promise<number> {
  const since = new Date(now().getTime() - keptInTrash * 86_400_000)
  // A tie's acts go with it.
  const old = await (await db()).record.findMany({ where: { trashedAt: { lt: since } }, select: { id: true }, orderBy: { kind: 'desc' } })
  let erased = 0
  for (const { id } of old) if (await inTransaction((tx) => eraseOld(tx, id, since))) erased += 1
  return erased
}
