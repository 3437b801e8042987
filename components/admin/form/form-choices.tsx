'use client'
import type { ReactNode } from 'react'
import { useKnown } from './use-known.ts'

type ChoiceProps = { type?: 'checkbox' | 'radio'; name: string; value: string; checked?: boolean; disabled?: boolean; label: ReactNode }

/** A yes, or one of several of which one counts: as it was sent when the form was refused, else as it is at first. */
export function FormChoice({ type = 'checkbox', name, value, checked = false, disabled, label }: ChoiceProps) {
  const { id: place, typed, isSent, error } = useKnown(name)
  const id = type === 'radio' ? `${place}-${value}` : place
  const describedBy = error ? `${id}-error` : undefined
  return (
    <>
      <label className="choice">
        <input type={type} id={id} name={name} value={value} disabled={disabled} defaultChecked={isSent ? typed === value : checked} aria-invalid={error ? true : undefined} aria-describedby={describedBy} /> <span>{label}</span>
      </label>
      {error && <p className="error" id={describedBy}>{error}</p>}
    </>
  )
}

type Props = { name: string; legend: string; hint?: string; options: { value: string; label: string; lang?: string }[]; chosen: readonly string[] }

/** Several of a few; keeps what was chosen when the form is refused. */
export function FormChoices({ name, legend, hint, options, chosen }: Props) {
  const { id, typed, error } = useKnown(name)
  const kept = typed === undefined ? chosen : typed.split(',')
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
  return (
    <fieldset className="choices" id={id} tabIndex={-1} aria-describedby={described}>
      <legend>{legend}</legend>
      {hint && <p className="hint" id={`${id}-hint`}>{hint}</p>}
      {options.map(({ value, label, lang }) => (
        <label key={value} className="choice"><input type="checkbox" name={`${name}[]`} value={value} defaultChecked={kept.includes(value)} /> <span lang={lang}>{label}</span></label>
      ))}
      {error && <p className="error" id={`${id}-error`}>{error}</p>}
    </fieldset>
  )
}
