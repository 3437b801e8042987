'use client'
import { use } from 'react'
import { FormContext } from './form-context.ts'
import { sentenceOf } from './sentence.ts'

type Props = { name: string; legend: string; hint?: string; options: { value: string; label: string; lang?: string }[]; chosen: readonly string[] }

/** Several of a few, as checkboxes; keeps what was chosen when the form is refused. */
export function FormChoices({ name, legend, hint, options, chosen }: Props) {
  const { typed, issues, words } = use(FormContext)
  const error = words && issues.filter((issue) => issue.field === name).map(({ code, values }) => sentenceOf(words.issues, code, values)).join(' ')
  const kept = typed[name] === undefined ? chosen : typed[name].split(',')
  const described = [hint && `field-${name}-hint`, error && `field-${name}-error`].filter(Boolean).join(' ') || undefined
  return (
    <fieldset className="choices" id={`field-${name}`} tabIndex={-1} aria-describedby={described}>
      <legend>{legend}</legend>
      {hint && <p className="hint" id={`field-${name}-hint`}>{hint}</p>}
      {options.map(({ value, label, lang }) => (
        <label key={value} className="choice"><input type="checkbox" name={`${name}[]`} value={value} defaultChecked={kept.includes(value)} /> <span lang={lang}>{label}</span></label>
      ))}
      {error && <p className="error" id={`field-${name}-error`}>{error}</p>}
    </fieldset>
  )
}
