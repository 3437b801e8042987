import type { ReactNode } from 'react'

/** One strong column and a narrow one beside it. `aside` is a landmark and wants a name. */
export function Columns({ children, aside, asideLabel }: { children: ReactNode; aside?: ReactNode; asideLabel?: string }) {
  return (
    <div className="cols">
      <div>{children}</div>
      {aside && <aside aria-label={asideLabel}>{aside}</aside>}
    </div>
  )
}
