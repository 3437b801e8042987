import type { ReactNode } from 'react'

type Props = {
  /** What kind of page this is, above the title. */
  kicker?: ReactNode
  title: ReactNode
  /** The title's language where it is not the page's. */
  titleLang?: string
  /** The same name in the other script. */
  other?: ReactNode
  summary?: ReactNode
  meta?: ReactNode
}

export function PageHeader({ kicker, title, titleLang, other, summary, meta }: Props) {
  return (
    <div className="page-head">
      {kicker && <p className="kicker">{kicker}</p>}
      <h1 lang={titleLang}>{title}</h1>
      {other && <p className="other">{other}</p>}
      {summary && <p className="lead">{summary}</p>}
      {meta && <div className="meta">{meta}</div>}
    </div>
  )
}
