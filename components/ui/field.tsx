import type { ReactNode } from 'react'

type Common = {
  id: string
  name: string
  label: ReactNode
  /** A word beside the label: required, optional. */
  remark?: string
  hint?: ReactNode
  error?: ReactNode
  required?: boolean
  value?: string
}

type TextProps = Common & {
  type?: 'text' | 'search' | 'email' | 'url' | 'password' | 'date' | 'time' | 'file'
  autoComplete?: string
  placeholder?: string
  lang?: string
  maxLength?: number
  /** Of a file: the types that are offered for choice. */
  accept?: string
  /** More than one line of text. */
  rows?: number
  onInput?: (value: string) => void
}

type SelectProps = Common & { options: { value: string; label: string; lang?: string }[] }

function described({ id, hint, error }: Common): string | undefined {
  return [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
}

/** What every control has: its name, its description, its state. */
function attributes(props: Common) {
  const { id, name, required, value, error } = props
  return { id, name, required, defaultValue: value, 'aria-invalid': error ? true : undefined, 'aria-describedby': described(props) }
}

function Field({ id, label, remark, hint, error, children }: Common & { children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {remark && <> <small>{remark}</small></>}
      </label>
      {hint && <p className="hint" id={`${id}-hint`}>{hint}</p>}
      {children}
      {error && <p className="error" id={`${id}-error`}>{error}</p>}
    </div>
  )
}

export function TextField(props: TextProps) {
  const { type = 'text', autoComplete, placeholder, lang, maxLength, accept, rows, onInput } = props
  const heard = onInput && { onInput: (event: { currentTarget: { value: string } }) => onInput(event.currentTarget.value) }
  const own = { ...attributes(props), autoComplete, placeholder, lang, maxLength, accept, ...heard }
  return <Field {...props}>{rows ? <textarea rows={rows} {...own} /> : <input type={type} {...own} />}</Field>
}

export function SelectField(props: SelectProps) {
  return (
    <Field {...props}>
      <select {...attributes(props)}>
        {props.options.map(({ value, label, lang }) => (
          <option key={value} value={value} lang={lang}>{label}</option>
        ))}
      </select>
    </Field>
  )
}
