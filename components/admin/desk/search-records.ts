'use client'
import type { Picked } from './record-picker.tsx'

type Reply = { ok: boolean; value?: Picked[] }

const ask = async (query: Record<string, string>, signal: AbortSignal): Promise<Picked[]> => {
  const reply = await fetch(`/admin/api/records?${new URLSearchParams(query).toString()}`, { signal })
  const found = (await reply.json()) as Reply
  return found.ok ? (found.value ?? []) : []
}

/** Records under some words, named in the language of the admin; nothing where the server refuses. */
export const searchRecords = (language: string, kinds: string[] = []) => (q: string, signal: AbortSignal): Promise<Picked[]> => ask({ q, language, kinds: kinds.join(',') }, signal)
