'use client'
import { use } from 'react'
import { FormContext } from './form-context.ts'
import { sentenceOf } from './sentence.ts'

/** A box to tick, with what is said of it when the form was refused. */
export function FormCheck({ name, value, label }: { name: string; value: string; label: string }) {
  const { typed, issues, words } = use(FormContext)
  const own = issues.filter(({ field }) => field === name)
  const error = own.length && words ? own.map(({ code, values }) => sentenceOf(words.issues, code, values)).join(' ') : null
  return (
    <div className="field">
      <label className="choice"><input type="checkbox" id={`field-${name}`} name={name} value={value} defaultChecked={typed[name] === value} aria-invalid={error ? true : undefined} aria-describedby={error ? `field-${name}-error` : undefined} /> <span>{label}</span></label>
      {error && <p className="error" id={`field-${name}-error`}>{error}</p>}
    </div>
  )
}
