// Of next-intl, what words outside a page need; the rest of it asks for Next, which mail, scripts and tests do without.
import { createTranslator, type NamespaceKeys, type NestedKeyOf } from 'use-intl/core'
import type { Locale } from './locales.ts'
import { type Messages, messagesOf } from './messages.ts'
import { timeZone } from './time-zone.ts'

export type Namespace = NamespaceKeys<Messages, NestedKeyOf<Messages>>

export type Translator<N extends Namespace> = ReturnType<typeof createTranslator<Messages, N>>

// One for each language and namespace, for as long as the process lives: they keep their parsed messages and formatters.
// next-intl's own getTranslations makes them anew for every request, and can only be awaited.
const made = new Map<string, unknown>()

/** The words of one part of the interface in one language: `translator(locale, 'home')('title')`. */
export function translator<const N extends Namespace>(locale: Locale, namespace: N): Translator<N> {
  const key = `${locale}:${namespace}`
  const known = made.get(key) as Translator<N> | undefined
  if (known) return known
  const translate = createTranslator<Messages, N>({ locale, namespace, messages: messagesOf(locale), timeZone })
  made.set(key, translate)
  return translate
}
