import type { ReactNode } from 'react'

export type Chip = { href: string; label: ReactNode; lang?: string; count?: number; current?: boolean }

export function Chips({ chips, label }: { chips: Chip[]; label?: string }) {
  return (
    <ul className="chips" aria-label={label}>
      {chips.map(({ href, label: text, lang, count, current }) => (
        <li key={href}>
          <a href={href} lang={lang} aria-current={current ? 'true' : undefined}>
            {text}
            {count !== undefined && <small>{count}</small>}
          </a>
        </li>
      ))}
    </ul>
  )
}
