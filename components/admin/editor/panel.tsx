'use client'
import type { Editor } from '@tiptap/core'
import { useState } from 'react'
import { useFound } from '../use-found.ts'
import { Dialog, Field, Frame, onEnter, type PanelProps as Props } from './panel-parts.tsx'
import { DescribedPanel, PicturePanel } from './picture-panel.tsx'
import { TablePanel } from './table/table-panel.tsx'
import type { FoundRecord } from './text-editor.tsx'
import type { EditorWords } from './words.ts'

/** Puts a mark onto what is selected, or onto the words that it brings. */
function setMark(editor: Editor, type: string, attrs: object, words: string): void {
  const { empty } = editor.state.selection
  const chain = editor.chain().focus()
  if (!empty) chain.setMark(type, attrs).run()
  else if (editor.isActive(type)) chain.extendMarkRange(type).setMark(type, attrs).run()
  else chain.insertContent([{ type: 'text', text: words, marks: [{ type, attrs }] }, { type: 'text', text: ' ' }]).run()
}

const removeMark = (editor: Editor, type: string) => editor.chain().focus().extendMarkRange(type).unsetMark(type).run()

function LinkPanel({ editor, words, onClose }: Props) {
  const [href, setHref] = useState((editor.getAttributes('link').href as string | undefined) ?? 'https://')
  const [isWrong, setWrong] = useState(false)
  function save() {
    if (!/^https:\/\/\S+\.\S+$/i.test(href) || !URL.canParse(href)) return setWrong(true)
    setMark(editor, 'link', { href }, href)
    onClose()
  }
  return (
    <Dialog label={words.tools.link} onClose={onClose}>
      <Field label={words.address} type="url" value={href} onChange={setHref} onKeyDown={onEnter(save)} />
      {isWrong && <p role="alert" className="error">{words.addressWrong}</p>}
      <button type="button" className="btn" onClick={save}>{words.use}</button>
      {editor.isActive('link') && <button type="button" className="link" onClick={() => { removeMark(editor, 'link'); onClose() }}>{words.remove}</button>}
      <button type="button" className="link" onClick={onClose}>{words.cancel}</button>
    </Dialog>
  )
}

function RecordPanel({ editor, words, searchRecords, onClose }: Props) {
  const [query, setQuery] = useState(() => editor.state.doc.textBetween(editor.state.selection.from, editor.state.selection.to, ' ').slice(0, 80))
  const found = useFound(query, searchRecords)
  function choose(one: FoundRecord) {
    setMark(editor, 'record', { recordId: one.id }, one.name.text)
    onClose()
  }
  return (
    <Dialog label={words.tools.record} onClose={onClose}>
      <Field label={words.searchRecord} type="search" value={query} onChange={setQuery} onKeyDown={onEnter(() => { if (found?.[0]) choose(found[0]) })} />
      <ul className="found" aria-label={words.found}>
        {found?.map((one) => <li key={one.id}><button type="button" className="link" lang={one.name.lang} onClick={() => choose(one)}>{one.name.text}</button></li>)}
      </ul>
      <p role="status" className="hint">{found?.length === 0 ? words.notFound : ''}</p>
      {editor.isActive('record') && <button type="button" className="link" onClick={() => { removeMark(editor, 'record'); onClose() }}>{words.remove}</button>}
      <button type="button" className="link" onClick={onClose}>{words.cancel}</button>
    </Dialog>
  )
}

const languages = ['it', 'en', 'ja', 'zh', 'ko'] as const

function LanguageChoice({ value, words, onChange }: { value: string; words: EditorWords; onChange(lang: string): void }) {
  return (
    <label>{words.language}{' '}
      <select value={value} onChange={(event) => onChange(event.target.value)}>{languages.map((one) => <option key={one} value={one}>{words.languages[one]}</option>)}</select>
    </label>
  )
}

function ForeignPanel({ editor, words, lang, onClose }: Props) {
  const known = editor.getAttributes('foreign') as { lang?: string; reading?: string | null }
  const { from, to, empty } = editor.state.selection
  // Kana and kanji in a Japanese text want a reading, not another language.
  const isJapanese = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(editor.state.doc.textBetween(from, to))
  const [own, setOwn] = useState(known.lang ?? (lang === 'ja' && !isJapanese ? 'it' : 'ja'))
  const [reading, setReading] = useState(known.reading ?? '')
  const isPossible = !empty || editor.isActive('foreign')
  function save() {
    if (isPossible) setMark(editor, 'foreign', { lang: own, reading: reading || null }, '')
    onClose()
  }
  return (
    <Dialog label={words.tools.foreign} onClose={onClose}>
      {!isPossible && <p role="alert">{words.selectFirst}</p>}
      <LanguageChoice value={own} words={words} onChange={setOwn} />
      <Field label={words.reading} value={reading} onChange={setReading} onKeyDown={onEnter(save)} />
      <button type="button" className="btn" disabled={!isPossible} onClick={save}>{words.use}</button>
      {editor.isActive('foreign') && <button type="button" className="link" onClick={() => { removeMark(editor, 'foreign'); onClose() }}>{words.remove}</button>}
      <button type="button" className="link" onClick={onClose}>{words.cancel}</button>
    </Dialog>
  )
}

/** Whose words a quotation is, and in which language they were said; shown while the cursor stands in one. */
function QuotationPanel({ editor, words }: Props) {
  const known = editor.getAttributes('quotation') as { lang?: string; speaker?: string | null; office?: string | null }
  const set = (attrs: object) => editor.commands.updateAttributes('quotation', attrs)
  return (
    <Frame editor={editor} label={words.tools.quotation}>
      <Field label={words.speaker} value={known.speaker ?? ''} onChange={(speaker) => set({ speaker })} />
      <Field label={words.office} value={known.office ?? ''} onChange={(office) => set({ office })} />
      <LanguageChoice value={known.lang ?? 'it'} words={words} onChange={(own) => set({ lang: own })} />
    </Frame>
  )
}

const panels = { link: LinkPanel, record: RecordPanel, foreign: ForeignPanel, quotation: QuotationPanel, picture: PicturePanel, described: DescribedPanel, table: TablePanel }

export function Panel(props: Props) {
  const Own = panels[props.name]
  return <Own {...props} />
}
