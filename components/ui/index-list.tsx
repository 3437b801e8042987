import type { ReactNode } from 'react'

export type IndexEntry = {
  id?: string
  href?: string
  title: ReactNode
  /** Language of the title, where it is not the page's. */
  lang?: string
  meta?: ReactNode
  note?: ReactNode
  /** Stands in a column of its own at the left: a year, a letter. */
  mark?: ReactNode
}

type Props = {
  entries: IndexEntry[]
  /** Level of the titles as headings; without it they are no headings. */
  level?: 2 | 3 | 4
  label?: string
}

/** A list that reads like a well-set index: hairlines, no boxes. */
export function IndexList({ entries, level, label }: Props) {
  const Title = level ? (`h${level}` as const) : 'p'
  const marked = entries.some((entry) => entry.mark)
  return (
    <ul className={marked ? 'index marked' : 'index'} aria-label={label}>
      {entries.map(({ id, href, title, lang, meta, note, mark }, i) => (
        <li key={id ?? href ?? i} id={id}>
          {marked && <p className="when">{mark}</p>}
          <div>
            <Title className="title" lang={lang}>{href ? <a href={href}>{title}</a> : title}</Title>
            {meta && <p className="meta">{meta}</p>}
            {note && <p className="remark">{note}</p>}
          </div>
        </li>
      ))}
    </ul>
  )
}
