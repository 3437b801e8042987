import type { ReactNode } from 'react'

export type CordEntry = {
  id?: string
  date: ReactNode
  title: ReactNode
  note?: ReactNode
  state: 'held' | 'announced' | 'unknown'
  /** How much time the date covers: the knot is as long. */
  span?: 'day' | 'month' | 'year' | 'years'
  /** The word for the state: shown for announced and unknown, where shape and fill also differ. */
  stateLabel?: string
  /** References to sources, behind the title. */
  sources?: ReactNode
}

const classOf = ({ state, span = 'day' }: Pick<CordEntry, 'state' | 'span'>) => [state !== 'held' && state, span !== 'day' && span].filter(Boolean).join(' ') || undefined

/** What the knots mean, each beside its word. */
export function CordLegend({ label, knots }: { label: string; knots: (Pick<CordEntry, 'state' | 'span'> & { word: string })[] }) {
  return (
    <ul className="legend" aria-label={label}>
      {knots.map(({ word, ...knot }) => <li key={word} className={classOf(knot)}>{word}</li>)}
    </ul>
  )
}

/**
 * A timeline as one cord with knots: round and solid for what was held, hollow and angular for what was announced, drawn
 * out where the date is a month or a year and no day.
 */
export function Cord({ entries, label }: { entries: CordEntry[]; label?: string }) {
  return (
    <ol className="cord" aria-label={label}>
      {entries.map(({ id, date, title, note, state, span, stateLabel, sources }, i) => (
        <li key={id ?? i} id={id} className={classOf({ state, ...(span ? { span } : {}) })}>
          <p className="when">
            {date}
            {stateLabel && state !== 'held' && <> <span className="state">{stateLabel}</span></>}
          </p>
          <p>
            {title}
            {sources}
          </p>
          {note && <p className="remark">{note}</p>}
        </li>
      ))}
    </ol>
  )
}
