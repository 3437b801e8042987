import { z } from 'zod'
import type { Reference } from '#lib/content/references/reference.ts'
import type { ActivityLine } from '#lib/domain/activities/schema.ts'
import type { InvolvementRole } from '#lib/domain/involvement/schema.ts'
import type { DatedValue } from '#lib/domain/partnerships/schema.ts'

export type Office = DatedValue & { id: string; title: string; body: Reference | null; from: string | null; to: string | null }

/** An office, with who held it */
export type OfficeHolder = Office & { person: Reference }

export type PersonActivity = ActivityLine & { roles: InvolvementRole[] }

export type PersonItem = {
  self: Reference
  /** An office-holder whom no source names */
  isUnnamed: boolean
  /** In what function they appear, in a sentence */
  note: string
  offices: Office[]
  activities: PersonActivity[]
  /** Acts that they signed */
  signed: Reference[]
  /** Other records that name them: a building, a project, an article */
  related: Reference[]
}

export const pageSize = 200

export const peoplePage = z.object({ page: z.coerce.number().int().min(1).max(10_000).optional() })

export type PeopleList = { items: PersonItem[]; total: number; page: number; pages: number }
