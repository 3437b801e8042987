import type { ReactNode } from 'react'

import { Frieze } from '#components/ui/frieze.tsx'
import { Mark } from '#components/ui/mark.tsx'

export type FooterColumn = { title: string; links: { href: string; label: string; lang?: string }[] }

type Props = {
  brand: string
  brandOther?: { text: string; lang: string }
  columns: FooterColumn[]
  /** What closes the page: publisher, licence, date. */
  lines: ReactNode[]
  labels: { nav: string }
}

export function SiteFooter({ brand, brandOther, columns, lines, labels }: Props) {
  return (
    <>
      <Frieze />
      <footer className="foot">
        <div className="wrap">
          <p className="brand">
            <Mark again />
            <span>{brand}</span>
            {brandOther && <span lang={brandOther.lang}>{brandOther.text}</span>}
          </p>
          <nav aria-label={labels.nav}>{columns.map(column)}</nav>
          <div className="lines">
            {lines.map((line, i) => <p key={i}>{line}</p>)}
          </div>
        </div>
      </footer>
    </>
  )
}

function column({ title, links }: FooterColumn) {
  return (
    <section key={title}>
      <h2>{title}</h2>
      <ul>
        {links.map(({ href, label, lang }) => (
          <li key={href}>
            <a href={href} lang={lang}>{label}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
