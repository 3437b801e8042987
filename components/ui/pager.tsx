import type { ReactNode } from 'react'

type Link = { href: string; label: string }

export function Pager({ label, summary, previous, next }: { label: string; summary: ReactNode; previous?: Link; next?: Link }) {
  return (
    <nav className="pager" aria-label={label}>
      {previous && <a href={previous.href} rel="prev">{previous.label}</a>}
      <span>{summary}</span>
      {next && <a href={next.href} rel="next">{next.label}</a>}
    </nav>
  )
}
