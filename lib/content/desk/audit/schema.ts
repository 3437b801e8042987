import { z } from 'zod'
import type { DeskName } from '#lib/content/desk/schema.ts'
import type { FieldChange } from './fields.ts'

export const auditPageSize = 50

const words = (most: number) => z.string().trim().max(most).catch('').default('')

/** A day as forms write it; one that is none is left out. */
const day = z.iso.date().or(z.literal('')).catch('').default('')

/** A filter that is not understood is left out: the page says what it shows. */
export const auditFilters = z.object({
  /** Id of a user, or the name of what acts by itself */
  person: words(80),
  event: words(60),
  /** Id of a record, or words of its name */
  record: words(120),
  from: day,
  to: day,
  /** Anywhere in what was there before and after */
  q: words(80),
  /** Rows before this number: the next page */
  before: z.string().regex(/^[1-9]\d{0,15}$/).catch('').default(''),
})

export type AuditFilters = z.output<typeof auditFilters>

/** Which rows somebody may see: all, or those about records, which hold nothing of people, sessions and settings. */
export type AuditScope = 'all' | 'records'

export type AuditItem = {
  id: bigint
  at: Date
  actor: string
  /** The person's name; null for what acts by itself, and for whoever is no user any more */
  person: string | null
  event: string
  record: { id: string; name: DeskName | null } | null
  locale: string | null
  changes: FieldChange[]
  /** What it says of a person: there, erased, or nothing */
  personal: 'none' | 'kept' | 'erased'
  hash: string
}

export type AuditPage = { items: AuditItem[]; older: bigint | null }
