import { z } from 'zod'
import type { Reference } from '#lib/content/references/reference.ts'
import type { ConflictItem } from '#lib/domain/evidence/schema.ts'

export const pageSize = 60

export const questionFilters = z.object({
  page: z.coerce.number().int().min(1).max(10_000).optional(),
})

/** In the order in which the page shows them. */
export const severities = ['high', 'medium', 'low'] as const

export type Severity = (typeof severities)[number]

/** A disagreement between sources together with the record that it is about. */
export type NamedConflict = { conflict: ConflictItem; record: Reference | null }

export type Question = {
  id: string
  kind: string
  severity: string
  title: string
  note: string
  records: Reference[]
  conflicts: NamedConflict[]
}

export type QuestionList = { items: Question[]; total: number; page: number; pages: number }

/** A question as another page points to it; `page` is where it stands in the list. */
export type QuestionLink = { id: string; title: string; page: number }
