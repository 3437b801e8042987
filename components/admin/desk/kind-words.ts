import type { Locale } from '#lib/i18n/locales.ts'
import { messagesOf } from '#lib/i18n/messages.ts'

/** What each kind of record is called, as plain data for the browser. */
export const kindWords = (language: Locale): Record<string, string> => messagesOf(language).desk.kinds
