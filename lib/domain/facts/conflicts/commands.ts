import 'server-only'
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { Actor } from '#lib/auth/roles.ts'
import type { Change } from '#lib/content/change.ts'
import { Refused } from '#lib/content/refused.ts'
import type { Tx } from '#lib/db/client.ts'
import { locales, type Localized } from '#lib/i18n/locales.ts'
import { closeChange, openChange } from '../change.ts'
import type { SavedClaim } from '../claims/commands.ts'
import { saidField } from '../claims/said.ts'
import { factsOf, pageOfField, speaksOf } from '../kinds.ts'
import { tableOf } from '../rows.ts'
import { factName } from '../schema.ts'
import { textsOf } from '../typed.ts'
import type { conflictInput, ConflictShape, conflictRemoval } from './schema.ts'

type Claim = { id: string; field: string; value: string | null; sourceId: string }
type Saving = z.output<typeof conflictInput>

async function findConflict(tx: Tx, recordId: string, id: string): Promise<ConflictShape & { sources: string[] }> {
  const row = await tx.conflict.findFirst({ where: { id, recordId }, include: { evidence: { orderBy: { position: 'asc' }, include: { evidence: { select: { sourceId: true } } } } } })
  if (!row) throw new Refused('not-found')
  const follows = row.evidence.find(({ isFollowed }) => isFollowed)?.evidenceId ?? null
  return { conflict: id, field: row.field, evidence: row.evidence.map(({ evidenceId }) => evidenceId), follows, settlement: row.settlement as Localized, sources: row.evidence.map(({ evidence }) => evidence.sourceId) }
}

const refused = (code: string, field: string) => new Refused('issues', [{ code, field }])

/** The claims that differ, in the order of the form: all of this record, all of one fact, and not all saying the same. */
async function claimsOf(tx: Tx, { recordId, evidence }: Saving): Promise<Claim[]> {
  const rows = await tx.evidence.findMany({ where: { id: { in: evidence }, recordId }, select: { id: true, field: true, value: true, sourceId: true } })
  const claims = evidence.flatMap((id) => rows.find((row) => row.id === id) ?? [])
  if (claims.length !== evidence.length) throw new Refused('not-found')
  if (new Set(claims.map(({ value }) => value)).size < 2) throw refused('claims-agree', 'evidence')
  return claims
}

/** The name of the fact of which all of them speak; of a conflict that the first content brought, the field that it has. */
function fieldOf(kind: string, claims: Claim[], known: string | null): string {
  if (known !== null) return known
  const fact = factsOf(kind).find((one) => claims.every(({ field }) => speaksOf(one, field)))
  if (!fact) throw refused('claims-of-two-facts', 'evidence')
  return factName(fact.id)
}

/** What the portal follows is what it shows: whoever follows another claim changes the fact first, by its own form. */
async function refuseUnlessShown(tx: Tx, kind: string, { recordId, follows }: Saving, claims: Claim[]): Promise<void> {
  const claim = claims.find(({ id }) => id === follows)
  const fact = claim && factsOf(kind).find((one) => speaksOf(one, claim.field))
  const field = fact && saidField(fact)
  if (!claim?.value || !field) return
  const row = await tableOf(tx, kind)?.findUnique({ where: { id: recordId } })
  if (row && textsOf(fact, row)[field.column] !== claim.value) throw refused('followed-not-shown', 'follows')
}

async function writeConflict(tx: Tx, shape: ConflictShape, recordId: string, actor: Actor, at: Date): Promise<void> {
  const { conflict: id, field, evidence, follows, settlement } = shape
  const data = { field, settled: follows !== null, settlement, settledBy: follows === null ? null : actor.id, settledAt: follows === null ? null : at }
  await tx.conflict.upsert({ where: { id }, create: { ...data, id, recordId, kind: field, position: await tx.conflict.count({ where: { recordId } }) }, update: data })
  await tx.conflictEvidence.deleteMany({ where: { conflictId: id } })
  await tx.conflictEvidence.createMany({ data: evidence.map((evidenceId, position) => ({ conflictId: id, evidenceId, position, isFollowed: evidenceId === follows })) })
}

/** A conflict as it stands now, as its form knows the fields; of a new one nothing. */
async function conflictNow(tx: Tx, { recordId, conflictId }: Saving) {
  if (!conflictId) return { values: {} }
  const { evidence, follows, settlement } = await findConflict(tx, recordId, conflictId)
  return { values: { evidence: evidence.join(','), follows, ...Object.fromEntries(locales.map((locale) => [`settlement.${locale}`, settlement[locale]])) } }
}

/** Says that sources differ, which one the portal follows and why, or that it is open. Readers see all of it. */
export async function saveConflict(tx: Tx, actor: Actor, input: Saving): Promise<Change<SavedClaim>> {
  const { recordId } = input
  const found = input.conflictId ? await findConflict(tx, recordId, input.conflictId) : null
  const claims = await claimsOf(tx, input)
  const change = await openChange(tx, actor, input, () => conflictNow(tx, input))
  const { kind } = change.record
  const field = fieldOf(kind, claims, found?.field ?? null)
  await refuseUnlessShown(tx, kind, input, claims)
  const settlement = { it: input['settlement.it'], en: input['settlement.en'], ja: input['settlement.ja'] }
  const after: ConflictShape = { conflict: found?.conflict ?? `${recordId}--${randomUUID()}`, field, evidence: input.evidence, follows: input.follows || null, settlement }
  await writeConflict(tx, after, recordId, actor, await momentOf(tx))
  const { version, tags } = await closeChange(tx, change, { sources: claims.map(({ sourceId }) => sourceId) })
  const { sources: _, ...before } = found ?? { sources: [] }
  return { value: { version, page: recordId, name: pageOfField(kind, field) }, audit: { event: 'conflict.saved', recordId, ...(found ? { before } : {}), after }, tags }
}

/** The moment of the transaction, which the row of the log has too. */
async function momentOf(tx: Tx): Promise<Date> {
  const [row] = await tx.$queryRaw<{ at: Date }[]>`SELECT now() AS "at"`
  return row?.at ?? new Date(0)
}

/** Says that there is no conflict after all; the claims stay. */
export async function removeConflict(tx: Tx, actor: Actor, input: z.output<typeof conflictRemoval>): Promise<Change<SavedClaim>> {
  const { sources, ...before } = await findConflict(tx, input.recordId, input.conflictId)
  const change = await openChange(tx, actor, input)
  await tx.conflict.delete({ where: { id: before.conflict } })
  const { version, tags } = await closeChange(tx, change, { sources })
  return { value: { version, page: input.recordId, name: pageOfField(change.record.kind, before.field) }, audit: { event: 'conflict.removed', recordId: input.recordId, before, after: { conflict: before.conflict, reason: input.reason } }, tags }
}
