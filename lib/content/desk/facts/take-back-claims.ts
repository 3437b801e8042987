import { canonicalJson } from '#lib/audit/chain/canonical.ts'
import { locales } from '#lib/i18n/locales.ts'
import type { TakenBack } from './take-back.ts'

/** What a record's facts, claims and conflicts are now, as the log holds them. */
export type FactsNow = { facts: Record<string, Record<string, string>>; lines: LineNow[]; claims: (Values & { evidence: string })[]; conflicts: (Values & { conflict: string })[] }

type LineNow = { fact: string; line: string; place?: string; texts: Record<string, string> }
type Values = Record<string, unknown>
type Known = [string, string][]

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')

/** The database gives the members of an object in an order of its own. */
const isSame = (a: Values, b: Values, names: string[]) => names.every((name) => canonicalJson(a[name] ?? null) === canonicalJson(b[name] ?? null))

/** A fact as it was before one change, where it still is as that change left it. */
export function factBack(known: Known, { facts }: FactsNow, before: Values, after: Values): TakenBack | null {
  const id = text(after.fact)
  const now = facts[id]
  if (!now) return null
  const names = Object.keys(now)
  const isChanged = names.some((name) => text(before[name]) !== text(after[name]))
  if (!isChanged || names.some((name) => now[name] !== text(after[name]))) return null
  return { action: 'fact', fields: [...known, ['fact', id], ...names.map((name): [string, string] => [`value.${name}`, text(before[name])])] }
}

/** A line of a list as it was before one change: changed back, added again, or taken out. */
export function lineBack(known: Known, { lines }: FactsNow, before: Values | null, after: Values): TakenBack | null {
  const [fact, line] = [text(after.fact), text(after.line)]
  const now = lines.find((one) => one.fact === fact && one.line === line)
  const asBefore = (key: string): Known => {
    const { fact: _fact, line: _line, place, ...values } = before ?? {}
    return [...known, ['fact', fact], ['line', key], ...(place === undefined ? [] : [['place', text(place)] as [string, string]]), ...Object.entries(values).map(([name, value]): [string, string] => [`value.${name}`, text(value)])]
  }
  if ('reason' in after) return before && !now ? { action: 'line', fields: asBefore('') } : null
  if (!now || Object.entries(now.texts).some(([name, value]) => value !== text(after[name])) || text(now.place) !== text(after.place)) return null
  return before ? { action: 'line', fields: asBefore(line) } : { action: 'removeLine', fields: [...known, ['fact', fact], ['line', line]] }
}

const claimNames = ['field', 'value', 'source', 'paragraph', 'quotation', 'confidence']

/** What a claim restates in words of its own; many have none. */
const labelFields = (label: unknown): Known => locales.flatMap((locale) => {
  const words = text((label as Values | null | undefined)?.[locale])
  return words ? [[`label.${locale}`, words] as [string, string]] : []
})

/** What a source says, as it was: corrected back, said again, or taken away. */
export function claimBack(known: Known, { claims }: FactsNow, before: Values | null, after: Values): TakenBack | null {
  const id = text(after.evidence)
  const now = claims.find(({ evidence }) => evidence === id)
  const asBefore = (evidenceId: string): Known => [...known, ['evidenceId', evidenceId], ...claimNames.map((name): [string, string] => [name, text(before?.[name])]), ...labelFields(before?.label)]
  if ('reason' in after) return before && !now ? { action: 'claim', fields: asBefore('') } : null
  if (!now || !isSame(now, after, claimNames)) return null
  return before ? { action: 'claim', fields: asBefore(id) } : { action: 'removeClaim', fields: [...known, ['evidenceId', id]] }
}

const ids = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [])

/** A conflict of sources, as it was: changed back, recorded again, or taken away. */
export function conflictBack(known: Known, { claims, conflicts }: FactsNow, before: Values | null, after: Values): TakenBack | null {
  const id = text(after.conflict)
  const now = conflicts.find(({ conflict }) => conflict === id)
  const words = (before?.settlement ?? {}) as Values
  const asBefore = (conflictId: string): Known => [
    ...known, ['conflictId', conflictId], ...ids(before?.evidence).map((one): [string, string] => ['evidence[]', one]), ['follows', text(before?.follows)],
    ...locales.map((locale): [string, string] => [`settlement.${locale}`, text(words[locale])]),
  ]
  const areThere = ids(before?.evidence).every((one) => claims.some(({ evidence }) => evidence === one))
  if ('reason' in after) return before && !now && areThere ? { action: 'conflict', fields: asBefore('') } : null
  if (!now || !isSame(now, after, ['evidence', 'follows', 'settlement'])) return null
  return before ? (areThere ? { action: 'conflict', fields: asBefore(id) } : null) : { action: 'removeConflict', fields: [...known, ['conflictId', id]] }
}
