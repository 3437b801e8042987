'use client'
import dynamic from 'next/dynamic'
import { type ReactNode, type Ref, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { TextField } from '#components/ui/field.tsx'
import type { EditorWords } from '#components/admin/editor/words.ts'
import { ActionForm } from '#components/admin/form/action-form.tsx'
import type { FormWords } from '#components/admin/form/sentence.ts'
import type { FormAction } from '#lib/actions/define.ts'
import type { NextAddress, OtherAddress } from '#lib/content/addresses/schema.ts'
import type { Body } from '#lib/content/body.ts'
import type { Issue } from '#lib/content/refused.ts'
import type { SaveConflict, TextPart } from '#lib/content/drafts/schema.ts'
import { Autosave, type SaveState } from '#lib/content/editing/autosave.ts'
import { sendDraft } from '#lib/content/editing/send-draft.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { SubmitForm, type SubmitWords } from '#components/admin/review/submit-form.tsx'
import { IssueList } from './issue-list.tsx'
import { Conflict } from './conflict.tsx'
import { AddressField } from './address-field.tsx'
import { DiscardForm } from './discard-form.tsx'
import { searchRecords } from './search-records.ts'
import { LeftOver } from './left-over.tsx'
import { localCopy } from './local-copy.ts'
import { useSay } from './typed-title.tsx'
import type { TextWords } from './text-words.ts'

const TextEditor = dynamic(() => import('#components/admin/editor/text-editor.tsx').then((module) => module.TextEditor), { ssr: false })

/** `doc` is the body as the editor holds it, `body` as it was opened: the one that there is. */
export type Typed = { title: string; summary: string; slug: string; doc?: unknown; body?: Body }

type Props = {
  recordId: string
  locale: Locale
  /** Language of the admin */
  language: Locale
  version: number
  /** The edition with whose words it was opened; 0 where there is a draft */
  edition: number
  issues: Issue[]
  address: NextAddress | null
  otherAddresses: OtherAddress[]
  draft: { title: string; summary: string; slug: string; body: Body }
  isFirst: boolean
  hasDraft: boolean
  mayPublish: boolean
  request: string
  words: TextWords
  formWords: FormWords
  editorWords: EditorWords
  publish: FormAction
  submit: FormAction
  discard: FormAction
  submitWords: SubmitWords
  isInReview: boolean
  /** What readers of other languages will have, and the way to publishing several together */
  partial: ReactNode
  release: ReactNode
}

type Shown = Typed & { key: number }

/** The text of one language, open: what is typed saves itself, and is published by a form of its own. */
export function TextDesk(props: Props) {
  const { recordId, locale, version, edition, draft, words, formWords, isFirst } = props
  const [state, setState] = useState<SaveState>({ kind: 'clean' })
  const [issues, setIssues] = useState(props.issues)
  const [address, setAddress] = useState(props.address)
  const [hasDraft, setHasDraft] = useState(props.hasDraft)
  const [isInReview, setInReview] = useState(props.isInReview)
  const [shown, setShown] = useState<Shown>({ key: 0, ...draft })
  const [left, setLeft] = useState<Typed | null>(null)
  const [savedAt, setSavedAt] = useState('')
  const typed = useRef<Typed>(draft)
  const copy = useMemo(() => localCopy<Typed>(`kakehashi-draft-${recordId}-${locale}`), [recordId, locale])
  const say = useSay()
  // Drawn anew, it has another title: what was published, thrown away, taken up, chosen.
  useEffect(() => say({ title: shown.title }), [say, shown.title])
  const search = useMemo(() => searchRecords(props.language), [props.language])
  const client = useMemo(() => crypto.randomUUID(), [])
  const take = useCallback((next: SaveState) => {
    setState(next)
    if (next.kind !== 'saved') return
    setIssues(next.issues)
    setAddress(next.address)
    setSavedAt(next.at)
    setHasDraft(true)
    say({ savedOver: version })
    // Edited, it is a draft again.
    setInReview(false)
  }, [say, version])
  const autosave = useMemo(
    () => new Autosave<Typed>({ version, copy, onState: take, send: (words, at, sequence) => sendDraft({ recordId, locale, edition, client }, words, at, sequence) }),
    [recordId, locale, edition, version, copy, client, take],
  )
  // Only the browser knows what it kept, so it is asked once it is there.
  useEffect(() => setLeft(copy.read()), [copy])
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => { if (!autosave.isClean) event.preventDefault() }
    addEventListener('beforeunload', warn)
    return () => { removeEventListener('beforeunload', warn); autosave.stop() }
  }, [autosave])

  function change(part: Partial<Typed>) {
    typed.current = { ...typed.current, ...part }
    autosave.change(typed.current)
  }

  /** Words of this browser that the server never acknowledged are taken up again, or forgotten. */
  function takeUp(words: Typed | null) {
    setLeft(null)
    if (!words) return copy.clear()
    typed.current = { ...draft, ...words }
    setShown({ key: shown.key + 1, ...draft, ...words })
    autosave.change(typed.current)
  }

  /** What was chosen of the other person's words takes the place of mine; what stays of mine is saved over theirs: all of it has been seen. */
  function settle(other: SaveConflict, taken: TextPart[]) {
    const isMoreTyped = state.kind === 'conflict' && state.sent !== typed.current
    const isAllTheirs = taken.length === other.differences.length && !other.mineAlone.length && !isMoreTyped
    const theirs = Object.fromEntries(taken.map((part) => [part, other[part]]))
    typed.current = { ...typed.current, ...(taken.includes('body') ? { doc: undefined } : {}), ...theirs }
    setShown({ key: shown.key + 1, ...typed.current })
    autosave.goOnFrom(other.version, isAllTheirs ? null : typed.current)
  }

  // Whoever has decided goes on at the head of the text, which was drawn anew.
  const note = useRef<HTMLParagraphElement>(null)
  useEffect(() => { if (shown.key) note.current?.focus() }, [shown.key])

  const mayPublishNow = props.mayPublish && hasDraft
  const flushed = async () => ((await autosave.flush()) ? { version: String(autosave.version) } : null)

  return (
    <div className="text-desk" key={shown.key}>
      {left && state.kind === 'clean' && <LeftOver words={words} lang={locale} left={left} onChoice={takeUp} />}
      <div className="saving-bar">
        <SavingNote ref={note} state={state} isEmpty={!draft.title && !draft.summary && !draft.body.length} words={words} language={props.language} />
        {mayPublishNow && <a href="#publish-title">{words.saving.toPublish} <span aria-hidden="true">↓</span></a>}
      </div>
      {state.kind === 'conflict' && (state.other ? <Conflict key={state.other.version} other={state.other} words={words} lang={locale} onChoice={settle} /> : <p className="refusal" role="alert">{words.conflict.gone}</p>)}
      <TextField id="field-title" name="title" label={words.title} value={shown.title} lang={locale} maxLength={200} onInput={(title) => { change({ title }); say({ title }) }} />
      <TextField id="field-summary" name="summary" label={words.summary} hint={words.summaryHint} value={shown.summary} lang={locale} rows={3} maxLength={600} onInput={(summary) => change({ summary })} />
      <div id="field-body" className="body-field">
        <TextEditor id="body" label={words.body} value={shown.body ?? []} doc={shown.doc} lang={locale} words={props.editorWords} formWords={formWords} onChange={(doc) => change({ doc, body: undefined })} searchRecords={search} recordId={recordId} savedAt={savedAt} language={props.language} />
      </div>
      <AddressField value={shown.slug} locale={locale} address={address} others={props.otherAddresses} words={words} languages={props.editorWords.languages} onChange={(slug) => change({ slug })} />
      {mayPublishNow && (
        <section aria-labelledby="publish-title" className="publish">
          <h2 id="publish-title">{words.publish.title}</h2>
          <IssueList issues={issues} words={words} sentences={formWords.issues} />
          {props.partial}
          <ActionForm
            action={props.publish} request={props.request} words={formWords} submit={words.publish.submit} label={words.publish.title}
            prepare={flushed}
          >
            <input type="hidden" name="recordId" value={recordId} />
            <input type="hidden" name="locale" value={locale} />
            {!isFirst && (
              <>
                <TextField id="field-changeNote" name="changeNote" label={words.publish.note} hint={words.publish.noteHint} lang={locale} maxLength={300} />
                <label className="choice"><input type="checkbox" name="isMinor" /> {words.publish.minor}</label>
              </>
            )}
          </ActionForm>
          <p>{props.release}</p>
        </section>
      )}
      {hasDraft && !isInReview && <SubmitForm recordId={recordId} locale={locale} action={props.submit} request={props.request} words={props.submitWords} formWords={formWords} prepare={flushed} />}
      {hasDraft && <DiscardForm recordId={recordId} locale={locale} action={props.discard} request={props.request} words={words.discard} formWords={formWords} prepare={flushed} />}
    </div>
  )
}

const hour = (at: string, language: string) => new Date(at).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit', second: '2-digit' })

/** Whether what was typed is safe; `isEmpty`: it was opened without a word in it. */
function savingText(state: SaveState, isEmpty: boolean, { saving }: TextWords, language: string): string {
  if (state.kind === 'saved') return saving.saved.replace('{time}', hour(state.at, language))
  if (state.kind === 'refused') return saving.refused[state.code] ?? saving.stopped
  return state.kind === 'clean' && isEmpty ? saving.empty : saving[state.kind]
}

/** Whether what was typed is safe, said politely and always in the same place (WCAG 4.1.3). */
function SavingNote({ ref, state, isEmpty, words, language }: { ref: Ref<HTMLParagraphElement>; state: SaveState; isEmpty: boolean; words: TextWords; language: string }) {
  const text = savingText(state, isEmpty, words, language)
  return (
    <p ref={ref} tabIndex={-1} className={`saving ${state.kind}`} role="status" data-state={state.kind}>
      {state.kind === 'conflict' && state.other ? <a href="#conflict-title">{text}</a> : text}
    </p>
  )
}
