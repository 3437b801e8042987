'use client'
import type { Editor } from '@tiptap/core'
import { type KeyboardEvent, type Ref, useState } from 'react'
import { moveBlock } from './move-block.ts'
import type { PanelName } from './panel-parts.tsx'
import { insertTable } from './table/change-table.ts'
import type { EditorWords } from './words.ts'

type Name = keyof EditorWords['tools']

type Tool = { name: Name; sign: string; isOn?: boolean; isOff?: boolean; opens?: true; run(): void }

/** Whose sign is not known from elsewhere: a word of their name stands beside it. */
const worded = ['quotation', 'table', 'record', 'link', 'picture', 'foreign'] as const

const isWorded = (name: Name): name is (typeof worded)[number] => worded.some((one) => one === name)

function toolsOf(editor: Editor, lang: string, onPanel: (name: PanelName) => void): Tool[] {
  const chain = () => editor.chain().focus()
  // A cell and a caption are one line of words: made into another block, the table or the picture would be lost.
  const isOff = editor.isActive('table') || editor.isActive('picture')
  const opens = true as const
  return [
    { name: 'paragraph', sign: '¶', isOff, isOn: editor.isActive('paragraph'), run: () => chain().setParagraph().run() },
    { name: 'heading2', sign: 'H2', isOff, isOn: editor.isActive('heading', { level: 2 }), run: () => chain().toggleHeading({ level: 2 }).run() },
    { name: 'heading3', sign: 'H3', isOff, isOn: editor.isActive('heading', { level: 3 }), run: () => chain().toggleHeading({ level: 3 }).run() },
    { name: 'bulletList', sign: '•', isOff, isOn: editor.isActive('bulletList'), run: () => chain().toggleBulletList().run() },
    { name: 'orderedList', sign: '1.', isOff, isOn: editor.isActive('orderedList'), run: () => chain().toggleOrderedList().run() },
    { name: 'bold', sign: 'B', isOn: editor.isActive('bold'), run: () => chain().toggleBold().run() },
    // Italics are no part of Japanese writing (product.md); every other tool stands where it does in another language.
    { name: 'italic', sign: 'I', isOff: lang === 'ja', isOn: editor.isActive('italic'), run: () => chain().toggleItalic().run() },
    { name: 'picture', sign: '▣', opens, isOn: editor.isActive('picture'), run: () => onPanel('picture') },
    { name: 'record', sign: '⌒', opens, isOn: editor.isActive('record'), run: () => onPanel('record') },
    { name: 'link', sign: '↗', opens, isOn: editor.isActive('link'), run: () => onPanel('link') },
    { name: 'quotation', sign: '“', isOff, isOn: editor.isActive('quotation'), run: () => chain().toggleNode('quotation', 'paragraph', { lang }).run() },
    { name: 'table', sign: '▦', isOff: editor.isActive('table'), isOn: editor.isActive('table'), run: () => insertTable(editor) },
    { name: 'foreign', sign: '文A', opens, isOn: editor.isActive('foreign'), run: () => onPanel('foreign') },
    { name: 'up', sign: '↑', run: () => void moveBlock(editor, -1) },
    { name: 'down', sign: '↓', run: () => void moveBlock(editor, 1) },
    { name: 'undo', sign: '↺', isOff: !editor.can().undo(), run: () => chain().undo().run() },
    { name: 'redo', sign: '↻', isOff: !editor.can().redo(), run: () => chain().redo().run() },
  ]
}

type Props = { ref: Ref<HTMLDivElement>; editor: Editor; lang: string; words: EditorWords; panel: PanelName | null; controls: string; onPanel(name: PanelName): void }

/** One stop of the Tab key; the arrows go from tool to tool (ARIA APG, toolbar). A mouse on it takes the cursor away from no text. */
export function Toolbar({ ref, editor, lang, words, panel, controls, onPanel }: Props) {
  const tools = toolsOf(editor, lang, onPanel)
  const [current, setCurrent] = useState(0)
  function onKey(event: KeyboardEvent<HTMLDivElement>) {
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -current, End: tools.length - 1 - current }[event.key]
    if (event.key === 'Escape') editor.commands.focus()
    if (step === undefined) return
    event.preventDefault()
    const next = (current + step + tools.length) % tools.length
    setCurrent(next)
    event.currentTarget.querySelectorAll('button')[next]?.focus()
  }
  return (
    <div ref={ref} role="toolbar" aria-label={words.toolbar} aria-controls={controls} className="tools" onKeyDown={onKey} onMouseDown={(event) => event.preventDefault()}>
      {tools.map(({ name, sign, isOn, isOff, opens, run }, index) => (
        <button
          key={name} type="button" tabIndex={index === current ? 0 : -1} aria-pressed={isOn} aria-disabled={isOff} aria-haspopup={opens ? 'dialog' : undefined} aria-expanded={opens && panel === name ? true : undefined}
          title={words.tools[name]} aria-label={words.tools[name]} onFocus={() => setCurrent(index)} onClick={() => { setCurrent(index); if (!isOff) run() }} data-sign={sign}
        >
          {isWorded(name) && words.shortTools[name]}
        </button>
      ))}
    </div>
  )
}
