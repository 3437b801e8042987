import english from '#messages/en.json'
import italian from '#messages/it.json'
import japanese from '#messages/ja.json'
import type { Locale } from './locales.ts'

export type Messages = typeof italian

const messages: Record<Locale, Messages> = { it: italian, en: english, ja: japanese }

/** The words of the interface in one language; the three files have the same keys (the message lint holds it). */
export function messagesOf(locale: Locale): Messages {
  return messages[locale]
}
