'use client'
import { browserSupportsWebAuthn, startRegistration, type PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/browser'
import { type FormEvent, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { FormContext } from '#components/admin/form/form-context.ts'
import { FormChoice } from '#components/admin/form/form-choices.tsx'
import { FormField } from '#components/admin/form/form-field.tsx'
import { PasswordField } from '#components/admin/form/password-field.tsx'
import { RefusalNote } from '#components/admin/form/refusal-note.tsx'
import type { FormWords } from '#components/admin/form/sentence.ts'
import type { Refusal } from '#lib/actions/outcome.ts'
import { askPasskey, notConfirmed } from './ask-passkey.ts'

export type PasskeyWords = Record<'text' | 'name' | 'nameHint' | 'add' | 'without' | 'failed' | 'current' | 'endOthers' | 'show' | 'hide', string>

/** The password, then what the browser shows, then the passkey is kept; a refusal loses nothing that was typed. */
async function add(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? '')
  const begun = await askPasskey<PublicKeyCredentialCreationOptionsJSON>('begin', { current: text('current') })
  if (!begun.ok) return begun
  const response = await startRegistration({ optionsJSON: begun.value }).catch(() => null)
  if (!response) return notConfirmed
  return askPasskey('add', { name: text('name'), response, ...(form.get('endOthers') ? { endOthers: 'yes' } : {}) })
}

/** The page has another form that asks for the password. */
const prefix = 'passkey'

/** Adds a passkey; it needs script, since browsers ask for it by script alone. */
export function AddPasskey({ words, formWords }: { words: PasskeyWords; formWords: FormWords }) {
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isBusy, setBusy] = useState(false)
  const note = useRef<HTMLDivElement>(null)
  const isKnown = useSyncExternalStore(() => () => {}, browserSupportsWebAuthn, () => true)
  useEffect(() => { if (refusal) note.current?.focus() }, [refusal])

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    setBusy(true)
    const outcome = await add(new FormData(event.currentTarget)).catch(() => notConfirmed)
    if (outcome.ok) return location.assign('/admin/second-factor/codes')
    setRefusal(outcome)
    setBusy(false)
  }

  if (!isKnown) return <p>{words.without}</p>
  return (
    <form className="action" aria-label={words.add} onSubmit={onSubmit} noValidate>
      {refusal && (refusal === notConfirmed ? <p className="refusal" role="alert">{words.failed}</p> : <RefusalNote ref={note} outcome={refusal} words={formWords} prefix={prefix} />)}
      <p>{words.text}</p>
      <FormContext value={{ typed: {}, issues: refusal?.issues ?? [], words: formWords, prefix }}>
        <FormField name="name" label={words.name} hint={words.nameHint} maxLength={60} autoComplete="off" required />
        <PasswordField name="current" label={words.current} autoComplete="current-password" show={words.show} hide={words.hide} />
        <FormChoice name="endOthers" value="yes" checked label={words.endOthers} />
      </FormContext>
      <p className="buttons"><button className="btn" disabled={isBusy} aria-busy={isBusy}>{words.add}</button></p>
    </form>
  )
}
