'use client'
import { type KeyboardEvent, use, useId, useMemo, useRef, useState } from 'react'
import { FormContext } from '../form/form-context.ts'
import { type Side, TwoValues } from '../form/two-values.tsx'
import { useChoice, useKnown } from '../form/use-known.ts'
import { useFound } from '../use-found.ts'
import { searchRecords } from './search-records.ts'

export type Picked = { id: string; kind: string; name: { text: string; lang: string } }

export type PickerWords = { search: string; none: string; remove: string; up: string; down: string; chosen: string; kinds: Record<string, string> }

type Props = { name: string; label: string; hint?: string; kinds: string[]; chosen: Picked[]; words: PickerWords; language: string; /** One at most: another takes its place */ isSingle?: boolean; /** Their order says nothing */ isUnordered?: boolean }

/** Chooses records by any form of their name; the order is theirs, by buttons too. A list of choices as ARIA 1.2 describes a combobox. */
export function RecordPicker({ name, label, hint, kinds, chosen: first, words, language, isSingle = false, isUnordered = false }: Props) {
  const id = useId()
  const known = useKnown(name)
  const { id: place, error, differing } = known
  const { side, choose } = useChoice(known, '')
  const { named = [] } = use(FormContext)
  const [chosen, setChosen] = useState(first)
  // What was chosen here, should the person come back to it from what somebody else left.
  const [mine, setMine] = useState(first)
  const [told, setTold] = useState(differing)
  const theirs = named.filter(({ id: one }) => differing?.theirs.split(',').includes(one))
  if (differing !== told) {
    setTold(differing)
    setMine(chosen)
    if (differing?.isTheirsAlone) setChosen(theirs)
  }
  function take(next: Side) {
    if (side === 'mine') setMine(chosen)
    setChosen(next === 'mine' ? mine : theirs)
    choose(next)
  }
  /** Whoever changes what somebody else left has chosen their own. */
  function change(next: Picked[]) {
    setChosen(next)
    if (!differing || side === 'mine') return
    setMine(next)
    choose('mine')
  }
  const nameOf = (one: string) => [...chosen, ...mine, ...named].find((record) => record.id === one)?.name.text ?? one
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(0)
  const input = useRef<HTMLInputElement>(null)

  const search = useMemo(() => searchRecords(language, kinds), [language, kinds])
  const found = useFound(typed, search)
  const open = found?.filter((one) => !chosen.some((other) => other.id === one.id)) ?? []
  function add(one: Picked | undefined) {
    if (!one) return
    change(isSingle ? [one] : [...chosen, one])
    setTyped('')
    input.current?.focus()
  }
  function move(index: number, by: number) {
    const next = [...chosen]
    const [one] = next.splice(index, 1)
    if (one) next.splice(index + by, 0, one)
    change(next)
  }
  function onKey(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (event.key === 'Enter') { event.preventDefault(); add(open[active]) }
    if (event.key === 'Escape') setTyped('')
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    setActive((active + (event.key === 'ArrowDown' ? 1 : -1) + open.length) % Math.max(1, open.length))
  }
  const isOpen = found !== null && typed.trim() !== ''
  return (
    <fieldset className="picker" id={place} tabIndex={-1} aria-describedby={[hint && `${place}-hint`, error && `${place}-error`].filter(Boolean).join(' ') || undefined}>
      <legend>{label}</legend>
      {hint && <p className="hint" id={`${place}-hint`}>{hint}</p>}
      {error && <p className="error" id={`${place}-error`}>{error}</p>}
      {/* Nothing chosen is said too, where a form must tell it from not being asked. */}
      {isSingle && !chosen.length && <input type="hidden" name={`${name}[]`} value="" />}
      <ol aria-label={words.chosen}>
        {chosen.map((one, index) => (
          <li key={one.id}>
            <input type="hidden" name={`${name}[]`} value={one.id} />
            <span lang={one.name.lang}>{one.name.text}</span> <small>{words.kinds[one.kind]}</small>
            <span className="moves">
              {!isSingle && !isUnordered && (
                <>
                  <button type="button" className="link" disabled={index === 0} aria-label={`${words.up}: ${one.name.text}`} onClick={() => move(index, -1)}>↑</button>
                  <button type="button" className="link" disabled={index === chosen.length - 1} aria-label={`${words.down}: ${one.name.text}`} onClick={() => move(index, 1)}>↓</button>
                </>
              )}
              <button type="button" className="link" aria-label={`${words.remove}: ${one.name.text}`} onClick={() => change(chosen.filter((other) => other !== one))}>{words.remove}</button>
            </span>
          </li>
        ))}
      </ol>
      <div className="field">
        <label htmlFor={`${id}-input`}>{words.search}</label>
        <input
          id={`${id}-input`} ref={input} type="search" role="combobox" autoComplete="off" maxLength={80} value={typed}
          aria-expanded={isOpen} aria-controls={`${id}-list`} aria-autocomplete="list" aria-activedescendant={isOpen && open[active] ? `${id}-${active}` : undefined}
          onChange={(event) => { setTyped(event.target.value); setActive(0) }} onKeyDown={onKey}
        />
        <ul id={`${id}-list`} role="listbox" aria-label={label} hidden={!isOpen}>
          {open.map((one, index) => (
            <li key={one.id} id={`${id}-${index}`} role="option" aria-selected={index === active} onClick={() => add(one)}>
              <span lang={one.name.lang}>{one.name.text}</span> <small>{words.kinds[one.kind]}</small>
            </li>
          ))}
        </ul>
        <p role="status" className="hint">{isOpen && open.length === 0 ? words.none : ''}</p>
      </div>
      {differing && <TwoValues differing={differing} side={side} onChoice={take} say={(list) => list.split(',').filter(Boolean).map(nameOf).join(' · ')} />}
    </fieldset>
  )
}
