import { z } from 'zod'
import type { Reference } from '#lib/content/references/reference.ts'
import type { EvidenceItem } from '#lib/domain/evidence/schema.ts'

export const listSize = 60
export const evidenceSize = 200

/** Where a source is read; nothing else of an address counts: it is shown as a link and never fetched. */
export const isWebAddress = (text: string) => /^https?:\/\//.test(text) && URL.canParse(text)

/** Languages that a source may be in, as the messages name them. */
export const sourceLanguages = ['it', 'en', 'ja', 'zh', 'ko'] as const

export const sourceFilters = z.object({
  page: z.coerce.number().int().min(1).max(10_000).optional(),
})

/** What is known of a source itself; what was only read off its address is marked as derived. */
export type SourceDescription = {
  kind: 'document' | 'reference'
  publisher: string | null
  isDerivedPublisher: boolean
  author: string | null
  /** BCP 47 */
  language: string
  isDerivedLanguage: boolean
  /** EDTF */
  date: string | null
  isDerivedDate: boolean
  url: string | null
}

export type SourceListItem = SourceDescription & {
  reference: Reference
  /** What it says, null where no text is published in the reader's language */
  says: string | null
  /** How many things the portal took from it */
  count: number
}

export type SourceList = { items: SourceListItem[]; total: number; page: number; pages: number }

/** How one source stands to another; the inverse has its own name. */
export const sourceRelations = ['translationOf', 'translations', 'reprintOf', 'reprints', 'attachmentTo', 'attachments'] as const

export type SourceRelation = (typeof sourceRelations)[number]

export type SourceFacts = SourceDescription & {
  self: Reference
  relations: { relation: SourceRelation; sources: Reference[] }[]
  count: number
}

/** One thing that the portal took from a source. */
export type Taken = {
  /** Id of the element: the fact's own at its first mention, else none */
  anchor: string | null
  item: EvidenceItem
  record: Reference
  /** The name of the record in the registry, where its page is titled otherwise */
  registryName: string | null
}

export type TakenList = { rows: Taken[]; page: number; pages: number }
