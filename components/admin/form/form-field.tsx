'use client'
import { SelectField, TextField } from '#components/ui/field.tsx'
import { useKnown } from './use-known.ts'

type Shared = { name: string; label: string; hint?: string; remark?: string; value?: string; required?: boolean; id?: string }

type TextProps = Shared & { type?: 'text' | 'email' | 'password' | 'search' | 'date' | 'time'; autoComplete?: string; lang?: string; maxLength?: number; rows?: number }

export function FormField({ name, id, value, ...rest }: TextProps) {
  const { typed = value, error } = useKnown(name)
  return <TextField id={id ?? `field-${name}`} name={name} {...rest} value={typed} error={error} />
}

export function FormSelect({ name, id, value, ...rest }: Shared & { options: { value: string; label: string; lang?: string }[] }) {
  const { typed = value, error } = useKnown(name)
  return <SelectField id={id ?? `field-${name}`} name={name} {...rest} value={typed} error={error} />
}
