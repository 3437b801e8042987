import { z } from 'zod'
import type { Reference } from '#lib/content/references/reference.ts'
import type { DatedValue } from '#lib/domain/partnerships/schema.ts'

/** Kinds of missions, events and gifts, in the order in which the filter lists them. */
export const activityKinds = [
  'mission', 'meeting', 'kick-off-meeting', 'conference', 'networking', 'business-event', 'trade-fair', 'recurring-fair', 'exhibition',
  'world-exposition', 'inauguration', 'anniversary-opening', 'gastronomic', 'donation', 'planned',
] as const

export const activityStatuses = ['announced', 'held', 'cancelled', 'unknown'] as const

/** Kinds in which one side receives the other: they have a protocol sheet. */
const kindsWithSheet: string[] = ['mission', 'meeting', 'kick-off-meeting'] satisfies (typeof activityKinds)[number][]

export const hasSheet = (kind: string) => kindsWithSheet.includes(kind)

/** What somebody does in an activity, most telling first. */
export const participantRoles = ['lead', 'organiser', 'giver', 'receiver', 'participant', 'met', 'member'] as const

/** A kind as a message can choose by it: the words of a status follow the gender of the kind. */
export const kindKey = (kind: string) => kind.replaceAll('-', '_')

/** An activity in one line of a list. */
export type ActivityLine = DatedValue & { reference: Reference; kind: string; status: string }

export type ActivityListItem = ActivityLine & { place: Reference | null }

/** A place with those above it, nearest first. */
export type PlaceItem = { place: Reference; above: Reference[] }

export type StopItem = DatedValue & { id: string; where: PlaceItem | null; venue: Reference | null; activities: ActivityLine[] }

export type ParticipantItem = { party: Reference; role: string; onBehalfOf: Reference | null }

export type CountValue = { value: number; operator: string; unit: string }

export type ActivityMilestone = DatedValue & { id: string; role: string; label: string; note: string }

export type ActivityTopic = { topic: Reference; isSensitive: boolean }

export type ActivityFacts = DatedValue & {
  self: Reference
  kind: string
  status: string
  asWritten: string | null
  /** Local wall time of the venue with its IANA zone */
  hours: { starts: string; ends: string | null; timeZone: string } | null
  where: PlaceItem | null
  venue: Reference | null
  /** ISO 3166-1 codes of a mission's origin and destination */
  from: string | null
  to: string | null
  count: CountValue | null
  parent: ActivityLine | null
  /** What belongs to it and is not told at one of its stops */
  parts: ActivityLine[]
  /** Missions that stop at it without being its parent */
  missions: Reference[]
  participants: ParticipantItem[]
  /** How many are not shown, where there are too many */
  omitted: { parts: number; participants: number }
  stops: StopItem[]
  partnerships: Reference[]
  programmes: Reference[]
  milestones: ActivityMilestone[]
  related: Reference[]
  topics: ActivityTopic[]
  articles: Reference[]
}

export const pageSize = 50

/** Filters of the index as they stand in the address; a value that means nothing is dropped and named. */
export const activityFilters = z.object({
  q: z.string().trim().max(100).optional(),
  kind: z.enum(activityKinds).optional(),
  status: z.enum(activityStatuses).optional(),
  decade: z.coerce.number().int().min(1900).max(2090).multipleOf(10).optional(),
  territory: z.string().max(100).optional(),
  page: z.coerce.number().int().min(1).max(10_000).optional(),
})

export type ActivityFilters = z.infer<typeof activityFilters>

export type ActivityList = { items: ActivityListItem[]; total: number; page: number; pages: number }
