import type { ReactNode } from 'react'

/** The head of the home page: the sentence, what it means, the field and what stands under it. */
export function Hero({ title, summary, children }: { title: ReactNode; summary: ReactNode; children?: ReactNode }) {
  return (
    <div className="hero">
      <h1>{title}</h1>
      <p className="lead">{summary}</p>
      {children && <div>{children}</div>}
    </div>
  )
}
