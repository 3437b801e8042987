import { z } from 'zod'
import type { Reference } from '#lib/content/references/reference.ts'
import type { ActivityLine, ActivityMilestone } from '#lib/domain/activities/schema.ts'
import type { DatedValue } from '#lib/domain/partnerships/schema.ts'
import type { NameForm } from '#lib/names/forms.ts'

/** Kinds of programmes, in the order in which the filter lists them. */
export const programmeKinds = [
  'eu-programme', 'eu-programme-edition', 'eu-project', 'national-programme', 'network', 'certification', 'international-infrastructure',
  'exhibition-project', 'business-support', 'architecture',
] as const

/** Roles in a programme, most telling first; those that it does not name stand last. */
export const programmeRoles = ['lead', 'lighthouse-city', 'follower-city', 'member', 'participant'] as const

/** Fields of the creative cities that have a word in the messages; any other stands as the record has it. */
export const memberFields = ['architecture', 'design', 'film', 'gastronomy', 'literature', 'media-arts', 'music', 'crafts-folk-art'] as const

export type MemberItem = { party: Reference; role: string; field: string | null; since: string | null; confidence: string }

export type ProgrammeFacts = {
  self: Reference
  kind: string
  period: DatedValue | null
  parent: Reference | null
  /** Editions and projects under it */
  children: (DatedValue & { reference: Reference; kind: string })[]
  funder: Reference | null
  manager: Reference | null
  members: MemberItem[]
  partnerships: Reference[]
  /** How many are not shown, where there are too many */
  omitted: { members: number; partnerships: number }
  activities: ActivityLine[]
  places: Reference[]
  related: Reference[]
  milestones: ActivityMilestone[]
  topics: Reference[]
  articles: Reference[]
  /** Every form of its name but the one in the title */
  forms: NameForm[]
}

export const pageSize = 50

export const programmeFilters = z.object({
  q: z.string().trim().max(100).optional(),
  kind: z.enum(programmeKinds).optional(),
  page: z.coerce.number().int().min(1).max(10_000).optional(),
})

export type ProgrammeFilters = z.infer<typeof programmeFilters>

export type ProgrammeListItem = { reference: Reference; kind: string; period: DatedValue | null; parent: Reference | null }

export type ProgrammeList = { items: ProgrammeListItem[]; total: number; page: number; pages: number }
