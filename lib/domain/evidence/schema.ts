import type { Locale, Localized } from '#lib/i18n/locales.ts'

/** A source as a page cites it. */
export type CitedSource = {
  id: string
  title: { text: string; lang: string }
  publisher: string | null
  isDerivedPublisher: boolean
  language: string
  /** EDTF, null where the source bears no date */
  date: string | null
  url: string | null
  /** Its page on the portal */
  href: string | null
}

/** What one source gives for one field of one record. */
export type EvidenceItem = {
  id: string
  recordId: string
  field: string
  value: string | null
  label: Partial<Localized> | null
  quotation: string | null
  paragraph: number | null
  confidence: string
  source: CitedSource
}

export type ConflictItem = {
  id: string
  recordId: string
  field: string
  kind: string
  isSettled: boolean
  settlement: string
  /** The open question that tells the same, where there is one */
  questionId: string | null
  values: EvidenceItem[]
  /** The claim whose value the portal shows, where somebody has said which */
  followedId: string | null
}

export type OpenQuestionItem = { id: string; kind: string; title: string; note: string; recordIds: string[] }

/** Why the portal believes what a page says: sources in the order of their first mention, disagreements, open questions. */
export type Dossier = {
  sources: CitedSource[]
  evidence: EvidenceItem[]
  conflicts: ConflictItem[]
  questions: OpenQuestionItem[]
}

/** The words of a localized column in the reader's language. */
export function wordsIn(value: unknown, locale: Locale): string {
  const words = value && typeof value === 'object' ? (value as Partial<Localized>)[locale] : undefined
  return words ?? ''
}
