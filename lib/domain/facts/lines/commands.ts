import 'server-only'
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { Actor } from '#lib/auth/roles.ts'
import type { Change } from '#lib/content/change.ts'
import type { SavedFacts } from '#lib/content/records/commands.ts'
import { Refused } from '#lib/content/refused.ts'
import { everythingTag } from '#lib/content/tag-names.ts'
import type { Tx } from '#lib/db/client.ts'
import { closeChange, openChange, type OpenChange } from '../change.ts'
import type { lineRemoval, lineSaving } from '../input.ts'
import { factOf } from '../kinds.ts'
import { followPlaces } from '../places.ts'
import { countHeld, linesOf, ofRecord } from '../rows.ts'
import { isList, type ListFact, type Texts } from '../schema.ts'
import { byInput, inputName, readTexts } from '../typed.ts'
import { addedClaim, columnsOf, namedIn, refuseUnknownLines, refuseUnknownRecords, refuseWithoutEvidence } from '../writing/commands.ts'
import { peersOf } from './places.ts'
import { columnsOfKey, keyOf, type Line, readLines } from './queries.ts'

type Saving = z.output<typeof lineSaving>

/** The list that is meant, where the record is of the kind that has it. */
async function listOfRecord(tx: Tx, fact: string, recordId: string): Promise<ListFact> {
  const list = factOf(fact)
  const record = await tx.record.findUnique({ where: { id: recordId }, select: { kind: true } })
  if (!list || !isList(list) || record?.kind !== fact.split('.')[0]) throw new Refused('not-found')
  return list
}

function lineOf(lines: Line[], key: string): Line {
  const line = lines.find((one) => one.key === key)
  if (!line) throw new Refused('not-found')
  return line
}

/** No two lines say the same where that may not be: of the record, or of the whole registry. */
async function refuseRepeated(tx: Tx, list: ListFact, recordId: string, texts: Texts, others: Line[]): Promise<void> {
  const { owner, unique, uniqueEverywhere } = list.lines
  if (unique && others.some((other) => unique.every((column) => other.texts[column] === texts[column]))) throw new Refused('issues', [{ code: 'line-there-already', field: inputName(unique[0] ?? '') }])
  if (!uniqueEverywhere) return
  const same = Object.fromEntries(uniqueEverywhere.map((column) => [column, texts[column]]))
  if (await linesOf(tx, list.lines).count({ where: { ...same, [owner]: { not: recordId } } })) throw new Refused('issues', [{ code: 'line-elsewhere', field: inputName(uniqueEverywhere.at(-1) ?? '') }])
}

/** Where a line stands until it gets its place. */
const beyond = 1_000_000

/** Puts the lines of a list into an order. The database lets no two be in one place, so that they leave theirs first. */
async function putInOrder(tx: Tx, list: ListFact, recordId: string, keys: string[]): Promise<void> {
  if (!list.lines.isOrdered) return
  const table = linesOf(tx, list.lines)
  for (const place of [(at: number) => -1 - at, (at: number) => at]) {
    for (const [at, key] of keys.entries()) await table.updateMany({ where: { ...ofRecord(list.lines, recordId), ...columnsOfKey(list, key) }, data: { position: place(at) } })
  }
}

const placedAt = (keys: string[], key: string, place: number | undefined): string[] => {
  const others = keys.filter((one) => one !== key)
  const at = place === undefined ? (keys.includes(key) ? keys.indexOf(key) : others.length) : place - 1
  return [...others.slice(0, at), key, ...others.slice(at)]
}

async function close(tx: Tx, list: ListFact, change: OpenChange, said: { named: string[]; sources: string[] }): Promise<{ version: number; tags: string[] }> {
  const { id, kind, isPublic } = change.record
  if (list.movesPlaces) await followPlaces(tx, kind, id)
  const { version, tags } = await closeChange(tx, change, said)
  return { version, tags: list.movesPlaces && isPublic ? [everythingTag] : tags }
}

const keysOf = (lines: Line[]) => lines.map(({ key }) => key)

/** Where a line stands, as forms and the log count; nothing of a list without an order. */
const placeIn = ({ lines }: ListFact, keys: string[], key: string): Texts => (lines.isOrdered ? { place: String(keys.indexOf(key) + 1) } : {})

/** A line as it stands now, as its form knows the fields, for whoever is too late; of a new one, and one that is gone, nothing does. */
async function standsNow(tx: Tx, list: ListFact, recordId: string, key: string): Promise<{ values: Texts; records: string[] }> {
  const lines = await readLines(tx, list, recordId)
  const line = lines.find((one) => one.key === key)
  if (!line) return { values: {}, records: [] }
  return { values: { ...byInput(line.texts), ...placeIn(list, keysOf(peersOf(list, lines, line.texts)), key) }, records: namedIn(list, line.texts) }
}

/** Adds a line to a list of a record, changes one or moves it, with the source that says so where one is given. */
export async function saveLine(tx: Tx, actor: Actor, input: Saving): Promise<Change<SavedFacts>> {
  const { recordId } = input
  const list = await listOfRecord(tx, input.fact, recordId)
  const lines = await readLines(tx, list, recordId)
  const { texts, issues } = readTexts(list, input.values, lines.find(({ key }) => key === input.line)?.texts ?? {})
  if (issues.length) throw new Refused('invalid', issues)
  // What was read before it is what stands there: whoever changed it since has changed the record's version.
  const change = await openChange(tx, actor, input, () => standsNow(tx, list, recordId, input.line))
  const before = input.line ? lineOf(lines, input.line) : null
  await refuseUnknownRecords(tx, recordId, list, texts)
  await refuseUnknownLines(tx, recordId, list, texts)
  await refuseRepeated(tx, list, recordId, texts, lines.filter((line) => line !== before))
  await refuseWithoutEvidence(tx, list, input, texts)
  const data = { ...columnsOf(list, texts), ...(list.lines.through ? {} : { [list.lines.owner]: recordId }) }
  const own = list.lines.key.includes('id') ? { id: before?.key ?? `${recordId}--${randomUUID()}` } : {}
  const key = keyOf(list, { ...texts, ...own })
  const table = linesOf(tx, list.lines)
  if (before) await table.updateMany({ where: { ...ofRecord(list.lines, recordId), ...columnsOfKey(list, before.key) }, data })
  else await table.create({ data: { ...own, ...data, ...(list.lines.isOrdered ? { position: beyond } : {}) } })
  const keys = peersOf(list, lines, texts).map((line) => (line === before ? key : line.key))
  const order = placedAt(keys, key, input.place)
  await putInOrder(tx, list, recordId, order)
  const claim = await addedClaim(tx, list, input, texts)
  const { version, tags } = await close(tx, list, change, { named: namedIn(list, before?.texts ?? {}, texts), sources: claim ? [claim.source] : [] })
  const was = before && { fact: list.id, line: before.key, ...placeIn(list, keysOf(peersOf(list, lines, before.texts)), before.key), ...before.texts }
  const after = { fact: list.id, line: key, ...placeIn(list, order, key), ...texts, ...(claim ? { claim } : {}) }
  return { value: { version, page: recordId }, audit: { event: 'line.saved', recordId, ...(was ? { before: was } : {}), after }, tags }
}

/** Takes a line out of a list; the log keeps it, with the reason. */
export async function removeLine(tx: Tx, actor: Actor, input: z.output<typeof lineRemoval>): Promise<Change<SavedFacts>> {
  const { recordId } = input
  const list = await listOfRecord(tx, input.fact, recordId)
  const change = await openChange(tx, actor, input)
  const lines = await readLines(tx, list, recordId)
  const line = lineOf(lines, input.line)
  if (lines.length <= (list.lines.least ?? 0)) throw new Refused('issues', [{ code: 'too-few-lines', field: 'reason' }])
  if (await countHeld(tx, list.lines, line.key)) throw new Refused('issues', [{ code: 'line-in-use', field: 'reason' }])
  await linesOf(tx, list.lines).deleteMany({ where: { ...ofRecord(list.lines, recordId), ...columnsOfKey(list, line.key) } })
  const peers = keysOf(peersOf(list, lines, line.texts))
  await putInOrder(tx, list, recordId, peers.filter((key) => key !== line.key))
  const { version, tags } = await close(tx, list, change, { named: namedIn(list, line.texts), sources: [] })
  const before = { fact: list.id, line: line.key, ...placeIn(list, peers, line.key), ...line.texts }
  return { value: { version, page: recordId }, audit: { event: 'line.removed', recordId, before, after: { fact: list.id, line: line.key, reason: input.reason } }, tags }
}
