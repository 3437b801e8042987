'use client'
import type { Editor } from '@tiptap/core'
import { useEffect, useId, useRef, useState } from 'react'
import { sentenceOf } from '#components/admin/form/sentence.ts'
import { Thumbnail } from '#components/admin/pictures/thumbnail.tsx'
import { useFound } from '#components/admin/use-found.ts'
import type { Outcome } from '#lib/actions/outcome.ts'
import type { Licence, Picture } from '#lib/media/schema.ts'
import { thumbnailPath } from '#lib/media/variants.ts'
import { blockBefore, insertBlock } from './insert-block.ts'
import { Dialog, Field, Frame, type PanelProps } from './panel-parts.tsx'
import type { EditorWords } from './words.ts'

type Shown = { alt: string; isDecorative: boolean }

/** Puts a picture into the text; the cursor goes to its caption. */
const insert = (editor: Editor, pictureId: string, { alt, isDecorative }: Shown) =>
  insertBlock(editor, { type: 'picture', attrs: { pictureId, alt: isDecorative ? '' : alt, isDecorative } }, 1)

/** What is seen in a picture, for whoever does not see it; or that the text says it already. */
function AltFields({ words, value, onChange }: { words: EditorWords; value: Shown; onChange(value: Shown): void }) {
  return (
    <>
      <Field label={words.picture.alt} hint={words.picture.altHint} value={value.alt} isOff={value.isDecorative} onChange={(alt) => onChange({ ...value, alt })} />
      <label className="choice"><input type="checkbox" checked={value.isDecorative} onChange={(event) => onChange({ ...value, isDecorative: event.target.checked })} /> {words.picture.decorative}</label>
    </>
  )
}

type Listed = Picture & { name: string; focusX: number; focusY: number }

async function findPictures(words: string, signal: AbortSignal): Promise<Listed[]> {
  const reply = await fetch(`/admin/api/pictures?${new URLSearchParams({ q: words }).toString()}`, { signal })
  const found = (await reply.json()) as Outcome<{ items: Listed[] }>
  return found.ok ? found.value.items : []
}

/** The pictures that are there, the newest first; the chosen one stays among those that are found. */
function KnownPictures({ words: { picture: say }, chosen, onChoice }: { words: EditorWords; chosen: Listed | null; onChoice(one: Listed): void }) {
  const [query, setQuery] = useState('')
  const found = useFound(query, findPictures, { always: true })
  const shown = chosen && found && !found.some(({ id }) => id === chosen.id) ? [chosen, ...found] : found
  const group = useId()
  return (
    <fieldset className="known-pictures">
      <legend>{say.known}</legend>
      <Field label={say.find} type="search" value={query} onChange={setQuery} />
      <ul>
        {shown?.map((one) => (
          <li key={one.id}>
            <label>
              <input type="radio" name={group} checked={one.id === chosen?.id} onChange={() => onChoice(one)} />
              <Thumbnail src={thumbnailPath(one.id)} width={one.width} height={one.height} focus={{ x: one.focusX, y: one.focusY }} title={`${one.name} · ${one.credit}`} />
              <small>{one.name}</small>
              <small>{one.credit}</small>
            </label>
          </li>
        ))}
      </ul>
      <p role="status" className="hint">{found?.length === 0 ? say.notFound : ''}</p>
    </fieldset>
  )
}

/** After which words the picture comes: the text itself is covered meanwhile. */
function PlaceNote({ editor, words, lang }: { editor: Editor; words: EditorWords; lang: string }) {
  const before = blockBefore(editor)
  if (!before) return <p>{words.picture.first}</p>
  const own = before.textContent.trim()
  // Whole words, where words have spaces.
  const [start = ''] = /^.{0,60}$|^.{0,60}(?=\s)|^.{60}/u.exec(own) ?? []
  const name = before.type.name as keyof EditorWords['tools']
  return <p>{words.picture.after} {start ? <q lang={lang}>{start}{start.length < own.length && '…'}</q> : words.tools[name]}</p>
}

/** A picture that is there already, or one from this device. */
export function PicturePanel({ editor, words, formWords, lang, onClose }: PanelProps) {
  const say = words.picture
  const file = useRef<HTMLInputElement>(null)
  const [known, setKnown] = useState<Listed | null>(null)
  const [shown, setShown] = useState<Shown>({ alt: '', isDecorative: false })
  const [credit, setCredit] = useState('')
  // Whoever adds a picture says under which terms: none is said in their place.
  const [licence, setLicence] = useState<Licence | ''>('')
  const [refused, setRefused] = useState<string[]>([])
  // The file that was sent was there before, said to be another's: the person sees whose before it comes into the text.
  const [met, setMet] = useState<Picture | null>(null)
  const [isSending, setSending] = useState(false)
  // Sent again after no answer it is still the same wish.
  const request = useRef('')
  // Closed meanwhile, it comes into no text.
  const sending = useRef<AbortController | null>(null)
  useEffect(() => () => sending.current?.abort(), [])

  function choose(one: Listed) {
    setKnown(one)
    setMet(null)
    setRefused([])
    if (file.current) file.current.value = ''
  }
  function meet(one: Picture, name: string) {
    choose({ ...one, name, focusX: 50, focusY: 50 })
    setMet(one)
  }
  function use(id: string) {
    onClose()
    insert(editor, id, shown)
  }
  async function send(chosen: File) {
    const missing = [...(credit.trim() ? [] : ['credit-missing']), ...(licence ? [] : ['licence-missing'])]
    if (missing.length) return setRefused(missing.map((code) => sentenceOf(formWords.issues, code)))
    const form = new FormData()
    request.current ||= crypto.randomUUID()
    form.set('request', request.current)
    form.set('credit', credit)
    form.set('licence', licence)
    form.set('file', chosen)
    setSending(true)
    setRefused([])
    const { signal } = (sending.current = new AbortController())
    const outcome = await fetch('/admin/api/pictures', { method: 'POST', body: form, signal }).then((reply) => reply.json() as Promise<Outcome<Picture>>).catch(() => null)
    if (signal.aborted) return
    setSending(false)
    if (outcome) request.current = ''
    if (outcome?.ok) {
      const { value } = outcome
      return value.credit === credit.trim() && value.licence === licence ? use(value.id) : meet(value, chosen.name)
    }
    const issues = outcome?.issues.map((issue) => sentenceOf(formWords.issues, issue.code, issue.values)) ?? []
    setRefused(issues.length ? issues : [outcome ? sentenceOf(formWords.refusals, outcome.code) : formWords.away])
  }
  async function add() {
    if (isSending) return
    const [chosen] = file.current?.files ?? []
    if (chosen) await send(chosen)
    else if (known) use(known.id)
    else setRefused([say.none])
  }
  return (
    <Dialog label={words.tools.picture} onClose={onClose}>
      <PlaceNote editor={editor} words={words} lang={lang} />
      <div className="two-ways">
        <KnownPictures words={words} chosen={known} onChoice={choose} />
        <fieldset>
          <legend>{say.fromDevice}</legend>
          <label>{say.file} <input ref={file} type="file" accept="image/jpeg,image/png,image/webp,image/avif" onChange={() => { setKnown(null); setMet(null); setRefused([]) }} /></label>
          <p className="hint">{say.fileHint}</p>
          <Field label={say.credit} value={credit} onChange={setCredit} />
          <label>{say.licence}{' '}
            <select value={licence} onChange={(event) => setLicence(event.target.value as Licence | '')}>
              <option value="">{say.choose}</option>
              {Object.entries(words.licences).map(([one, name]) => <option key={one} value={one}>{name}</option>)}
            </select>
          </label>
        </fieldset>
      </div>
      <AltFields words={words} value={shown} onChange={setShown} />
      {refused.length > 0 && <p role="alert" className="error">{refused.join(' ')}</p>}
      {met && (
        <p role="alert">
          {say.met.replace('{credit}', met.credit).replace('{licence}', words.licences[met.licence]).replace('{add}', say.add)} <a href={`/admin/pictures/${met.id}`} target="_blank" rel="noreferrer">{say.metPage}</a>
        </p>
      )}
      <p role="status" className="hint">{isSending ? say.sending : ''}</p>
      <button type="button" className="btn" aria-disabled={isSending} onClick={() => void add()}>{say.add}</button>
      <button type="button" className="link" onClick={onClose}>{words.cancel}</button>
    </Dialog>
  )
}

/** What a picture is said to show; there while the cursor stands in its caption. */
export function DescribedPanel({ editor, words }: PanelProps) {
  const { alt = '', isDecorative = false } = editor.getAttributes('picture') as Partial<Shown>
  return (
    <Frame editor={editor} label={words.tools.picture}>
      <AltFields words={words} value={{ alt, isDecorative }} onChange={(value) => editor.commands.updateAttributes('picture', value)} />
      <button type="button" className="link" onClick={() => editor.chain().focus().deleteNode('picture').run()}>{words.picture.remove}</button>
    </Frame>
  )
}
