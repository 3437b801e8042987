import type { Plain } from '#lib/content/desk/audit/fields.ts'
import { choiceWord, emptyWord, factWord } from '#components/site/choice-word.ts'
import { listsOfColumn } from '#lib/domain/facts/kinds.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { formatMoment } from '#lib/i18n/moments.ts'
import { messagesOf } from '#lib/i18n/messages.ts'

type Words = { [key: string]: string | Words }

/** What an event is called; one that this version has no word for shows itself. */
export function eventWord(event: string, language: Locale): string {
  const word = event.split('.').reduce<Words | string | undefined>((group, step) => (typeof group === 'object' ? group[step] : undefined), messagesOf(language).audit.events)
  return typeof word === 'string' ? word : event
}

const namesIn = (words: Words, at = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, inner]): [string, string][] => (typeof inner === 'string' ? [[`${at}${key}`, inner]] : namesIn(inner, `${at}${key}.`)))

/** Every event that there is a word for, in the order of the words. */
export function eventOptions(language: Locale): { value: string; label: string }[] {
  return namesIn(messagesOf(language).audit.events).map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label, language))
}

/** The words that a field takes from a list, where it does. */
function listOf(field: string, language: Locale): Record<string, string> {
  const { desk, vocabulary, picture, admin, audit } = messagesOf(language)
  const lists: Record<string, Record<string, string>> = {
    lifecycle: vocabulary.lifecycle, lifecycleConfidence: desk.tie.confidences, sinceConfidence: desk.tie.confidences, dateConfidence: desk.tie.confidences,
    status: vocabulary.status, state: desk.barriers.states, licence: picture.licences, role: admin.roles, lang: desk.names.langs, language: desk.names.langs, locale: desk.names.langs, locales: desk.names.langs, own: desk.names.langs,
    by: audit.means, firedBy: audit.system,
    kind: { ...desk.withdraw.kinds, ...desk.names.kinds },
  }
  return lists[field.split('.').at(-1) ?? ''] ?? {}
}

const instant = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/

/** A value as a person reads it: a moment by both clocks, what is taken from a list by its words. */
export function valueWord(value: Plain, field: string, language: Locale): string {
  const { values } = messagesOf(language).audit
  if (value === null || value === '') return emptyWord(field, language) ?? values.none
  if (typeof value === 'boolean') return value ? values.yes : values.no
  const text = String(value)
  if (instant.test(text)) return formatMoment(new Date(text), language)
  const known = listOf(field, language)[text]
  if (known) return known
  const words = listsOfColumn(field.split('.').at(-1) ?? '').map((list) => choiceWord(list, text, language))
  if (field.endsWith('field')) return factWord(text, language)
  return words.find((word) => word !== text) ?? text
}

/** Who acted: a person by name, what acts by itself by what it is, anybody else by the id that was written. */
export function actorWord({ actor, person }: { actor: string; person: string | null }, language: Locale): string {
  const system: Record<string, string> = messagesOf(language).audit.system
  return person ?? system[actor] ?? actor
}
