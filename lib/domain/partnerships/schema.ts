import { z } from 'zod'
import type { Reference } from '#lib/content/references/reference.ts'
import type { ShownName } from '#lib/names/forms.ts'

/** Classes of a tie, in the order in which the registry lists them; what each means is told on the page "kinds of ties". */
export const partnershipClasses = [
  'twinning', 'friendship-city-agreement', 'friendship-pact', 'friendship-agreement', 'cooperation-agreement', 'exchange-agreement',
  'memorandum-of-understanding', 'academic-cooperation', 'project-cooperation', 'network', 'contact',
] as const

export const lifecycles = [
  'proposed', 'agreed', 'active', 'renewed', 'expired', 'dormant', 'resumed', 'upgraded', 'succeeded', 'ended', 'unknown',
] as const

/** How sure a value is: a source says it, it is known from elsewhere, it is to be checked. */
export const confidences = ['stated', 'known', 'uncertain'] as const

export const actStatuses = ['announced', 'held', 'cancelled', 'unknown'] as const

export type Side = 'home' | 'partner'

export type DatedValue = { date: string | null; confidence: string }

export type PartyItem = {
  party: Reference
  side: Side
  role: string
  /** Level of the territory that it is or governs, null for other bodies */
  level: string | null
  /** The places above it, nearest first: prefecture and country of a town */
  above: Reference[]
}

export type ActItem = DatedValue & {
  id: string
  kind: string
  status: string
  basis: string | null
  /** Title in the reader's language, and as the acting side writes it */
  title: Reference
  partyId: string | null
  place: Reference | null
  termYears: number | null
}

export type MilestoneItem = DatedValue & { id: string; role: string; label: string; note: string }

export type TimelineActivity = DatedValue & { reference: Reference; kind: string; status: string }

export type PartnershipFacts = {
  id: string
  self: Reference
  class: string
  lifecycle: { value: string; confidence: string }
  since: (DatedValue & { basis: string | null }) | null
  classNote: string
  parties: PartyItem[]
  acts: ActItem[]
  milestones: MilestoneItem[]
  activities: TimelineActivity[]
  topics: Reference[]
  programme: Reference | null
  articles: Reference[]
}

// A region or prefecture stands above the municipalities in it.
const upperLevels = ['region', 'prefecture']

const isUpper = ({ parties }: Pick<PartnershipFacts, 'parties'>, side: Side) =>
  parties.some((item) => item.side === side && item.level !== null && upperLevels.includes(item.level))

/** Whether the parties of a side stand above those of the other: a prefecture tied to a city. */
export function isHigherSide(facts: Pick<PartnershipFacts, 'parties'>, side: Side): boolean {
  return isUpper(facts, side) && !isUpper(facts, side === 'home' ? 'partner' : 'home')
}

export const pageSize = 50

/** Filters of the registry as they stand in the address; a value that means nothing is dropped and named. */
export const partnershipFilters = z.object({
  q: z.string().trim().max(100).optional(),
  class: z.enum(partnershipClasses).optional(),
  status: z.enum(lifecycles).optional(),
  decade: z.coerce.number().int().min(1900).max(2090).multipleOf(10).optional(),
  topic: z.string().max(100).optional(),
  territory: z.string().max(100).optional(),
  page: z.coerce.number().int().min(1).max(10_000).optional(),
})

export type PartnershipFilters = z.infer<typeof partnershipFilters>

export type PartnershipListItem = {
  reference: Reference
  class: string
  lifecycle: string
  since: DatedValue | null
  /** `own` as in a {@link Reference} */
  parties: { id: string; own: ShownName | null }[]
}

export type PartnershipList = { items: PartnershipListItem[]; total: number; page: number; pages: number }
