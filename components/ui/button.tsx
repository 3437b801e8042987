import type { ReactNode } from 'react'

type Props = { children: ReactNode; quiet?: boolean; name?: string; value?: string }

export function Button({ children, quiet = false, name, value }: Props) {
  return <button className={quiet ? 'btn quiet' : 'btn'} name={name} value={value}>{children}</button>
}

export function ButtonLink({ children, quiet = false, href }: { children: ReactNode; quiet?: boolean; href: string }) {
  return <a className={quiet ? 'btn quiet' : 'btn'} href={href}>{children}</a>
}
