import type { ReactNode } from 'react'

type Props = { title: ReactNode; children?: ReactNode; entries: { href?: string; text: ReactNode }[] }

/** Why a form was refused, at its head, where a reader finds themselves (WCAG 3.3.1): each fault leads to its field. */
export function ErrorSummary({ title, children, entries }: Props) {
  return (
    <div className="note" role="alert" tabIndex={-1} autoFocus>
      <p>{title}</p>
      {children}
      {entries.length > 0 && <ul>{entries.map(({ href, text }, at) => <li key={at}>{href ? <a href={href}>{text}</a> : text}</li>)}</ul>}
    </div>
  )
}
