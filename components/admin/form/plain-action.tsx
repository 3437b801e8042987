'use client'
import { type ReactNode, useActionState } from 'react'
import type { FormAction } from '#lib/actions/define.ts'

/** A form of buttons alone: nothing can be typed, so nothing can be refused but by being signed out. */
export function PlainAction({ action, request, children }: { action: FormAction; request: string; children: ReactNode }) {
  const [, send] = useActionState(action, null)
  return (
    <form action={send} className="plain">
      <input type="hidden" name="request" value={request} />
      {children}
    </form>
  )
}
