import { z } from 'zod'
import type { Reference } from '#lib/content/references/reference.ts'
import type { Membership } from '#lib/domain/memberships/schema.ts'
import type { DatedValue } from '#lib/domain/partnerships/schema.ts'
import type { Spelling } from '#lib/domain/spellings/schema.ts'
import type { Ties } from '#lib/domain/ties/schema.ts'

/** Kinds of bodies, in the order in which the filter lists them. */
export const organisationKinds = [
  'regional-government', 'municipality', 'supranational', 'international-organisation', 'ministry', 'agency', 'space-agency', 'diplomatic-network',
  'university', 'university-office', 'research-institute', 'research-site', 'hospital', 'health-authority', 'non-profit', 'group', 'community',
  'association', 'chamber-of-commerce', 'employers-association', 'committee', 'foundation', 'consortium', 'innovation-community', 'company',
  'library', 'library-section', 'pavilion', 'building',
] as const

export type Holder = DatedValue & { id: string; person: Reference; title: string }

export type OrganisationMilestone = DatedValue & { id: string; role: string; label: string; note: string }

/** What a body became or came from, and how. */
export type Succession = { organisation: Reference; kind: string; date: string | null }

export type OrganisationFacts = {
  id: string
  self: Reference
  kind: string
  country: string | null
  legalForm: string | null
  /** EDTF */
  founded: string | null
  seat: Reference | null
  /** Above the seat, nearest first */
  above: Reference[]
  governs: Reference | null
  /** Body or other record of which it is a part */
  parents: Reference[]
  parts: Reference[]
  hosts: Reference[]
  guests: Reference[]
  previousSeats: Reference[]
  related: Reference[]
  from: Succession[]
  into: Succession[]
  spellings: Spelling[]
  ties: Ties
  memberships: Membership[]
  holders: Holder[]
  milestones: OrganisationMilestone[]
  topics: Reference[]
  articles: Reference[]
}

export const pageSize = 100

export const organisationFilters = z.object({
  q: z.string().trim().max(100).optional(),
  kind: z.enum(organisationKinds).optional(),
  country: z.string().regex(/^[A-Z]{2}$/).optional(),
  page: z.coerce.number().int().min(1).max(10_000).optional(),
})

export type OrganisationFilters = z.infer<typeof organisationFilters>

export type OrganisationListItem = { reference: Reference; kind: string; seat: Reference | null }

export type OrganisationList = { items: OrganisationListItem[]; total: number; page: number; pages: number }
