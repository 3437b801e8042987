import { use } from 'react'
import { FormContext } from './form-context.ts'
import { sentenceOf } from './sentence.ts'

/**
 * What the form around says of a field: its id, what was typed when it was refused, and its own fault as a sentence. `isSent`: the
 * form was refused, so that a box that is not among what was typed was not ticked.
 */
export function useKnown(name: string): { id: string; typed: string | undefined; isSent: boolean; error?: string } {
  const { typed, issues, words, prefix } = use(FormContext)
  // A fault of one text of several is told beside that text.
  const own = issues.filter((issue) => issue.field === name && !issue.text)
  const error = own.length && words ? own.map(({ code, values }) => sentenceOf(words.issues, code, values)).join(' ') : undefined
  return { id: `${prefix}-${name}`, typed: typed[name], isSent: Object.keys(typed).length > 0, ...(error ? { error } : {}) }
}
