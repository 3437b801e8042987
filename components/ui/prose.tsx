import type { ReactNode } from 'react'

/** The measure and rhythm of running text. `lang` where the text is not in the page's language. */
export function Prose({ children, lang }: { children: ReactNode; lang?: string }) {
  return <div className="prose" lang={lang}>{children}</div>
}
