import 'server-only'
import type { z } from 'zod'
import type { Actor } from '#lib/auth/roles.ts'
import type { Change } from '#lib/content/change.ts'
import { newRecordId } from '#lib/content/new-id.ts'
import { nameColumns, openFacts, type SavedFacts } from '#lib/content/records/commands.ts'
import { Refused } from '#lib/content/refused.ts'
import type { Tx } from '#lib/db/client.ts'
import { locales } from '#lib/i18n/locales.ts'
import { closeChange } from '../change.ts'
import { addClaim } from '../claims/commands.ts'
import type { ClaimShape } from '../claims/schema.ts'
import type { Said } from '../input.ts'
import { followPlaces } from '../places.ts'
import { type FactRow, tableOf } from '../rows.ts'
import type { Fact, Texts } from '../schema.ts'
import { readTexts } from '../typed.ts'
import { columnsOf, followingColumns, refuseUnknownLines, refuseUnknownRecords } from '../writing/commands.ts'
import { type beginActInput, type beginInput, firstFact, type Names } from './schema.ts'

/** What was typed of the facts with which a record begins, as it will be kept. */
function readFirst(fact: Fact, values: Texts): Texts {
  const { texts, issues } = readTexts(fact, values, {})
  if (issues.length) throw new Refused('invalid', issues)
  return texts
}

/** Its row in the table of its kind. */
async function addRow(tx: Tx, kind: string, id: string, fact: Fact, texts: Texts, more: FactRow = {}): Promise<void> {
  await refuseUnknownRecords(tx, id, fact, texts)
  const columns = columnsOf(fact, texts)
  await tableOf(tx, kind)?.create({ data: { id, ...more, ...columns, ...followingColumns(kind, columns) } })
}

async function addNames(tx: Tx, id: string, { own, reading, romanisation, ...given }: Names): Promise<void> {
  const named = locales.filter((locale) => given[`name.${locale}`])
  await tx.nameForm.createMany({
    data: named.map((lang, position) => ({
      id: `${id}--n${position + 1}`, recordId: id, position, confidence: 'known',
      ...nameColumns({ lang, kind: lang === own ? 'official' : 'exonym', form: given[`name.${lang}`], reading: lang === 'ja' ? reading : '', romanisation: lang === 'ja' ? romanisation : '' }),
    })),
  })
}

/** The first two parties of a tie, one on each side. */
async function addParties(tx: Tx, id: string, { home, partner }: { home: string; partner: string }): Promise<void> {
  const missing = (['home', 'partner'] as const).filter((side) => !{ home, partner }[side])
  if (missing.length) throw new Refused('invalid', missing.map((field) => ({ code: 'party-missing', field })))
  if (home === partner) throw new Refused('issues', [{ code: 'line-there-already', field: 'partner' }])
  for (const [position, [side, recordId]] of Object.entries({ home, partner }).entries()) {
    if (!(await tx.record.count({ where: { id: recordId, kind: { in: ['territory', 'organisation'] }, trashedAt: null } }))) throw new Refused('issues', [{ code: 'link-unknown', field: side }])
    await tx.partnershipParty.create({ data: { id: `${id}--p${position + 1}`, partnershipId: id, recordId, side, role: 'party', position } })
  }
}

/** Who says that there is such a thing: nothing of the registry is without. */
async function addEvidence(tx: Tx, id: string, { claim }: Pick<Said, 'claim'>): Promise<ClaimShape> {
  if (!claim) throw new Refused('issues', [{ code: 'evidence-missing', field: 'source' }])
  const { quotation, ...rest } = claim
  return addClaim(tx, id, { field: 'record', value: null, quotation: quotation || null, ...rest })
}

/** After the figures that there are. */
const nextFigure = async (tx: Tx): Promise<number> => ((await tx.statistic.aggregate({ _max: { position: true } }))._max.position ?? -1) + 1

/** A record of the registry, with its names, the facts without which there is none, and the source. It is hidden until somebody makes it public. */
export async function beginRecord(tx: Tx, _actor: Actor, { kind, names, values, claim, ...parties }: z.output<typeof beginInput>): Promise<Change<{ recordId: string }>> {
  const fact = firstFact(kind)
  const texts = readFirst(fact, values)
  const recordId = newRecordId(kind)
  await tx.record.create({ data: { id: recordId, kind } })
  await addRow(tx, kind, recordId, fact, texts, kind === 'statistic' ? { position: await nextFigure(tx) } : {})
  await addNames(tx, recordId, names)
  if (kind === 'partnership') await addParties(tx, recordId, parties)
  if (kind === 'territory') await tx.territoryAncestor.create({ data: { territoryId: recordId, ancestorId: recordId, depth: 0 } })
  await followPlaces(tx, kind, recordId)
  // A topic is a word of ours.
  const said = kind === 'topic' && !claim ? null : await addEvidence(tx, recordId, { claim })
  const after = { kind, ...names, ...(kind === 'partnership' ? parties : {}), ...texts, ...(said ? { claim: said } : {}) }
  return { value: { recordId }, audit: { event: 'record.begun', recordId, after }, tags: [] }
}

/** One more act under a tie. It stands on the tie's page, so that its readers see it at once where they see the tie. */
export async function beginAct(tx: Tx, actor: Actor, input: z.output<typeof beginActInput>): Promise<Change<SavedFacts>> {
  const tie = await tx.partnership.findUnique({ where: { id: input.recordId }, select: { id: true } })
  if (!tie) throw new Refused('not-found')
  const fact = firstFact('instrument')
  const texts = readFirst(fact, input.values)
  // Nothing of the tie stands in this form.
  const record = await openFacts(tx, actor, input, { now: () => Promise.resolve({ values: {} }) })
  await refuseUnknownLines(tx, tie.id, fact, texts)
  const id = newRecordId('act')
  const { _max } = await tx.instrument.aggregate({ where: { partnershipId: tie.id }, _max: { position: true } })
  await tx.record.create({ data: { id, kind: 'instrument', isPublic: record.isPublic } })
  await addRow(tx, 'instrument', id, fact, texts, { partnershipId: tie.id, position: (_max.position ?? -1) + 1 })
  await addNames(tx, id, input.names)
  const claim = await addEvidence(tx, id, input)
  const { tags } = await closeChange(tx, { record, tie: null }, { named: [id], sources: [claim.source] })
  return { value: { version: 1, page: id }, audit: { event: 'act.begun', recordId: tie.id, after: { act: id, ...input.names, ...texts, claim } }, tags }
}
