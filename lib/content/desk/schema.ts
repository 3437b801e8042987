import { z } from 'zod'
import type { NameKind } from '#lib/names/forms.ts'
import type { NextAddress, OtherAddress } from '#lib/content/addresses/schema.ts'
import type { Draft } from '#lib/content/drafts/schema.ts'
import type { Issue } from '#lib/content/refused.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { pageKinds } from '#lib/i18n/paths.ts'
import type { Withdrawal } from '#lib/content/texts/page-text.ts'
import type { DraftState } from '#lib/content/review/schema.ts'
import type { TextStatus } from './status.ts'

export const deskPageSize = 30

/** Kinds that the list of records shows: those with pages of their own, and those that stand on one page together. */
export const listedKinds = [...pageKinds, 'person', 'statistic'] as const

/** A filter that is not understood is left out: the list says what it shows. */
export const deskFilters = z.object({
  q: z.string().trim().max(80).catch('').default(''),
  kind: z.enum(listedKinds).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
})

/** A name as the desk shows it, with the language that it is in. */
export type DeskName = { text: string; lang: string }

export type DeskItem = {
  id: string
  kind: string
  isPublic: boolean
  name: DeskName
  texts: Record<Locale, TextStatus>
  /** The last change of its facts or of any of its texts */
  changedAt: Date
}

export type DeskList = { items: DeskItem[]; total: number; page: number; pages: number }

/** The text of one language as its column on the desk shows it. */
export type DeskText = {
  locale: Locale
  status: TextStatus
  title: string
  version: number
  /** Number of the newest edition, 0 before the first */
  edition: number
  changedAt: Date | null
  changedBy: string | null
  /** Where readers find it */
  path: string | null
  /** How far the draft is; null where there is none */
  draftState: DraftState | null
  scheduledAt: Date | null
}

export type LinkedName = { id: string; kind: string; name: DeskName }

export type DeskNameForm = { id: string; lang: string; kind: NameKind; form: string; reading: string; romanisation: string; source: LinkedName | null; validFrom: string; validTo: string; confidence: string }

/** An act under a tie, which has facts of its own. */
export type DeskAct = { id: string; title: string; date: string }

export type DeskRecord = {
  id: string
  kind: string
  isPublic: boolean
  version: number
  name: DeskName
  texts: DeskText[]
  names: DeskNameForm[]
  links: { about: LinkedName[]; topics: LinkedName[]; sources: LinkedName[] }
  /** No text of it is published before */
  embargoUntil: Date | null
  activity: { status: string; date: string; dateConfidence: string } | null
  tie: { acts: DeskAct[] } | null
}

/** How far a working draft is, and who brought it there. */
export type DraftReview = {
  state: DraftState
  scheduleId: string | null
  scheduledAt: Date | null
  submitted: { by: string; at: Date } | null
  returned: { by: string; at: Date; note: string } | null
  /** Id of whoever saved it last */
  savedById: string
}

/** What readers of another language have of the same record. */
export type OtherLanguage = { locale: Locale; isLive: boolean; hasDraft: boolean }

/** One text open for editing. */
export type OpenText = {
  record: { id: string; kind: string; isPublic: boolean; name: DeskName }
  locale: Locale
  status: TextStatus
  version: number
  edition: number
  /** Readers never had it */
  isFirst: boolean
  /** What undoing its newest publication would bring back; null where there is nothing to undo, or it is too late */
  undo: 'previous' | 'draft' | null
  hasDraft: boolean
  draft: Draft
  issues: Issue[]
  withdrawn: { kind: Withdrawal['kind']; reason: string | null; to: string | null } | null
  path: string | null
  /** Where it would be published now, and the addresses in words of its other languages */
  address: NextAddress | null
  otherAddresses: OtherAddress[]
  savedAt: Date | null
  savedBy: string | null
  /** null where there is no draft */
  review: DraftReview | null
  embargoUntil: Date | null
  others: OtherLanguage[]
}

export type HistoryEdition = { number: number; at: Date; by: string; isMinor: boolean; changeNote: string | null; isLive: boolean; title: string }
export type HistorySave = { version: number; at: Date; by: string; title: string }
