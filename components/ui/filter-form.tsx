import type { ReactNode } from 'react'

import { Button } from '#components/ui/button.tsx'

type Props = { action: string; label: string; button: string; children: ReactNode }

/** Fields in a row and one button: a list narrows by a plain GET. */
export function FilterForm({ action, label, button, children }: Props) {
  return (
    <form className="filters" action={action} aria-label={label}>
      {children}
      <Button>{button}</Button>
    </form>
  )
}
