'use client'
import { Fragment, type ReactNode, use } from 'react'
import { FormContext } from './form-context.ts'
import { TwoValues } from './two-values.tsx'
import { useChoice, useKnown } from './use-known.ts'

type ChoiceProps = { type?: 'checkbox' | 'radio'; name: string; value: string; checked?: boolean; disabled?: boolean; label: ReactNode }

/** A yes, or one of several of which one counts: as it was sent when the form was refused, else as it is at first. */
export function FormChoice({ type = 'checkbox', name, value, checked = false, disabled, label }: ChoiceProps) {
  const known = useKnown(name)
  const { key, value: kept, side, choose } = useChoice(known, known.isSent ? '' : checked ? value : '')
  const { id: place, error, differing } = known
  const { words } = use(FormContext)
  const id = type === 'radio' ? `${place}-${value}` : place
  const describedBy = error ? `${id}-error` : undefined
  return (
    <>
      <label className="choice">
        <input key={key} type={type} id={id} name={name} value={value} disabled={disabled} defaultChecked={kept === value} aria-invalid={error ? true : undefined} aria-describedby={describedBy} /> <span>{label}</span>
      </label>
      {error && <p className="error" id={describedBy}>{error}</p>}
      {differing && type === 'checkbox' && <TwoValues differing={differing} side={side} onChoice={choose} say={(one) => (one ? words?.merge.yes : words?.merge.no) ?? one} />}
    </>
  )
}

type Props = { name: string; legend: string; hint?: string; options: { value: string; label: string; lang?: string }[]; chosen: readonly string[] }

/** Several of a few; keeps what was chosen when the form is refused. */
export function FormChoices({ name, legend, hint, options, chosen }: Props) {
  const known = useKnown(name)
  const { key, value = '', side, choose } = useChoice(known, chosen.join(','))
  const { id, error, differing } = known
  const kept = value.split(',')
  const labelsOf = (list: string) => list.split(',').flatMap((one) => options.find((option) => option.value === one)?.label ?? []).join(' · ')
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
  return (
    <fieldset className="choices" id={id} tabIndex={-1} aria-describedby={described}>
      <legend>{legend}</legend>
      {hint && <p className="hint" id={`${id}-hint`}>{hint}</p>}
      <Fragment key={key}>
        {options.map(({ value: one, label, lang }) => (
          <label key={one} className="choice"><input type="checkbox" name={`${name}[]`} value={one} defaultChecked={kept.includes(one)} /> <span lang={lang}>{label}</span></label>
        ))}
      </Fragment>
      {error && <p className="error" id={`${id}-error`}>{error}</p>}
      {differing && <TwoValues differing={differing} side={side} onChoice={choose} say={labelsOf} />}
    </fieldset>
  )
}
