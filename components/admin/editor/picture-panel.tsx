'use client'
import type { Editor } from '@tiptap/core'
import { useEffect, useRef, useState } from 'react'
import { sentenceOf } from '#components/admin/form/sentence.ts'
import { Thumbnail } from '#components/admin/pictures/thumbnail.tsx'
import type { Outcome } from '#lib/actions/outcome.ts'
import type { Licence, Picture } from '#lib/media/schema.ts'
import { thumbnailPath } from '#lib/media/variants.ts'
import { insertBlock } from './insert-block.ts'
import { Field, Frame, type PanelProps } from './panel-parts.tsx'
import type { EditorWords } from './words.ts'

type Shown = { alt: string; isDecorative: boolean }

/** Puts a picture into the text; the cursor goes to its caption. */
const insert = (editor: Editor, pictureId: string, { alt, isDecorative }: Shown) =>
  insertBlock(editor, { type: 'picture', attrs: { pictureId, alt: isDecorative ? '' : alt, isDecorative } }, 1)

/** What is seen in a picture, for whoever does not see it; or that the text says it already. */
function AltFields({ words, value, onChange, isFirst }: { words: EditorWords; value: Shown; onChange(value: Shown): void; isFirst?: boolean }) {
  return (
    <>
      <Field label={words.picture.alt} hint={words.picture.altHint} value={value.alt} isOff={value.isDecorative} onChange={(alt) => onChange({ ...value, alt })} {...(isFirst ? { isFirst } : {})} />
      <label className="choice"><input type="checkbox" checked={value.isDecorative} onChange={(event) => onChange({ ...value, isDecorative: event.target.checked })} /> {words.picture.decorative}</label>
    </>
  )
}

type Listed = Picture & { name: string; focusX: number; focusY: number }

async function listed(page: number, signal: AbortSignal): Promise<Listed[]> {
  const reply = await fetch(`/admin/api/pictures?page=${page}`, { signal })
  const found = (await reply.json()) as Outcome<{ items: Listed[] }>
  return found.ok ? found.value.items : []
}

/** A picture from this device, or one that is there already. */
export function PicturePanel({ editor, words, formWords, onClose }: PanelProps) {
  const say = words.picture
  const file = useRef<HTMLInputElement>(null)
  const [shown, setShown] = useState<Shown>({ alt: '', isDecorative: false })
  const [credit, setCredit] = useState('')
  const [licence, setLicence] = useState<Licence>('cc-by-4')
  const [refused, setRefused] = useState<string[]>([])
  const [isSending, setSending] = useState(false)
  const [known, setKnown] = useState<Listed[] | null>(null)
  // Sent again after no answer it is still the same wish.
  const request = useRef('')
  useEffect(() => {
    const stop = new AbortController()
    listed(1, stop.signal).then(setKnown, () => {})
    return () => stop.abort()
  }, [])

  function use(id: string) {
    onClose()
    insert(editor, id, shown)
  }
  async function send() {
    if (isSending) return
    const form = new FormData()
    request.current ||= crypto.randomUUID()
    form.set('request', request.current)
    form.set('credit', credit)
    form.set('licence', licence)
    const [chosen] = file.current?.files ?? []
    if (chosen) form.set('file', chosen)
    setSending(true)
    setRefused([])
    const outcome = await fetch('/admin/api/pictures', { method: 'POST', body: form }).then((reply) => reply.json() as Promise<Outcome<Picture>>).catch(() => null)
    setSending(false)
    if (outcome) request.current = ''
    if (outcome?.ok) return use(outcome.value.id)
    const issues = outcome?.issues.map((issue) => sentenceOf(formWords.issues, issue.code, issue.values)) ?? []
    setRefused(issues.length ? issues : [outcome ? sentenceOf(formWords.refusals, outcome.code) : formWords.away])
  }
  return (
    <Frame label={words.tools.picture}>
      <label>{say.file} <input ref={file} type="file" accept="image/jpeg,image/png,image/webp,image/avif" /></label>
      <p className="hint">{say.fileHint}</p>
      <AltFields words={words} value={shown} onChange={setShown} />
      <Field label={say.credit} value={credit} onChange={setCredit} />
      <label>{say.licence}{' '}
        <select value={licence} onChange={(event) => setLicence(event.target.value as Licence)}>{Object.entries(words.licences).map(([one, name]) => <option key={one} value={one}>{name}</option>)}</select>
      </label>
      {refused.length > 0 && <p role="alert" className="error">{refused.join(' ')}</p>}
      <p role="status" className="hint">{isSending ? say.sending : ''}</p>
      <button type="button" className="btn" aria-disabled={isSending} onClick={() => void send()}>{say.add}</button>
      <button type="button" className="link" onClick={onClose}>{words.cancel}</button>
      {known && known.length > 0 && (
        <div role="group" aria-label={say.known} className="known-pictures">
          <p>{say.known}</p>
          <ul>
            {known.map((one) => (
              <li key={one.id}><button type="button" onClick={() => use(one.id)}><Thumbnail src={thumbnailPath(one.id)} width={one.width} height={one.height} focus={{ x: one.focusX, y: one.focusY }} alt={one.name} title={`${one.name} · ${one.credit}`} /></button></li>
            ))}
          </ul>
        </div>
      )}
    </Frame>
  )
}

/** What a picture is said to show; there while the cursor stands in its caption. */
export function DescribedPanel({ editor, words }: PanelProps) {
  const { alt = '', isDecorative = false } = editor.getAttributes('picture') as Partial<Shown>
  return (
    <Frame label={words.tools.picture}>
      <AltFields words={words} value={{ alt, isDecorative }} onChange={(value) => editor.commands.updateAttributes('picture', value)} />
      <button type="button" className="link" onClick={() => editor.chain().focus().deleteNode('picture').run()}>{words.picture.remove}</button>
    </Frame>
  )
}
