'use client'
import type { Editor } from '@tiptap/core'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import type { FormWords } from '#components/admin/form/sentence.ts'
import type { FoundRecord } from './text-editor.tsx'
import type { EditorWords } from './words.ts'

export type PanelName = 'link' | 'record' | 'foreign' | 'quotation' | 'picture' | 'described' | 'table'

export type PanelProps = { name: PanelName; editor: Editor; words: EditorWords; formWords: FormWords; lang: string; searchRecords(query: string, signal: AbortSignal): Promise<FoundRecord[]>; onClose(): void }

/** Enter in a field of a panel does what its button does; while an input method composes it only composes (T25). */
export const onEnter = (run: () => void) => (event: KeyboardEvent) => {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.keyCode === 229) return
  event.preventDefault()
  run()
}

type FieldProps = { label: string; hint?: string; value: string; onChange(value: string): void; onKeyDown?: (event: KeyboardEvent) => void; isOff?: boolean; type?: string }

export function Field({ label, hint, value, onChange, onKeyDown, isOff, type = 'text' }: FieldProps) {
  const id = useId()
  return (
    <>
      <label>{label} <input type={type} value={value} maxLength={300} disabled={isOff} aria-describedby={hint ? id : undefined} onChange={(event) => onChange(event.target.value)} onKeyDown={onKeyDown} /></label>
      {hint && <p id={id} className="hint">{hint}</p>}
    </>
  )
}

/** One question to the person, over the page: nothing of the text moves, and its cursor stays where it is. Escape closes it, as its buttons do. */
export function Dialog({ label, onClose, children }: { label: string; onClose(): void; children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    // Whoever chooses no file after all cancels that choice, not the dialog.
    <dialog ref={dialog} className="panel asked" aria-label={label} onCancel={(event) => { event.preventDefault(); if (event.target === event.currentTarget) onClose() }}>
      <h2>{label}</h2>
      {children}
    </dialog>
  )
}

/** What can be said of the block in which the cursor stands, at the foot of the text. */
export function Frame({ editor, label, children }: { editor: Editor; label: string; children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null)
  // It lies over the end of a long text: the line that is written is not left under it.
  useEffect(() => {
    if (!frame.current || !editor.view.hasFocus()) return
    const hidden = editor.view.coordsAtPos(editor.state.selection.head).bottom - frame.current.getBoundingClientRect().top
    if (hidden > 0) scrollBy(0, hidden + 8)
  })
  return <div ref={frame} className="panel" role="group" aria-label={label}>{children}</div>
}
