import type { Locale } from '#lib/i18n/locales.ts'
import { messagesOf, type Messages } from '#lib/i18n/messages.ts'

/** The words of the editor, as plain data for the browser. */
export type EditorWords = Messages['editor'] & { licences: Messages['picture']['licences'] }

export const editorWords = (language: Locale): EditorWords => ({ ...messagesOf(language).editor, licences: messagesOf(language).picture.licences })
