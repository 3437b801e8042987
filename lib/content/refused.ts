import type { Locale } from '#lib/i18n/locales.ts'

/** One thing that keeps a change from being made; words for `code` are in messages (`issues`). */
export type Issue = {
  code: string
  /** The field of the form that it is about, or a block of the text */
  field?: string
  block?: string
  /** The language of the text, where several are published together */
  text?: Locale
  values?: Record<string, string | number>
  /** It would be better otherwise, and may be published as it is */
  isAdvice?: true
}

/** The id under which the editor shows a block of a text. */
export const blockId = (key: string) => `block-${key}`

/** Where on its page an issue is to be put right: a language among several, a block of the text, else a field, by the prefix of its form. */
export const placeOf = ({ field, block, text }: Issue, prefix = 'field') => (text ? `#${prefix}-language-${text}` : block ? `#${blockId(block)}` : `#${prefix}-${field ?? 'title'}`)

/** Why nothing was changed; words are in messages (`refusals`). */
export const refusalCodes = [
  'signed-out', 'forbidden', 'foreign', 'too-many', 'wrong-password', 'link-over', 'invalid', 'not-found', 'stale', 'issues', 'confirm', 'away', 'files-away', 'trouble',
] as const

export type RefusalCode = (typeof refusalCodes)[number]

/**
 * An expected refusal: thrown inside the transaction of a change, so that nothing of it stays. `detail` is what the person
 * needs to go on: the other version of a text, the pages that would change.
 */
export class Refused extends Error {
  override name = 'Refused'
  readonly code: RefusalCode
  readonly issues: Issue[]
  readonly detail: unknown

  constructor(code: RefusalCode, issues: Issue[] = [], detail: unknown = null) {
    super(code)
    this.code = code
    this.issues = issues
    this.detail = detail
  }
}

/** Of a form with a file that is larger than `mostBytes`. */
export const fileTooLarge = (mostBytes: number) => new Refused('invalid', [{ code: 'file-too-large', field: 'file', values: { most: Math.floor(mostBytes / 1_000_000) } }])
