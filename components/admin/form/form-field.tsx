'use client'
import { type ReactNode, use } from 'react'
import { SelectField, TextField } from '#components/ui/field.tsx'
import { FormContext } from './form-context.ts'
import { sentenceOf } from './sentence.ts'

type Shared = { name: string; label: string; hint?: string; remark?: string; value?: string; required?: boolean; id?: string }

/** What the form around says of a field: its own fault, and what was typed when the form was refused. */
function useKnown(name: string, value: string | undefined) {
  const { typed, issues, words } = use(FormContext)
  const own = issues.filter((issue) => issue.field === name)
  const error = own.length && words ? own.map(({ code, values }) => sentenceOf(words.issues, code, values)).join(' ') : undefined
  return { value: typed[name] ?? value, ...(error ? { error } : {}) }
}

type TextProps = Shared & { type?: 'text' | 'email' | 'password' | 'search' | 'date' | 'time'; autoComplete?: string; lang?: string; maxLength?: number; rows?: number }

export function FormField({ name, id, value, ...rest }: TextProps) {
  return <TextField id={id ?? `field-${name}`} name={name} {...rest} {...useKnown(name, value)} />
}

export function FormSelect({ name, id, value, ...rest }: Shared & { options: { value: string; label: string; lang?: string }[] }) {
  return <SelectField id={id ?? `field-${name}`} name={name} {...rest} {...useKnown(name, value)} />
}

type ChoiceProps = { type: 'checkbox' | 'radio'; name: string; value: string; checked?: boolean; disabled?: boolean; id?: string; label: ReactNode }

/** One choice of several, or a yes: as it was sent when the form was refused, else as it is at first. */
export function FormChoice({ type, name, value, checked = false, disabled, id, label }: ChoiceProps) {
  const { typed, issues, words } = use(FormContext)
  const isSent = Object.keys(typed).length > 0
  const own = words ? issues.filter((issue) => issue.field === name && !issue.text).map(({ code, values }) => sentenceOf(words.issues, code, values)) : []
  return (
    <>
      <label className="choice"><input type={type} id={id} name={name} value={value} disabled={disabled} defaultChecked={isSent ? typed[name] === value : checked} aria-invalid={own.length ? true : undefined} /> <span>{label}</span></label>
      {own.length > 0 && <p className="error">{own.join(' ')}</p>}
    </>
  )
}
