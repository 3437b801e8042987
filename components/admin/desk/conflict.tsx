'use client'
import { type FormEvent, useState } from 'react'
import type { Piece } from '#lib/content/compare/diff.ts'
import type { Difference, SaveConflict, TextPart } from '#lib/content/drafts/schema.ts'
import type { TextWords } from './text-words.ts'

const sides = ['mine', 'theirs'] as const

type Side = (typeof sides)[number]

type Words = TextWords['conflict']

/** The words of one side whole, with what the other has not marked in them. */
function Version({ pieces, side, words }: { pieces: Piece[]; side: Side; words: Words }) {
  const own = side === 'mine' ? 'added' : 'removed'
  const shown = pieces.filter(({ kind }) => kind === 'same' || kind === own)
  if (!shown.length) return <small>{words.nothing}</small>
  return shown.map(({ kind, text }, at) => (kind === own ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>))
}

type PartProps = { difference: Difference; label: string; words: Words; lang: string; chosen: Side | undefined; onChoice: (side: Side) => void }

/** One part that differs: both versions of it, and which one is to stay. */
function Part({ difference: { part, blocks, isTheirsAlone }, label, words, lang, chosen, onChoice }: PartProps) {
  return (
    <fieldset className="merge" id={`merge-${part}`} tabIndex={-1}>
      <legend>{label}</legend>
      {isTheirsAlone && <p className="hint">{words.theirsAlone}</p>}
      <div className="sides">
        {sides.map((side) => (
          <div key={side} className="side">
            <label className="choice"><input type="radio" name={`merge-${part}`} checked={chosen === side} onChange={() => onChoice(side)} /> <span>{words[side]}</span></label>
            {blocks.map(({ key, state, pieces }) => (
              <p key={key} className="words">
                {(state === 'moved' || state === 'dressed') && side === 'theirs' && <small>{words[state]} </small>}
                <span lang={lang}><Version pieces={pieces} side={side} words={words} /></span>
              </p>
            ))}
          </div>
        ))}
      </div>
    </fieldset>
  )
}

type Props = { other: SaveConflict; words: TextWords; lang: string; onChoice: (other: SaveConflict, taken: TextPart[]) => void }

/**
 * Somebody else saved meanwhile: every part that differs with both versions of it, and a choice for each. What only they
 * touched is chosen already; what both did is asked. Theirs stays in the history whatever is chosen.
 */
export function Conflict({ other, words, lang, onChoice }: Props) {
  const { differences, mineAlone } = other
  const say = words.conflict
  const named = (sentence: string) => sentence.replaceAll('{name}', () => other.by)
  const [chosen, setChosen] = useState<Partial<Record<TextPart, Side>>>(() => Object.fromEntries(differences.flatMap(({ part, isTheirsAlone }) => (isTheirsAlone ? [[part, 'theirs']] : []))))
  const [isAsked, setAsked] = useState(false)
  const open = differences.filter(({ part }) => !chosen[part])

  function goOn(event: FormEvent) {
    event.preventDefault()
    const [first] = open
    if (!first) return onChoice(other, differences.flatMap(({ part }) => (chosen[part] === 'theirs' ? [part] : [])))
    setAsked(true)
    document.querySelector<HTMLInputElement>(`#merge-${first.part} input`)?.focus()
  }

  return (
    <form className="refusal conflict" aria-labelledby="conflict-title" onSubmit={goOn}>
      <div role="alert">
        <h2 id="conflict-title">{named(say.title)}</h2>
        <p>{named(differences.length ? say.text : say.same)}</p>
      </div>
      {mineAlone.length > 0 && <p>{say.mineAlone} {mineAlone.map((part) => words[part]).join(' · ')}</p>}
      {differences.map((difference) => (
        <Part key={difference.part} difference={difference} label={words[difference.part]} words={say} lang={lang} chosen={chosen[difference.part]} onChoice={(side) => setChosen({ ...chosen, [difference.part]: side })} />
      ))}
      <p className="error" role="status">{isAsked && open.length > 0 ? `${say.choose} ${open.map(({ part }) => words[part]).join(' · ')}` : ''}</p>
      <p className="buttons"><button className="btn">{say.goOn}</button></p>
    </form>
  )
}
