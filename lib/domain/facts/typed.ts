import { shortText } from '#lib/content/drafts/schema.ts'
import type { Issue } from '#lib/content/refused.ts'
import { dateInput } from '#lib/dates/typed/date-input.ts'
import { isWebAddress } from '#lib/domain/sources/schema.ts'
import { type Fact, type FactField, inputsOf, type Texts } from './schema.ts'

/** What stands for a value of the registry in a form and in the log. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined || value === false) return ''
  if (value === true) return 'yes'
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  return String(value as string | number)
}

/** The values of a fact as its form shows them, of a row of the registry. */
export function textsOf({ fields }: Fact, row: Record<string, unknown>): Texts {
  return Object.fromEntries(fields.flatMap((field) => inputsOf(field).map((input) => {
    const [, locale] = input.split('.')
    const value = row[field.column]
    return [input, textOf(locale && value && typeof value === 'object' ? (value as Record<string, unknown>)[locale] : locale ? null : value)]
  })))
}

type Read = { text: string } | { code: string }

function readNumber(text: string, { least, most, decimals }: Extract<FactField, { type: 'number' }>): Read {
  // Italians write a comma; nobody types points between thousands into such a field.
  const plain = text.replace(',', '.').replace('−', '-')
  const [, fraction = ''] = plain.split('.')
  if (!/^-?\d+(\.\d+)?$/.test(plain) || fraction.length > decimals) return { code: 'number-not-read' }
  return Number(plain) >= least && Number(plain) <= most ? { text: plain } : { code: 'number-out-of-range' }
}

const wholeDay = /^\d{4}-\d{2}-\d{2}$/

/** One input as it will be kept; `known`: what is there now, which may always stay. */
function read(field: FactField, typed: string, known: string): Read {
  const cleaned = shortText('most' in field && field.type !== 'number' ? field.most : 500).safeParse(typed)
  if (!cleaned.success) return { code: 'too-long' }
  const text = cleaned.data
  if (text === '' || text === known) return { text }
  switch (field.type) {
    case 'date': {
      const date = dateInput.safeParse(text)
      return date.success ? { text: date.data } : { code: 'date-not-edtf' }
    }
    case 'day': {
      const date = dateInput.safeParse(text)
      return !date.success ? { code: 'date-not-edtf' } : wholeDay.test(date.data) ? { text: date.data } : { code: 'day-not-whole' }
    }
    case 'choice': return field.values.includes(text) ? { text } : { code: 'not-understood' }
    case 'number': return readNumber(text, field)
    case 'record': return /^[a-z0-9-]{1,120}$/i.test(text) ? { text } : { code: 'link-unknown' }
    case 'url': return isWebAddress(text) ? { text } : { code: 'url-not-web' }
    case 'yes': return text === 'yes' ? { text } : { code: 'not-understood' }
    case 'text': return !field.pattern || field.pattern.test(text) ? { text } : { code: 'pattern-missed' }
    case 'line':
    case 'words': return { text }
  }
}

/** The name of an input in the form. */
export const inputName = (input: string) => `value.${input}`

/** Values by the names of their inputs in the form. */
export const byInput = (texts: Texts): Texts => Object.fromEntries(Object.entries(texts).map(([name, text]) => [inputName(name), text]))

function faultOf(field: FactField, input: string, texts: Texts): string | null {
  const isEmpty = !texts[input]
  const isWanted = field.required || (field.with && texts[field.with])
  if (isEmpty && isWanted && field.type !== 'yes') return 'field-missing'
  // A sentence is there for everybody or for nobody.
  return isEmpty && field.type === 'words' && inputsOf(field).some((other) => texts[other]) ? 'all-languages' : null
}

/** What was typed, as it will be kept: in the fields of one fact, each by the name of its input. */
export function readTexts({ fields, lines }: Pick<Fact, 'fields' | 'lines'>, typed: Texts, known: Texts): { texts: Texts; issues: Issue[] } {
  const issues: Issue[] = []
  const texts: Texts = {}
  for (const field of fields) {
    for (const input of inputsOf(field)) {
      const given = typed[input]
      const found: Read = given === undefined && field.type !== 'yes' ? { code: 'not-understood' } : read(field, given ?? '', known[input] ?? '')
      texts[input] = 'text' in found ? found.text : ''
      if ('code' in found) issues.push({ code: found.code, field: inputName(input) })
    }
  }
  for (const field of fields) if (field.of && !texts[field.of]) texts[field.column] = ''
  if (issues.length) return { texts, issues }
  const faults = fields.flatMap((field) => inputsOf(field).flatMap((input): Issue[] => {
    const code = faultOf(field, input, texts)
    return code ? [{ code, field: inputName(input) }] : []
  }))
  const [first] = lines?.oneOf ?? []
  if (first && !fields.some((field) => lines?.oneOf?.includes(field.column) && inputsOf(field).some((input) => texts[input]))) faults.push({ code: 'line-empty', field: inputName(first) })
  return { texts, issues: faults }
}

/** The columns of a fact for which a source can give a value in a line: its own, without those about them. */
export const saidFields = ({ fields }: Fact): FactField[] => fields.filter(({ type, of }) => !of && !['record', 'line', 'words', 'yes'].includes(type))

/** What a source says of a fact, where it is one thing that can be said in a line. */
export const saidOf = (fact: Fact, texts: Texts): string | null => saidFields(fact).map(({ column }) => texts[column] ?? '').filter(Boolean).join(' ') || null
