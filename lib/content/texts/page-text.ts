import { isTextOnly } from '#lib/content/text-only.ts'
import type { Body } from '#lib/content/body.ts'
import type { Attachment } from '#lib/media/attachments/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'

export type Withdrawal = { kind: 'gone' | 'redirect' | 'substituted' | 'notice'; reason: string | null; to: string | null; at: Date | null }

export type HistoryEntry = { number: number; publishedAt: Date; isMinor: boolean; changeNote: string | null }

/** The text of a page in the reader's language; fallback is never data, so it is null where none is published. */
export type LiveText = {
  title: string
  summary: string
  body: Body
  publishedAt: Date
  updatedAt: Date
  history: HistoryEntry[]
  /** How its blocks came to be: written in this language, or translated and by whom */
  origins: string[]
}

/** Everything of a page that is not a fact: its text, its addresses, and which languages are published. */
export type PageText = {
  id: string
  kind: string
  text: LiveText | null
  withdrawal: Withdrawal | null
  /** The address in every language that has one */
  addresses: { locale: Locale; path: string }[]
  /** Languages with a text that readers see */
  readable: Locale[]
  /** Of those, the ones that are not withdrawn: hreflang, sitemap and feeds name only these */
  published: Locale[]
  /** Title in another published language, for a page that has none in the reader's */
  otherTitle: { text: string; lang: Locale } | null
  /** What it carries, whichever the language */
  attachments: Attachment[]
  recordUpdatedAt: Date
}

/** Whether readers of that language see a page: not one gone or sent elsewhere, nor a text that is not there. */
export function hasPage({ kind, text, withdrawal }: PageText): boolean {
  if (withdrawal?.kind === 'gone' || (withdrawal?.to && withdrawal.kind !== 'notice')) return false
  return text !== null || !isTextOnly(kind)
}
