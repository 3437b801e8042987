import { z } from 'zod'
import type { Reference } from '#lib/content/references/reference.ts'
import type { Membership } from '#lib/domain/memberships/schema.ts'
import type { Spelling } from '#lib/domain/spellings/schema.ts'
import type { Ties } from '#lib/domain/ties/schema.ts'

export type TerritoryCode = { scheme: string; value: string }

export type Point = { latitude: number; longitude: number; basis: string | null }

export type TerritoryFacts = {
  id: string
  self: Reference
  level: string
  country: string | null
  /** Nearest first */
  above: Reference[]
  below: { places: Reference[]; total: number }
  governments: Reference[]
  predecessors: Reference[]
  successor: Reference | null
  validFrom: string | null
  validTo: string | null
  codes: TerritoryCode[]
  point: Point | null
  spellings: Spelling[]
  ties: Ties
  memberships: Membership[]
  topics: Reference[]
  articles: Reference[]
  /** Bodies that sat here once */
  formerSeats: Reference[]
}

/** A body that sits in a place, by its id: the page names it with the other records that it asks for. */
export type Body = { id: string; kind: string }

export type BodyList = { items: Body[]; hasMore: boolean }

export const pageSize = 200

export const territoryFilters = z.object({
  q: z.string().trim().max(100).optional(),
  country: z.string().regex(/^[A-Z]{2}$/).optional(),
  page: z.coerce.number().int().min(1).max(10_000).optional(),
})

export type TerritoryFilters = z.infer<typeof territoryFilters>

/** What the list says of one place. */
export type TerritoryEntry = {
  reference: Reference
  level: string
  /** Ties of its own or of its government */
  ties: number
  /** Ties of places and bodies within it */
  tiesWithin: number
  /** It has ties or activities of its own; a mere parent has not */
  isActive: boolean
}

export type TerritoryNode = TerritoryEntry & { children: TerritoryNode[] }

export type TerritoryList = { roots: TerritoryNode[]; references: Reference[]; total: number; page: number; pages: number }
