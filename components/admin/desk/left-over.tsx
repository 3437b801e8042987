import type { Typed } from './text-desk.tsx'
import type { TextWords } from './text-words.ts'

/** Words that were typed here and that the server never acknowledged: a closed tab, an ended session, a line that was cut. */
export function LeftOver({ left, words, lang, onChoice }: { left: Typed; words: TextWords; lang: string; onChoice: (words: Typed | null) => void }) {
  return (
    <section className="refusal asking" role="status" aria-labelledby="left-title">
      <h2 id="left-title">{words.left.title}</h2>
      <p lang={lang}>{left.title}</p>
      <p className="buttons">
        <button type="button" className="btn" onClick={() => onChoice(left)}>{words.left.take}</button>
        <button type="button" className="btn quiet" onClick={() => onChoice(null)}>{words.left.forget}</button>
      </p>
    </section>
  )
}
