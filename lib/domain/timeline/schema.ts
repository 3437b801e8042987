import { z } from 'zod'
import type { Reference } from '#lib/content/references/reference.ts'
import type { DatedValue } from '#lib/domain/partnerships/schema.ts'

/** Up to so many entries the timeline shows the whole record at once. */
export const wholeBelow = 60

export const pageSize = 100

/** `decade` is its first year; `undated` asks for what no source dates. */
export const timelineFilters = z.object({
  decade: z.union([z.literal('undated'), z.coerce.number().int().min(0).max(2990).multipleOf(10)]).optional(),
  page: z.coerce.number().int().min(1).max(10_000).optional(),
})

export type TimelineFilters = z.infer<typeof timelineFilters>

export type Decade = number | 'undated'

export type TimelineEntry = DatedValue & {
  id: string
  type: 'act' | 'activity' | 'milestone'
  status: string
  /** Basis of an act's date, kind of an activity, role of a milestone */
  detail: string | null
  /** The act, the activity, or the record that has the milestone */
  subject: Reference
  /** The tie of an act */
  tie: Reference | null
  /** What happened, where a milestone says it in words */
  label: string
  /** The page and, for acts and milestones, the place in it */
  href: string | null
  decade: Decade
}

export type Timeline = {
  decades: { decade: Decade; count: number }[]
  /** What is shown: one decade, or null for the whole record */
  shown: Decade | null
  entries: TimelineEntry[]
  total: number
  page: number
  pages: number
}
