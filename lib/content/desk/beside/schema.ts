import type { TextDiff } from '#lib/content/compare/texts.ts'
import type { TextStatus } from '#lib/content/desk/status.ts'
import type { Draft } from '#lib/content/drafts/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'

/** The text of another language, as it stands beside the one that is written. */
export type BesideText = {
  locale: Locale
  status: TextStatus
  /** The working draft where there is one, else what readers have; null where there is neither */
  words: Draft | null
  /** Number of the edition whose words they are; null of a draft */
  edition: number | null
  changedAt: Date | null
  changedBy: string | null
  /** Languages whose newer words it does not follow yet */
  behind: Locale[]
  /** What changed in it since the moment with which the open text is compared; null where nothing did, or nothing may be said */
  diff: TextDiff | null
}

/** The moment after which changes of the others are marked: the last edition of the open text, else when it was begun. */
export type Since = { at: Date; is: 'edition' | 'begun' }

export type Beside = { others: BesideText[]; since: Since | null; /** Languages whose newer words the open text does not follow yet */ behind: Locale[] }
