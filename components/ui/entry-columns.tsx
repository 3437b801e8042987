import type { ReactNode } from 'react'

/** Sections side by side, as on the home page; give it `Section ruled`. */
export function EntryColumns({ children }: { children: ReactNode }) {
  return <div className="entry-cols">{children}</div>
}
