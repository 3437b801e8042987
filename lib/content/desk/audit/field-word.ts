import { type Locale, localeTable } from '#lib/i18n/locales.ts'
import { messagesOf } from '#lib/i18n/messages.ts'

const localeName = (step: string) => Object.entries(localeTable).find(([locale]) => locale === step)?.[1].name

/** What a field of the log is called, with the language where it has one for each: `names.it`. A step without a word shows itself. */
export function fieldWord(field: string, language: Locale): string {
  const { audit, facts, partnership } = messagesOf(language)
  const words: Record<string, string> = { ...facts.names, ...facts.columns, ...partnership.sides, ...audit.fields }
  return field.split('.').map((step) => words[step] ?? words[step.replace(/Id$/, '')] ?? localeName(step) ?? step).join(' · ')
}
