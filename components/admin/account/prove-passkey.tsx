'use client'
import { startAuthentication, type PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser'
import { useRef, useState } from 'react'
import { RefusalNote } from '#components/admin/form/refusal-note.tsx'
import type { FormWords } from '#components/admin/form/sentence.ts'
import type { Refusal } from '#lib/actions/outcome.ts'
import { askPasskey, notConfirmed } from './ask-passkey.ts'

type Props = { next: string; words: FormWords; label: string; failed: string }

/** Proves the second factor by a passkey; without script the code beside it is there. */
export function ProvePasskey({ next, words, label, failed }: Props) {
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isBusy, setBusy] = useState(false)
  const note = useRef<HTMLDivElement>(null)

  async function prove() {
    const asked = await askPasskey<PublicKeyCredentialRequestOptionsJSON>('challenge', {})
    if (!asked.ok) return asked
    const response = await startAuthentication({ optionsJSON: asked.value }).catch(() => null)
    return response ? askPasskey('prove', { response }) : notConfirmed
  }

  async function onClick() {
    setBusy(true)
    const outcome = await prove().catch(() => notConfirmed)
    if (outcome.ok) return location.assign(next)
    setRefusal(outcome)
    setBusy(false)
    note.current?.focus()
  }

  return (
    <div className="action">
      {refusal && (refusal === notConfirmed ? <p className="refusal" role="alert">{failed}</p> : <RefusalNote ref={note} outcome={refusal} words={words} />)}
      <p className="buttons"><button type="button" className="btn" disabled={isBusy} aria-busy={isBusy} onClick={onClick}>{label}</button></p>
    </div>
  )
}
