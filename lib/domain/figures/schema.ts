import { z } from 'zod'
import type { Reference } from '#lib/content/references/reference.ts'
import type { CitedSource } from '#lib/domain/evidence/schema.ts'

export const pageSize = 200

export const figureFilters = z.object({
  page: z.coerce.number().int().min(1).max(10_000).optional(),
})

export type Figure = {
  id: string
  /** Name of the record, for lists of data */
  name: string
  label: string
  note: string
  /** null while the figure is withheld: the number then never leaves the database */
  quantity: { value: number; operator: string; unit: string } | null
  subject: Reference | null
  area: Reference | null
  /** EDTF */
  period: string | null
  sources: CitedSource[]
}

export type FigureList = { published: Figure[]; withheld: Figure[]; total: number; page: number; pages: number }
