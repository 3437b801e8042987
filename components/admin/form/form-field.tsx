'use client'
import { SelectField, TextField } from '#components/ui/field.tsx'
import { TwoValues } from './two-values.tsx'
import { useChoice, useKnown } from './use-known.ts'

type Shared = { name: string; label: string; hint?: string; remark?: string; value?: string; required?: boolean }

type TextProps = Shared & { type?: 'text' | 'email' | 'password' | 'search' | 'date' | 'time' | 'file'; accept?: string; autoComplete?: string; lang?: string; maxLength?: number; rows?: number }

export function FormField({ name, value: initial, ...rest }: TextProps) {
  const known = useKnown(name)
  const { key, value, side, choose } = useChoice(known, initial)
  const { id, error, differing } = known
  return (
    <>
      <TextField key={key} id={id} name={name} {...rest} value={value} error={error} />
      {differing && <TwoValues differing={differing} side={side} onChoice={choose} lang={rest.lang} />}
    </>
  )
}

type SelectProps = Shared & { options: { value: string; label: string; lang?: string }[] }

export function FormSelect({ name, value: initial, options, ...rest }: SelectProps) {
  const known = useKnown(name)
  const { key, value = '', side, choose } = useChoice(known, initial)
  const { id, error, differing } = known
  const labelOf = (one: string) => options.find((option) => option.value === one)?.label ?? one
  // What somebody else chose may have been offered to nobody here.
  const offered = value && differing && !options.some((option) => option.value === value) ? [...options, { value, label: value }] : options
  return (
    <>
      <SelectField key={key} id={id} name={name} {...rest} options={offered} value={value} error={error} />
      {differing && <TwoValues differing={differing} side={side} onChoice={choose} say={labelOf} />}
    </>
  )
}
