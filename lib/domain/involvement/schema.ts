import { z } from 'zod'
import type { Reference } from '#lib/content/references/reference.ts'

/** How a place, a body or a person takes part in a mission or an event. */
export const involvementRoles = ['lead', 'organiser', 'giver', 'receiver', 'participant', 'met', 'member', 'represented', 'place', 'stop', 'venue'] as const

export type InvolvementRole = (typeof involvementRoles)[number]

/** One activity, seen from the record whose page lists it. */
export type Involvement = {
  activity: Reference
  kind: string
  status: string
  /** EDTF */
  date: string | null
  confidence: string
  roles: InvolvementRole[]
  /** On whose behalf it took part */
  onBehalfOf: Reference[]
  /** Where it takes place, when that is not the record itself: the place or the stops within it */
  places: Reference[]
}

export type InvolvementList = { items: Involvement[]; total: number; page: number; pages: number }

export const involvementPageSize = 30

/** Whose activities are asked for: records that take part (a place and its government), and the place in which they happen. */
export type Involved = { recordIds: string[]; placeId?: string }

/** Page of the activities on a territory's or an organisation's page. */
export const activityPage = z.object({ page: z.coerce.number().int().min(1).max(10_000).optional() })
