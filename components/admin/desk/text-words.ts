import type { Locale } from '#lib/i18n/locales.ts'
import { messagesOf } from '#lib/i18n/messages.ts'

/** The words around an open text, as plain data for the browser. */
export type TextWords = {
  title: string
  summary: string
  summaryHint: string
  body: string
  slug: string
  slugHint: string
  slugHintJapanese: string
  address: string
  addressFrom: string
  saving: { empty: string; clean: string; unsaved: string; saving: string; saved: string; toPublish: string; offline: string; conflict: string; stopped: string; refused: Record<string, string> }
  left: { title: string; take: string; forget: string }
  conflict: { title: string; text: string; same: string; mine: string; theirs: string; theirsAlone: string; mineAlone: string; nothing: string; moved: string; dressed: string; choose: string; goOn: string; gone: string }
  discard: { title: string; text: string; submit: string }
  publish: { title: string; missing: string; advice: string; ready: string; submit: string; note: string; noteHint: string; minor: string }
}

export const textWords = (language: Locale): TextWords => messagesOf(language).desk.open
