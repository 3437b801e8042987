'use client'
import { useEffect, useState } from 'react'
import type { Outcome } from '#lib/actions/outcome.ts'
import type { Offer } from '#lib/content/mentions/schema.ts'

async function ask(query: Record<string, string>, signal: AbortSignal): Promise<Offer[]> {
  const reply = await fetch(`/admin/api/mentions?${new URLSearchParams(query).toString()}`, { signal })
  const outcome = (await reply.json()) as Outcome<Offer[]>
  return outcome.ok ? outcome.value : []
}

/** What the saved text calls by name, asked anew whenever it is saved; while nobody answers it stays as it was. */
export function useOffers(recordId: string, locale: string, language: string, savedAt: string): [Offer[], (offers: Offer[]) => void] {
  const [offers, setOffers] = useState<Offer[]>([])
  useEffect(() => {
    const stop = new AbortController()
    ask({ recordId, locale, language }, stop.signal).then(setOffers, () => {})
    return () => stop.abort()
  }, [recordId, locale, language, savedAt])
  return [offers, setOffers]
}
