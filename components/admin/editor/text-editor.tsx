'use client'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { FormWords } from '#components/admin/form/sentence.ts'
import type { Body } from '#lib/content/body.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { BlockGrip } from './block-grip.tsx'
import { MentionPanel } from './mentions/mention-panel.tsx'
import { Panel } from './panel.tsx'
import type { PanelName } from './panel-parts.tsx'
import { Toolbar } from './toolbar.tsx'
import { useEditor } from './use-editor.ts'
import type { EditorWords } from './words.ts'

export type FoundRecord = { id: string; kind: string; name: { text: string; lang: string } }

type Props = {
  id: string
  label: string
  value: Body
  /** Instead of `value`: what an editor held that was closed before it could save */
  doc?: unknown
  lang: Locale
  words: EditorWords
  formWords: FormWords
  onChange(doc: unknown): void
  searchRecords(query: string, signal: AbortSignal): Promise<FoundRecord[]>
  /** Whose text it is, and when it was saved last: names in it are looked for in what is saved */
  recordId: string
  savedAt: string
  language: Locale
}

/** The body of a text, as blocks: by keyboard, by mouse, by an input method. Alt+F10 leads to the tools, Escape back. */
export function TextEditor({ id, label, value, doc, lang, words, formWords, onChange, searchRecords, recordId, savedAt, language }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const tools = useRef<HTMLDivElement>(null)
  const editor = useEditor({ place, id, label, captionLabel: words.picture.caption, lang, value, doc, onChange })
  const [panel, setPanel] = useState<PanelName | null>(null)

  /** Nothing outside an open dialog can have the focus: it is gone before the text has it again. */
  function close() {
    flushSync(() => setPanel(null))
    editor?.commands.focus()
  }
  const shared = { words, formWords, lang, searchRecords, onClose: close }
  return (
    <div
      className="editor"
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'F10' && event.altKey) {
          event.preventDefault()
          tools.current?.querySelector<HTMLButtonElement>('button[tabindex="0"]')?.focus()
        }
        if (event.key === 'Escape' && (panel || (event.target as Element).closest('.panel'))) close()
      }}
    >
      <p className="editor-label" aria-hidden="true">{label}</p>
      <div className="editor-sheet">
        {editor && <Toolbar ref={tools} editor={editor} lang={lang} words={words} onPanel={setPanel} panel={panel} controls={`${id}-text`} />}
        {editor && panel && <Panel name={panel} {...shared} editor={editor} />}
        {editor?.isActive('quotation') && <Panel name="quotation" {...shared} editor={editor} />}
        {editor?.isActive('table') && <Panel name="table" {...shared} editor={editor} />}
        {editor?.isActive('picture') && <Panel name="described" {...shared} editor={editor} />}
        <div className="editor-frame">
          <div ref={place} className="editor-place" />
          {editor && <BlockGrip editor={editor} title={words.grip} />}
        </div>
      </div>
      <p className="hint">{words.keys}</p>
      {editor && <MentionPanel editor={editor} recordId={recordId} locale={lang} language={language} savedAt={savedAt} words={words} />}
    </div>
  )
}
