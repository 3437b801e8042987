import 'server-only'
import type { z } from 'zod'
import type { Actor } from '#lib/auth/roles.ts'
import { now } from '#lib/clock.ts'
import type { Change } from '#lib/content/change.ts'
import { currentDocument, refuseScheduled } from '#lib/content/drafts/commands.ts'
import type { documentInput } from '#lib/content/drafts/schema.ts'
import { lockRecord } from '#lib/content/records/commands.ts'
import { Refused } from '#lib/content/refused.ts'
import { tooLate } from '#lib/content/too-late.ts'
import type { Tx } from '#lib/db/client.ts'
import { rulesKey, type Rules, type rulesInput } from './rules.ts'
import type { sendBackInput } from './schema.ts'
import { readRules } from './queries.ts'

type Step = { recordId: string; version: number; locale: string }

/** The next version of a document whose words did not change: an editor that is open elsewhere is told before it goes on. */
export const nextVersion = (tx: Tx, id: string) => tx.document.update({ where: { id }, data: { version: { increment: 1 } }, select: { version: true } })

/** Hands a draft over for review. Whoever edits it afterwards takes it back to a draft. */
export async function submitDraft(tx: Tx, actor: Actor, { recordId, locale, version }: z.output<typeof documentInput>): Promise<Change<Step>> {
  await lockRecord(tx, recordId)
  const row = await currentDocument(tx, recordId, locale, version)
  if (!row?.draft) throw new Refused('issues', [{ code: 'no-draft' }])
  refuseScheduled(row)
  if (row.draft.state === 'in-review') throw new Refused('issues', [{ code: 'in-review-already' }])
  await tx.workingDraft.update({ where: { documentId: row.id }, data: { state: 'in-review', submittedBy: actor.id, submittedAt: now(), returnedBy: null, returnedAt: null, returnedNote: null } })
  const next = await nextVersion(tx, row.id)
  return { value: { recordId, locale, ...next }, audit: { event: 'draft.submitted', recordId, locale, before: { version }, after: next }, tags: [] }
}

/** Gives a draft that is in review back to whoever submitted it, with what is still to be done. */
export async function sendBack(tx: Tx, actor: Actor, { recordId, locale, version, note }: z.output<typeof sendBackInput>): Promise<Change<Step>> {
  await lockRecord(tx, recordId)
  const row = await currentDocument(tx, recordId, locale, version)
  if (row?.draft?.state !== 'in-review') throw new Refused('issues', [{ code: 'not-in-review' }])
  await tx.workingDraft.update({ where: { documentId: row.id }, data: { state: 'draft', returnedBy: actor.id, returnedAt: now(), returnedNote: note } })
  const next = await nextVersion(tx, row.id)
  return { value: { recordId, locale, ...next }, audit: { event: 'draft.sent-back', recordId, locale, before: { version, submittedBy: row.draft.submittedBy }, after: { ...next, note } }, tags: [] }
}

/** Says by which rules this installation publishes. */
export async function saveRules(tx: Tx, _actor: Actor, input: z.output<typeof rulesInput>): Promise<Change<{ version: number }>> {
  // There from the first time on, so that two who decide at once wait for each other.
  await tx.$executeRaw`INSERT INTO "Setting" ("key", "value", "version") VALUES (${rulesKey}, '{}', 0) ON CONFLICT DO NOTHING`
  await tx.$queryRaw`SELECT 1 FROM "Setting" WHERE "key" = ${rulesKey} FOR UPDATE`
  const { version: seen, ...before } = await readRules(tx)
  if (seen !== input.version) throw tooLate(seen, { twoPersons: before.twoPersons ? 'yes' : '' })
  const after: Rules = { twoPersons: input.twoPersons }
  const { version } = await tx.setting.update({ where: { key: rulesKey }, data: { value: after, version: { increment: 1 } } })
  return { value: { version }, audit: { event: 'rules.saved', before, after }, tags: [] }
}
