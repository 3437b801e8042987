import type { ChoiceWords } from '#lib/domain/facts/schema.ts'
import { pointBasisKey } from '#lib/domain/territories/point-credit.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { messagesOf } from '#lib/i18n/messages.ts'

/** What a word of a list is called; one that the lists do not know, as the record has it. */
export function choiceWord(list: ChoiceWords, value: string, language: Locale): string {
  const { vocabulary, desk, territory, membership, organisation, programme } = messagesOf(language)
  const own = messagesOf(language).facts.choices
  if (list === 'pointBasis') {
    const key = pointBasisKey(value)
    return key ? territory.basis[key] : value
  }
  const lists: Record<Exclude<ChoiceWords, 'pointBasis'>, Record<string, string>> = {
    level: vocabulary.level, organisationKind: vocabulary.organisationKind, programmeKind: vocabulary.programmeKind, activityKind: vocabulary.activityKind,
    class: vocabulary.class, lifecycle: vocabulary.lifecycle, confidence: desk.tie.confidences, status: vocabulary.status, actKind: vocabulary.actKind,
    dateBasis: vocabulary.dateBasis, dateRole: vocabulary.dateRole, language: vocabulary.language, unit: vocabulary.unit, operator: own.operator, relation: own.relation,
    side: own.side, partyRole: vocabulary.partyRole, participantRole: vocabulary.participantRole, membershipRole: membership.role, membershipField: programme.fields, codeScheme: territory.codes,
    succession: organisation.succession,
  }
  return lists[list][value] ?? value
}

/** What a fact is called, and one input of its form where it has several. */
export function factWord(name: string, language: Locale): string {
  const names: Record<string, string> = messagesOf(language).facts.names
  return names[name] ?? name
}

/** About what sources differ. */
export function conflictWord(field: string, language: Locale): string {
  const words: Record<string, string> = messagesOf(language).vocabulary.conflictField
  return words[field] ?? factWord(field, language)
}

/** What it means that a column is empty, where it means something: an act that is nobody's own is common to all. */
export function emptyWord(column: string, language: Locale): string | undefined {
  const words: Record<string, string> = messagesOf(language).facts.empty
  return words[column]
}

export function columnWord(column: string, name: string, language: Locale): string {
  const { columns, lines } = messagesOf(language).facts
  const ofList = (lines as Record<string, Record<string, string>>)[name]
  return ofList?.[column] ?? (columns as Record<string, string>)[column] ?? factWord(name, language)
}
