import type { ReactNode } from 'react'

type Props = {
  title: ReactNode
  id?: string
  level?: 2 | 3
  /** A strong line under the title: above lists. */
  ruled?: boolean
  /** A link to all of it, below. */
  more?: { href: string; label: string }
  children: ReactNode
}

export function Section({ title, id, level = 2, ruled = false, more, children }: Props) {
  const Title = `h${level}` as const
  return (
    <section className={ruled ? 'sec ruled' : 'sec'} id={id}>
      <Title>{title}</Title>
      {children}
      {more && <p className="more"><a href={more.href}>{more.label}</a></p>}
    </section>
  )
}
