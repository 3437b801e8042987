'use client'
import { useSyncExternalStore } from 'react'

/** Said where the newsroom is open at another address than its own: what is sent from there is refused. */
export function WrongAddress({ origin, text }: { origin: string; text: string }) {
  const here = useSyncExternalStore(() => () => {}, () => location.origin, () => origin)
  if (here === origin) return null
  return <p className="refusal" role="alert">{text} <a href={`${origin}/admin`}>{origin}</a></p>
}
