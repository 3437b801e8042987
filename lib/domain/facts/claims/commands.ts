import 'server-only'
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { Actor } from '#lib/auth/roles.ts'
import type { Change } from '#lib/content/change.ts'
import { refuseUnknownSource, type SavedFacts } from '#lib/content/records/commands.ts'
import { Refused } from '#lib/content/refused.ts'
import type { Tx } from '#lib/db/client.ts'
import type { Localized } from '#lib/i18n/locales.ts'
import { closeChange, openChange } from '../change.ts'
import { pageOfField } from '../kinds.ts'
import { readSaid } from './said.ts'
import { type ClaimShape, type claimInput, type claimRemoval, labelOf } from './schema.ts'

type Said = Omit<ClaimShape, 'evidence'>

/** `name`: the fact on whose page of the desk it stands */
export type SavedClaim = SavedFacts & { name: string }

/** Fields of evidence that are no fact: the record as a whole, what it restates, what sources disagree about. */
const ofRecords = /^(record|milestone|conflict:[a-z]+)$/

const select = { id: true, field: true, value: true, label: true, sourceId: true, paragraph: true, quotation: true, confidence: true } as const

const withLabel = (label: Partial<Localized> | null | undefined) => (label ? { label } : {})

async function findClaim(tx: Tx, recordId: string, id: string): Promise<ClaimShape> {
  const row = await tx.evidence.findFirst({ where: { id, recordId }, select })
  if (!row) throw new Refused('not-found')
  const { id: evidence, sourceId: source, label, ...rest } = row
  return { evidence, source, ...rest, ...withLabel(label as Partial<Localized> | null) }
}

const columnsOf = ({ source, ...rest }: Said) => ({ ...rest, sourceId: source })

/** Writes one more thing that a source says of a record; inside the change that it belongs to. */
export async function addClaim(tx: Tx, recordId: string, said: Said): Promise<ClaimShape> {
  await refuseUnknownSource(tx, said.source)
  const id = `${recordId}--${randomUUID()}`
  const { _max } = await tx.evidence.aggregate({ where: { recordId }, _max: { position: true } })
  await tx.evidence.create({ data: { id, recordId, position: (_max.position ?? 0) + 1, ...columnsOf(said) } })
  return { evidence: id, ...said }
}

async function correctClaim(tx: Tx, id: string, said: Said): Promise<ClaimShape> {
  await refuseUnknownSource(tx, said.source)
  await tx.evidence.update({ where: { id }, data: columnsOf(said) })
  return { evidence: id, ...said }
}

async function kindOf(tx: Tx, id: string): Promise<string> {
  const record = await tx.record.findUnique({ where: { id }, select: { kind: true } })
  if (!record) throw new Refused('not-found')
  return record.kind
}

/** A claim as it stands now, as its form knows the fields; of a new one nothing. */
async function claimNow(tx: Tx, { recordId, evidenceId }: { recordId: string; evidenceId: string }) {
  if (!evidenceId) return { values: {} }
  const { value, source, paragraph, quotation, confidence } = await findClaim(tx, recordId, evidenceId)
  return { values: { value, source, paragraph, quotation, confidence }, records: [source] }
}

/** What a source says of one field of a record: said for the first time, or corrected. */
export async function saveClaim(tx: Tx, actor: Actor, input: z.output<typeof claimInput>): Promise<Change<SavedClaim>> {
  const before = input.evidenceId ? await findClaim(tx, input.recordId, input.evidenceId) : null
  const kind = await kindOf(tx, input.recordId)
  const field = before?.field ?? input.field
  if (!before && !ofRecords.test(field) && pageOfField(kind, field) === 'record') throw new Refused('not-found')
  const value = readSaid(kind, field, input.value, before?.value ?? null)
  const change = await openChange(tx, actor, input, () => claimNow(tx, input))
  const said: Said = { field, value, source: input.source, paragraph: input.paragraph, quotation: input.quotation || null, confidence: input.confidence, ...withLabel(before ? before.label : labelOf(input)) }
  const after = before ? await correctClaim(tx, before.evidence, said) : await addClaim(tx, input.recordId, said)
  const { version, tags } = await closeChange(tx, change, { sources: [said.source, ...(before ? [before.source] : [])] })
  return { value: { version, page: input.recordId, name: pageOfField(kind, field) }, audit: { event: 'evidence.saved', recordId: input.recordId, ...(before ? { before } : {}), after }, tags }
}

/** Takes away what a source was thought to say. The log keeps it, with the reason; a conflict that stands on it keeps it here. */
export async function removeClaim(tx: Tx, actor: Actor, input: z.output<typeof claimRemoval>): Promise<Change<SavedClaim>> {
  const before = await findClaim(tx, input.recordId, input.evidenceId)
  if (await tx.conflictEvidence.count({ where: { evidenceId: before.evidence } })) throw new Refused('issues', [{ code: 'claim-in-conflict', field: 'reason' }])
  const change = await openChange(tx, actor, input)
  await tx.evidence.delete({ where: { id: before.evidence } })
  const { version, tags } = await closeChange(tx, change, { sources: [before.source] })
  return { value: { version, page: input.recordId, name: pageOfField(change.record.kind, before.field) }, audit: { event: 'evidence.removed', recordId: input.recordId, before, after: { evidence: before.evidence, reason: input.reason } }, tags }
}
