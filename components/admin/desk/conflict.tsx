'use client'
import { plainText } from '#lib/content/body-words.ts'
import type { OtherVersion } from '#lib/content/drafts/schema.ts'
import type { Typed } from './text-desk.tsx'
import type { TextWords } from './text-words.ts'

type Props = { other: OtherVersion | null; mine: Typed; words: TextWords; lang: string; onChoice: (other: OtherVersion, choice: 'mine' | 'theirs') => void }

/** Words of a document as the editor holds it. */
const words = (node: unknown): string => {
  const { text, content } = (node ?? {}) as { text?: string; content?: unknown[] }
  return text ?? (content ?? []).map(words).join(' ')
}

/** Somebody else saved meanwhile: both versions, side by side, and the choice; nothing of either is lost, since every save is kept. */
export function Conflict({ other, mine, words: say, lang, onChoice }: Props) {
  if (!other) return <div className="refusal" role="alert"><p>{say.conflict.gone}</p></div>
  const rows: [string, string, string][] = [
    [say.title, mine.title, other.title], [say.summary, mine.summary, other.summary], [say.body, mine.doc ? words(mine.doc) : (mine.body ?? []).map(plainText).join(' '), other.body.map(plainText).join(' ')],
  ]
  return (
    <section className="refusal conflict" role="alert" aria-labelledby="conflict-title">
      <h2 id="conflict-title">{say.conflict.title.replace('{name}', other.by)}</h2>
      <p>{say.conflict.text}</p>
      <div className="scroll" role="region" tabIndex={0} aria-labelledby="conflict-title">
        <table className="data">
          <thead><tr><td /><th scope="col">{say.conflict.mine}</th><th scope="col">{say.conflict.theirs}</th></tr></thead>
          <tbody>
            {rows.filter(([, one, two]) => one !== two).map(([label, one, two]) => (
              <tr key={label}><th scope="row">{label}</th><td lang={lang}>{one}</td><td lang={lang}>{two}</td></tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="buttons">
        <button type="button" className="btn" onClick={() => onChoice(other, 'mine')}>{say.conflict.keepMine}</button>
        <button type="button" className="btn quiet" onClick={() => onChoice(other, 'theirs')}>{say.conflict.takeTheirs}</button>
      </p>
    </section>
  )
}
