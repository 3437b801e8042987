import { z } from 'zod'
import type { Reference } from '#lib/content/references/reference.ts'
import type { CitedSource } from '#lib/domain/evidence/schema.ts'

export const pageSize = 100

export const topicFilters = z.object({
  page: z.coerce.number().int().min(1).max(10_000).optional(),
})

/** A topic as the index shows it. */
export type TopicEntry = {
  reference: Reference
  /** In the reader's language, null where none is published */
  summary: string | null
  count: number
  /** For a topic without a page: the one record that has it, and where its name comes from */
  only: Reference | null
  sources: CitedSource[]
}

/** A record that has the topic, with what a line of a list says of it. */
export type TaggedItem = {
  reference: Reference
  /** Kind within its own vocabulary (class of a tie, kind of a body) */
  type: string | null
  date: { value: string; confidence: string } | null
  isAnnounced: boolean
}

export type TopicFacts = {
  count: number
  /** Too few records for a page of its own: it stands in the index */
  isSmall: boolean
  items: TaggedItem[]
  page: number
  pages: number
}
