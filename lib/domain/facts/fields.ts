import { confidences } from '#lib/domain/partnerships/schema.ts'
import type { ChoiceWords, FactField } from './schema.ts'

type Rest = Pick<FactField, 'required' | 'with' | 'of'>

/** What the columns of facts hold, each said in a line where the facts of a kind are described. */
export const date = (column: string, rest: Rest & { days?: readonly [string, string] } = {}): FactField => ({ type: 'date', column, ...rest })
export const day = (column: string, rest: Rest = {}): FactField => ({ type: 'day', column, ...rest })
export const choice = (column: string, values: readonly string[], words: ChoiceWords, rest: Rest = {}): FactField => ({ type: 'choice', column, values, words, ...rest })
export const text = (column: string, rest: Rest & { most?: number; pattern?: RegExp } = {}): FactField => ({ type: 'text', column, most: 200, ...rest })
export const number = (column: string, least: number, most: number, decimals = 0, rest: Rest = {}): FactField => ({ type: 'number', column, least, most, decimals, ...rest })
export const words = (column: string, most: number, rest: Rest = {}): FactField => ({ type: 'words', column, most, ...rest })
export const record = (column: string, ...kinds: string[]): FactField => ({ type: 'record', column, kinds })
export const line = (column: string, list: string): FactField => ({ type: 'line', column, list })
export const sure = (column: string, rest: Rest): FactField => choice(column, confidences, 'confidence', rest)
export const country = (column: string, rest: Rest = {}): FactField => text(column, { most: 2, pattern: /^[A-Z]{2}$/, ...rest })
export const wallTime = (column: string, rest: Rest): FactField => text(column, { most: 16, pattern: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, ...rest })

/** One that is never empty. */
export const needed = (field: FactField): FactField => ({ ...field, required: true })
