import 'server-only'
import { findLinked } from '#lib/content/desk/queries.ts'
import type { LinkedName } from '#lib/content/desk/schema.ts'
import { db } from '#lib/db/client.ts'
import { findDossier } from '#lib/domain/evidence/queries.ts'
import type { ConflictItem, EvidenceItem } from '#lib/domain/evidence/schema.ts'
import type { Locale, Localized } from '#lib/i18n/locales.ts'
import { factsOf, speaksOf } from './kinds.ts'
import { findOffered, type Line, type Offered, readLines } from './lines/queries.ts'
import { tableOf } from './rows.ts'
import { type Fact, factName, isList, type Texts } from './schema.ts'
import { textsOf } from './typed.ts'

export type DeskConflict = ConflictItem & { settlements: Partial<Localized> }

/** A fact with what sources say of it; `fact` is null for what they say of the record as a whole. */
export type DeskFact = { name: string; fact: Fact | null; texts: Texts; /** Of a list */ lines: Line[]; claims: EvidenceItem[]; conflicts: DeskConflict[] }

export type FactDesk = { facts: DeskFact[]; /** Records to which facts lead, and sources, as the desk names them */ named: Map<string, LinkedName>; offered: Offered }

const idsIn = ({ fact, texts, lines, claims }: DeskFact) => [
  ...(fact?.fields ?? []).flatMap(({ type, column }) => (type === 'record' ? [texts, ...lines.map((line) => line.texts)].flatMap((one) => one[column] || []) : [])), ...claims.map(({ source }) => source.id),
]

const isAbout = (fact: Fact, { field, values }: ConflictItem) => field === factName(fact.id) || field === fact.alsoCalled?.[0] || (values.length > 0 && values.every((value) => speaksOf(fact, value.field)))

async function findConflicts(id: string, conflicts: ConflictItem[]): Promise<DeskConflict[]> {
  const rows = conflicts.length ? await (await db()).conflict.findMany({ where: { recordId: id }, select: { id: true, settlement: true } }) : []
  return conflicts.map((conflict) => ({ ...conflict, settlements: (rows.find((row) => row.id === conflict.id)?.settlement ?? {}) as Partial<Localized> }))
}

/** Every fact of a record as its forms show it; what belongs to none stands last, with the record as a whole. */
export async function findFactDesk({ id, kind }: { id: string; kind: string }, language: Locale): Promise<FactDesk> {
  const client = await db()
  const row = (await tableOf(client, kind)?.findUnique({ where: { id } })) ?? {}
  const dossier = await findDossier([id], language)
  const conflicts = await findConflicts(id, dossier.conflicts)
  const lists = new Map(await Promise.all(factsOf(kind).filter(isList).map(async (list) => [list.id, await readLines(client, list, id)] as const)))
  const own = factsOf(kind).map((fact): DeskFact => ({
    name: factName(fact.id), fact, texts: isList(fact) ? {} : textsOf(fact, row), lines: lists.get(fact.id) ?? [], claims: dossier.evidence.filter(({ field }) => speaksOf(fact, field)), conflicts: conflicts.filter((conflict) => isAbout(fact, conflict)),
  }))
  const isElsewhere = <T,>(one: T, of: (fact: DeskFact) => T[]) => own.some((fact) => of(fact).includes(one))
  const whole: DeskFact = {
    name: 'record', fact: null, texts: {}, lines: [],
    claims: dossier.evidence.filter((claim) => !isElsewhere(claim, ({ claims }) => claims)), conflicts: conflicts.filter((conflict) => !isElsewhere(conflict, (fact) => fact.conflicts)),
  }
  const facts = [...own, whole]
  return { facts, named: await findLinked([...new Set(facts.flatMap(idsIn))], language), offered: await findOffered(kind, id, language) }
}
