import type { DeskName } from '#lib/content/desk/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'

/** Everything that may wait for somebody, in the order in which it is shown: what is asked of a person first, then what is open, then what ages. */
export const workLists = [
  'in-review', 'sent-back', 'failed', 'mine', 'scheduled', 'drafts',
  'past', 'anniversaries', 'terms', 'stale', 'missing', 'broken', 'hidden',
] as const

export type WorkListName = (typeof workLists)[number]

export const isWorkList = (name: string): name is WorkListName => workLists.some((one) => one === name)

/** One thing that waits. `locale`: the text that it is about; null where it is the record. */
export type WorkItem = {
  recordId: string
  kind: string
  name: DeskName
  locale: Locale | null
  at: Date | null
  by: string | null
  /** What else is to be said, by list: a note, languages, a date, ids */
  detail: WorkDetail
}

export type WorkDetail = {
  note?: string
  locales?: Locale[]
  /** EDTF */
  date?: string
  years?: number
  year?: number
  isOver?: boolean
  ids?: string[]
}

export type WorkPage = { name: WorkListName; total: number; items: WorkItem[] }

/** How many of each list stand on the first page of the newsroom, and on a page of its own. */
export const shownAtStart = 5
export const shownOnPage = 30
