import type { Locale } from '#lib/i18n/locales.ts'
import { messagesOf } from '#lib/i18n/messages.ts'
import type { SubmitWords } from './submit-form.tsx'

/** The words of handing a text over, as plain data for the browser. */
export const submitWords = (language: Locale): SubmitWords => messagesOf(language).review.submit
