import type { Locale } from '#lib/i18n/locales.ts'
import { messagesOf, type Messages } from '#lib/i18n/messages.ts'

/** The words of the editor, as plain data for the browser. */
export type EditorWords = Messages['editor'] & { licences: Messages['picture']['licences']; mentions: Messages['mentions']; kinds: Record<string, string> }

export const editorWords = (language: Locale): EditorWords => ({
  ...messagesOf(language).editor, licences: messagesOf(language).picture.licences, mentions: messagesOf(language).mentions, kinds: messagesOf(language).desk.kinds,
})
