import { use, useState } from 'react'
import type { Differing } from '#lib/content/differing.ts'
import { FormContext } from './form-context.ts'
import { sentenceOf } from './sentence.ts'
import type { Side } from './two-values.tsx'

type Known = { id: string; typed: string | undefined; isSent: boolean; error?: string; differing: Differing | undefined }

/**
 * What the form around says of a field: its id, what was typed when it was refused, and its own fault as a sentence. `isSent`: the
 * form was refused, so that a box that is not among what was typed was not ticked. `differing`: somebody else changed it meanwhile.
 */
export function useKnown(name: string): Known {
  const { typed, issues, words, prefix, differing } = use(FormContext)
  // A fault of one text of several is told beside that text.
  const own = issues.filter((issue) => issue.field === name && !issue.text)
  const error = own.length && words ? own.map(({ code, values }) => sentenceOf(words.issues, code, values)).join(' ') : undefined
  return { id: `${prefix}-${name}`, typed: typed[name], isSent: Object.keys(typed).length > 0, differing: differing?.[name], ...(error ? { error } : {}) }
}

/** What stands in the field at this moment, where it is one with a value. */
function typedNow(id: string): string | undefined {
  const field = document.getElementById(id)
  if (field instanceof HTMLInputElement && field.type === 'checkbox') return field.checked ? field.value : ''
  return (field as { value?: string } | null)?.value
}

type Choice = { of: Differing; side: Side; mine: string }

/** Which of two values stands in a field: theirs where only they touched it, until the person chooses. `key`: another for each. */
export function useChoice({ id, typed, differing }: Known, initial: string | undefined): { key: string; value: string | undefined; side: Side; choose: (side: Side) => void } {
  const [choice, setChoice] = useState<Choice | null>(null)
  if (!differing) return { key: 'one', value: typed ?? initial, side: 'mine', choose: () => undefined }
  const own = choice?.of === differing ? choice : null
  const side = own?.side ?? (differing.isTheirsAlone ? 'theirs' : 'mine')
  const mine = own?.mine ?? differing.mine
  function choose(next: Side) {
    // What was typed since is kept, should the person come back to it.
    if (differing) setChoice({ of: differing, side: next, mine: side === 'mine' ? (typedNow(id) ?? mine) : mine })
  }
  return { key: `${side} ${differing.mine} ${differing.theirs}`, value: side === 'theirs' ? differing.theirs : mine, side, choose }
}
