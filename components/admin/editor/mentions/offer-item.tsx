'use client'
import type { Offer, OfferedRecord } from '#lib/content/mentions/schema.ts'
import type { EditorWords } from '../words.ts'

type Props = { offer: Offer; lang: string; words: EditorWords; onLink(offer: Offer, id: string, instead?: string): void; onDismiss(offer: Offer): void }

/** One name with what stands around it, and the records that it may mean: several where several are called so. */
export function OfferItem({ offer, lang, words, onLink, onDismiss }: Props) {
  const { first: { text, before, after }, records, count, isMisspelt } = offer
  const say = words.mentions
  const named = (sentence: string, { name, kind }: OfferedRecord) => sentence.replace('{kind}', words.kinds[kind] ?? kind).replace('{name}', name.text)
  return (
    <li>
      <p lang={lang} className="around">{before}<mark>{text}</mark>{after}</p>
      {count > 1 && <p className="hint">{say.times.replace('{count}', String(count))}</p>}
      {isMisspelt && <p className="hint">{say.misspelt}</p>}
      {records.length > 1 && <p className="hint">{say.which}</p>}
      <p className="choices-of">
        {records.map((one) => (
          <span key={one.id}>
            {isMisspelt && one.right && <button type="button" className="btn quiet" onClick={() => onLink(offer, one.id, one.right ?? undefined)}>{say.correct.replace('{name}', one.right)}</button>}
            <button type="button" className={isMisspelt ? 'link' : 'btn quiet'} onClick={() => onLink(offer, one.id)}>{named(say.link, one)}</button>
          </span>
        ))}
        <button type="button" className="link" aria-label={say.dismissOne.replace('{words}', text)} onClick={() => onDismiss(offer)}>{say.dismiss}</button>
      </p>
    </li>
  )
}
