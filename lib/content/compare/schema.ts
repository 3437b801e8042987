import { z } from 'zod'

/** A version of a text as an address names it: `edition-3`, `save-12`, or the working draft. */
export type VersionName = { edition: number } | { save: number } | 'draft'

/** Reads one; undefined for what is none. */
export function readVersionName(text: string | undefined): VersionName | undefined {
  if (text === 'draft') return 'draft'
  const [, kind, number] = /^(edition|save)-([1-9]\d{0,8})$/.exec(text ?? '') ?? []
  if (!number) return undefined
  return kind === 'edition' ? { edition: Number(number) } : { save: Number(number) }
}

/** Which two are compared; what is not understood is left out, and the page chooses. */
const name = z.string().max(40).optional().catch(undefined)

export const compareFilters = z.object({ from: name, to: name })

export type VersionOption = { name: string; kind: 'edition' | 'save' | 'draft'; number: number; at: Date; by: string; isLive: boolean }
