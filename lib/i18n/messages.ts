import type italian from '#messages/it.json'
import type { Locale } from './locales.ts'

export type Messages = typeof italian

const loaders: Record<Locale, () => Promise<{ default: unknown }>> = {
  it: () => import('#messages/it.json'),
  en: () => import('#messages/en.json'),
  ja: () => import('#messages/ja.json'),
}

/** The words of the interface in one language; the three files have the same keys (the message lint holds it). */
export async function messagesOf(locale: Locale): Promise<Messages> {
  return (await loaders[locale]()).default as Messages
}
