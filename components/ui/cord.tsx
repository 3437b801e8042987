import type { ReactNode } from 'react'

export type CordEntry = {
  id?: string
  date: ReactNode
  title: ReactNode
  note?: ReactNode
  state: 'held' | 'announced' | 'unknown'
  /** The word for the state: shown for announced and unknown, where shape and fill also differ. */
  stateLabel?: string
  /** References to sources, behind the title. */
  sources?: ReactNode
}

/** A timeline as one cord with knots: round and solid for what was held, a hollow diamond for what was announced. */
export function Cord({ entries, label }: { entries: CordEntry[]; label?: string }) {
  return (
    <ol className="cord" aria-label={label}>
      {entries.map(({ id, date, title, note, state, stateLabel, sources }, i) => (
        <li key={id ?? i} id={id} className={state === 'held' ? undefined : state}>
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
