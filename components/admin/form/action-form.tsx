'use client'
import { type FormEvent, type KeyboardEvent, type ReactNode, startTransition, useActionState, useEffect, useMemo, useRef, useState } from 'react'
import type { FormAction, FormState } from '#lib/actions/define.ts'
import type { Values } from '#lib/content/differing.ts'
import type { ChangedPage } from '#lib/content/records/schema.ts'
import { FormContext, usualPrefix } from './form-context.ts'
import { RefusalNote } from './refusal-note.tsx'
import type { FormWords } from './sentence.ts'
import { differingIn, labelsOf, standsNow, valuesOf } from './stands-now.ts'

type Props = {
  action: FormAction
  /** By which a form that is sent twice is known to be the same one; the server draws the form with another after each change */
  request: string
  words: FormWords
  children: ReactNode
  submit: ReactNode
  quiet?: boolean
  label?: string
  /** With what the ids of its fields begin, where several forms of a page have fields of one name */
  prefix?: string
  /** Called before it is sent, for what only the page knows; null: not now */
  prepare?: () => Promise<Record<string, string> | null>
}

/** Enter while an IME composes chooses a character; it must not send the form (T25). */
const keepComposition = (event: KeyboardEvent) => {
  if (event.key === 'Enter' && (event.nativeEvent.isComposing || event.keyCode === 229)) event.preventDefault()
}

/** The pages that a change of facts would change, when the server asks whether it is meant. */
const askedPages = (state: FormState): ChangedPage[] | null =>
  state?.outcome.code === 'confirm' ? (state.outcome.detail as { pages: ChangedPage[] }).pages : null

/** A form around an action: says why it was refused, loses nothing that was typed, works without script too. */
export function ActionForm({ action, request, words, children, submit, quiet, label, prefix = usualPrefix, prepare }: Props) {
  const [state, send, isPending] = useActionState(action, null)
  const [isAway, setAway] = useState(false)
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => { if (state) summary.current?.focus() }, [state])
  // With what it began, so that what somebody else changed meanwhile is told from what the person did.
  const own = useRef<HTMLFormElement>(null)
  const [begun, setBegun] = useState<Values | null>(null)
  useEffect(() => { if (own.current) setBegun(valuesOf(own.current)) }, [request])
  const [labels, setLabels] = useState<Record<string, string>>({})
  const now = standsNow(state)
  const differing = useMemo(() => differingIn(state, begun), [state, begun])

  async function submitForm(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    const form = new FormData(event.currentTarget, submitter)
    if (isPending) return
    setLabels(labelsOf(event.currentTarget, [...new Set([...form.keys()].map((name) => name.replace(/\[\]$/, '')))]))
    const more = prepare ? await prepare() : {}
    if (!more) return
    // A send that nobody answers would take the page away, and with it what was typed.
    const isThere = await fetch('/robots.txt', { method: 'HEAD', cache: 'no-store' }).then(() => true, () => false)
    setAway(!isThere)
    if (!isThere) return
    for (const [name, value] of Object.entries(more)) form.set(name, value)
    startTransition(() => send(form))
  }

  const pages = askedPages(state)
  const issues = state?.outcome.issues ?? []
  return (
    // Sent by us where there is script: React would empty the fields of a form that was refused.
    <form ref={own} action={send} onSubmit={submitForm} onKeyDown={keepComposition} className="action" aria-label={label} noValidate>
      <input type="hidden" name="request" value={request} />
      {isAway && <p className="refusal" role="alert">{words.away}</p>}
      {state && <RefusalNote ref={summary} outcome={state.outcome} words={words} prefix={prefix} differing={now && Object.keys(differing).map((name) => [name, labels[name] ?? name])} />}
      <FormContext value={{ typed: state?.typed ?? {}, issues, words, prefix, differing, named: now?.named ?? [], version: now?.version ?? state?.typed.version }}>{children}</FormContext>
      {pages && (
        <div className="confirm">
          <ul>{pages.map((page) => <li key={page.id}>{page.path ? <a href={page.path} target="_blank" rel="noreferrer">{page.name}</a> : page.name}</li>)}</ul>
          <button className="btn" name="confirmed" value="yes" disabled={isPending}>{words.confirm.yes}</button>
        </div>
      )}
      <p className="buttons"><button className={quiet ? 'btn quiet' : 'btn'} disabled={isPending} aria-busy={isPending}>{submit}</button></p>
    </form>
  )
}
