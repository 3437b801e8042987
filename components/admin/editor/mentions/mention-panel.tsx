'use client'
import type { Editor } from '@tiptap/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Offer } from '#lib/content/mentions/schema.ts'
import { localCopy } from '../../desk/local-copy.ts'
import type { EditorWords } from '../words.ts'
import { linkMention } from './link-mention.ts'
import { OfferItem } from './offer-item.tsx'
import { useOffers } from './use-offers.ts'

type Props = { editor: Editor; recordId: string; locale: string; language: string; savedAt: string; words: EditorWords }

/**
 * Names in the text that could lead to their records, beside it: nothing becomes a link by itself. What is not wanted is
 * remembered for this text, in this browser.
 */
export function MentionPanel({ editor, recordId, locale, language, savedAt, words }: Props) {
  const say = words.mentions
  const [offers, setOffers] = useOffers(recordId, locale, language, savedAt)
  const kept = useMemo(() => localCopy<string[]>(`kakehashi-not-linked-${recordId}-${locale}`), [recordId, locale])
  const [unwanted, setUnwanted] = useState<string[]>([])
  const title = useRef<HTMLHeadingElement>(null)
  const list = useRef<HTMLUListElement>(null)
  // Only the browser knows what it kept, so it is asked once it is there.
  useEffect(() => setUnwanted(kept.read() ?? []), [kept])

  const shown = offers.filter(({ id }) => !unwanted.includes(id))
  const plain = shown.filter(({ records, isMisspelt }) => records.length === 1 && !isMisspelt)

  /** Whoever works by keyboard goes on with what stands next where the settled one stood. */
  function goOn(index: number) {
    requestAnimationFrame(() => {
      const next = list.current?.children[index] ?? list.current?.lastElementChild
      const button = next?.querySelector('button')
      if (button) button.focus()
      else title.current?.focus()
    })
  }
  function keepUnwanted(ids: string[]) {
    setUnwanted(ids)
    if (ids.length) kept.put(ids)
    else kept.clear()
  }
  function link(offer: Offer, id: string, instead?: string) {
    linkMention(editor, offer.first, id, instead)
    setOffers(offers.filter((one) => one !== offer))
    goOn(shown.indexOf(offer))
  }
  function linkAll() {
    for (const { first, records: [one] } of plain) if (one) linkMention(editor, first, one.id)
    setOffers(offers.filter((one) => !plain.includes(one)))
    goOn(0)
  }
  function dismiss(offer: Offer) {
    keepUnwanted([...unwanted, offer.id])
    goOn(shown.indexOf(offer))
  }
  return (
    <section className="mentions" aria-labelledby="mentions-title">
      <h2 id="mentions-title" ref={title} tabIndex={-1}>{say.title}</h2>
      <p className="hint">{shown.length ? say.hint : say.none}</p>
      {plain.length > 1 && <button type="button" className="btn" onClick={linkAll}>{say.all.replace('{count}', String(plain.length))}</button>}
      <ul ref={list}>
        {shown.map((offer) => <OfferItem key={offer.id} offer={offer} lang={locale} words={words} onLink={link} onDismiss={dismiss} />)}
      </ul>
      {unwanted.length > 0 && <button type="button" className="link" onClick={() => { keepUnwanted([]); title.current?.focus() }}>{say.again.replace('{count}', String(unwanted.length))}</button>}
    </section>
  )
}
