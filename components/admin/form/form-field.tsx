'use client'
import { SelectField, TextField } from '#components/ui/field.tsx'
import { useKnown } from './use-known.ts'

type Shared = { name: string; label: string; hint?: string; remark?: string; value?: string; required?: boolean }

type TextProps = Shared & { type?: 'text' | 'email' | 'password' | 'search' | 'date' | 'time' | 'file'; accept?: string; autoComplete?: string; lang?: string; maxLength?: number; rows?: number }

export function FormField({ name, value, ...rest }: TextProps) {
  const { id, typed = value, error } = useKnown(name)
  return <TextField id={id} name={name} {...rest} value={typed} error={error} />
}

export function FormSelect({ name, value, ...rest }: Shared & { options: { value: string; label: string; lang?: string }[] }) {
  const { id, typed = value, error } = useKnown(name)
  return <SelectField id={id} name={name} {...rest} value={typed} error={error} />
}
