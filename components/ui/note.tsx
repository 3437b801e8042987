import type { ReactNode } from 'react'

type Props = {
  /** conflict: sources disagree; open: an open question; notice: about this page; fallback: a text in another language. */
  tone: 'conflict' | 'open' | 'notice' | 'fallback'
  title: ReactNode
  id?: string
  children?: ReactNode
}

export function Note({ tone, title, id, children }: Props) {
  return (
    <div className={tone === 'conflict' ? 'note' : `note ${tone}`} role="note" id={id}>
      <p className="note-title">{title}</p>
      {children}
    </div>
  )
}
