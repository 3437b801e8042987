import type { ReactNode } from 'react'

/** The last item is the page itself and has no address. */
export function Breadcrumb({ label, items }: { label: string; items: { href?: string; label: ReactNode }[] }) {
  return (
    <nav className="crumbs" aria-label={label}>
      <ol>
        {items.map((item, i) => (
          <li key={i}>{item.href ? <a href={item.href}>{item.label}</a> : <span aria-current="page">{item.label}</span>}</li>
        ))}
      </ol>
    </nav>
  )
}
