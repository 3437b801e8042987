import type { ReactNode } from 'react'

export type Source = {
  /** Target of the references, for example `s1`. */
  id: string
  citation: ReactNode
  /** Where in the source: page, paragraph. */
  place?: ReactNode
  quotation?: { text: string; lang: string }
  note?: ReactNode
}

/** Numbered from one in the order given, as the references count them. */
export function SourceList({ sources }: { sources: Source[] }) {
  return (
    <ol className="sources">
      {sources.map(({ id, citation, place, quotation, note }) => (
        <li key={id} id={id}>
          {citation}
          {place && <span className="place">{place}</span>}
          {quotation && <q lang={quotation.lang}>{quotation.text}</q>}
          {note && <span className="place">{note}</span>}
        </li>
      ))}
    </ol>
  )
}
