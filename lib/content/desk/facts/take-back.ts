import type { DeskRecord } from '#lib/content/desk/schema.ts'
import { claimBack, conflictBack, factBack, lineBack, type FactsNow } from './take-back-claims.ts'

/** A change of facts as the log holds it. */
export type LoggedChange = { event: string; recordId: string; before: unknown; after: unknown }

/** What a form of facts sends so that a change is taken back: the same as if somebody typed the old values again. */
export type TakenBack = { action: 'name' | 'links' | 'fact' | 'line' | 'removeLine' | 'claim' | 'removeClaim' | 'conflict' | 'removeConflict'; fields: [name: string, value: string][] }

type Values = Record<string, unknown>

const valuesOf = (side: unknown): Values | null => (typeof side === 'object' && side !== null && !Array.isArray(side) ? (side as Values) : null)

const text = (value: unknown, otherwise = ''): string => (typeof value === 'string' ? value : otherwise)

const known = ({ id, version }: { id: string; version: number }): [string, string][] => [['recordId', id], ['version', String(version)]]

const nameFields = ['lang', 'kind', 'form', 'reading', 'romanisation'] as const

/** What rows of older versions do not say, stays as it is. */
const laterNameFields = ['source', 'validFrom', 'validTo', 'confidence'] as const

const nameOf = (values: Values): [string, string][] => [...nameFields, ...laterNameFields.filter((name) => name in values)].map((name) => [name, text(values[name])])

const isName = (form: DeskRecord['names'][number], values: Values) =>
  nameFields.every((name) => form[name] === text(values[name])) && laterNameFields.every((name) => !(name in values) || (name === 'source' ? (form.source?.id ?? '') : form[name]) === text(values[name]))

function nameBack(record: DeskRecord, before: Values | null, after: Values): TakenBack | null {
  const same = (values: Values) => record.names.find((form) => isName(form, values))
  const taken = (values: Values) => record.names.some(({ lang, kind, form }) => lang === values.lang && kind === values.kind && form === values.form)
  // Removed: written again, unless somebody has done so.
  if (after.removed === true) return before && !taken(before) ? { action: 'name', fields: [...known(record), ['nameId', ''], ...nameOf(before)] } : null
  const form = same(after)
  if (!form) return null
  const fields = [...known(record), ['nameId', form.id] as [string, string]]
  return before ? { action: 'name', fields: [...fields, ...nameOf(before)] } : { action: 'name', fields: [...fields, ...nameOf(after), ['isRemoved', 'yes']] }
}

const lists = ['about', 'topics', 'sources'] as const

const idsIn = (value: unknown): string[] | null => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : null)

function linksBack(record: DeskRecord, before: Values, after: Values): TakenBack | null {
  const asNow = (name: (typeof lists)[number]) => record.links[name].map(({ id }) => id)
  const isSame = (a: string[], b: string[]) => a.join() === b.join()
  // Rows of older versions do not say which topics there were.
  const changed = lists.filter((name) => idsIn(before[name]) && !isSame(idsIn(before[name]) ?? [], idsIn(after[name]) ?? []))
  if (!changed.length || changed.some((name) => !isSame(asNow(name), idsIn(after[name]) ?? []))) return null
  return { action: 'links', fields: [...known(record), ...lists.flatMap((name) => (changed.includes(name) ? (idsIn(before[name]) ?? []) : asNow(name)).map((id): [string, string] => [`${name}[]`, id]))] }
}

const nothingKnown: FactsNow = { facts: {}, lines: [], claims: [], conflicts: [] }

/**
 * How a change of a record's facts is taken back as the record stands now; null where it cannot be any more: what it
 * changed was changed again, or is gone. It goes through the command that made it, with its checks and its own row of the log.
 */
export function takeBack(record: DeskRecord, { event, recordId, before, after }: LoggedChange, now: FactsNow = nothingKnown): TakenBack | null {
  const [old, own] = [valuesOf(before), valuesOf(after)]
  if (!own) return null
  const isOfRecord = recordId === record.id
  if (event.startsWith('evidence.')) return isOfRecord ? claimBack(known(record), now, old, own) : null
  if (event.startsWith('conflict.')) return isOfRecord ? conflictBack(known(record), now, old, own) : null
  if (event.startsWith('line.')) return isOfRecord ? lineBack(known(record), now, old, own) : null
  if (event === 'record.name-saved') return nameBack(record, old, own)
  if (!old) return null
  if (event === 'fact.saved') return isOfRecord ? factBack(known(record), now, old, own) : null
  return event === 'article.linked' ? linksBack(record, old, own) : null
}
