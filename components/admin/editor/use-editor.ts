'use client'
import { type Content, Editor } from '@tiptap/core'
import { type RefObject, useEffect, useReducer, useRef, useState } from 'react'
import type { Body } from '#lib/content/body.ts'
import { docOfBody } from '#lib/content/editing/doc-of-body.ts'
import { extensionsWith } from './schema.ts'

type Options = { place: RefObject<HTMLDivElement | null>; id: string; label: string; captionLabel: string; lang: string; value: Body; doc: unknown; onChange(doc: unknown): void }

/** Pixels of the window that the tools cover: what is written comes to stand clear of them. */
const covered = { top: 104, right: 0, bottom: 16, left: 0 }

/** What other programs write beside their words; the policy of the admin would refuse each of it aloud. */
const withoutStyle = (html: string) => html.replace(/\s(?:style|on\w+)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, '')

/** The editor, once its place is there; whoever uses it is drawn anew with each of its changes. */
export function useEditor({ place, id, label, captionLabel, lang, value, doc, onChange }: Options): Editor | null {
  const [editor, setEditor] = useState<Editor | null>(null)
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  const first = useRef(doc ?? docOfBody(value))
  const changed = useRef(onChange)
  useEffect(() => { changed.current = onChange })

  useEffect(() => {
    if (!place.current) return
    const made = new Editor({
      element: place.current,
      extensions: extensionsWith(captionLabel),
      content: first.current as Content,
      // The policy of the admin lets no style be written into the page.
      injectCSS: false,
      // 1979. at the beginning of a line is a year, and no list.
      enableInputRules: false,
      editorProps: {
        transformPastedHTML: withoutStyle, scrollThreshold: covered, scrollMargin: covered,
        attributes: { id: `${id}-text`, class: 'prose', role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, lang },
      },
      onUpdate: ({ editor: now }) => changed.current(now.getJSON()),
      onTransaction: () => redraw(),
    })
    setEditor(made)
    return () => made.destroy()
  }, [place, id, label, captionLabel, lang])
  return editor
}
