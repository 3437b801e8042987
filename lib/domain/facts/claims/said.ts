import { Refused } from '#lib/content/refused.ts'
import { factsOf, speaksOf } from '../kinds.ts'
import type { Fact, FactField } from '../schema.ts'
import { inputName, readTexts, saidFields } from '../typed.ts'

/** The one column of a fact that a source can give a value for; null where it takes more than one, or none in a line. */
export function saidField(fact: Fact): FactField | null {
  if (fact.lines) return null
  const [only, ...others] = saidFields(fact)
  return only && !others.length ? only : null
}

const dateField: FactField = { type: 'date', column: 'value' }

/** By which rules the value of a claim is read: dates as dates, words of a list as such, anything else as it is written. */
export function fieldOfClaim(kind: string, field: string): FactField | null {
  if (field.startsWith('date:')) return dateField
  const fact = factsOf(kind).find((one) => speaksOf(one, field))
  return fact ? saidField(fact) : null
}

/** What a source gives for a field, as it will be kept; null where it gives no value and is only a place. */
export function readSaid(kind: string, field: string, typed: string, known: string | null): string | null {
  const own = fieldOfClaim(kind, field)
  if (!own || typed === '') return typed || null
  const asFact: Fact = { id: field, fields: [{ ...own, column: 'said' }] }
  const { texts, issues } = readTexts(asFact, { said: typed }, { said: known ?? '' })
  if (issues.length) throw new Refused('invalid', issues.map((issue) => (issue.field === inputName('said') ? { ...issue, field: 'value' } : issue)))
  return texts.said || null
}
