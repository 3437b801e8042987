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

type FieldProps = { label: string; hint?: string; value: string; onChange(value: string): void; onKeyDown?: (event: KeyboardEvent) => void; isFirst?: boolean; isOff?: boolean; type?: string }

export function Field({ label, hint, value, onChange, onKeyDown, isFirst, isOff, type = 'text' }: FieldProps) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => { if (isFirst) input.current?.focus() }, [isFirst])
  return (
    <>
      <label>{label} <input ref={input} type={type} value={value} maxLength={300} disabled={isOff} aria-describedby={hint ? id : undefined} onChange={(event) => onChange(event.target.value)} onKeyDown={onKeyDown} /></label>
      {hint && <p id={id} className="hint">{hint}</p>}
    </>
  )
}

/** One question to the person, between the tools and the text. */
export function Frame({ label, children }: { label: string; children: ReactNode }) {
  return <div className="panel" role="group" aria-label={label}>{children}</div>
}
