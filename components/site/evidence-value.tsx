import { DateText } from '#components/site/date-text.tsx'
import { choiceWord } from '#components/site/choice-word.ts'
import { listOf } from '#lib/domain/facts/kinds.ts'
import { partnershipClasses } from '#lib/domain/partnerships/schema.ts'
import type { EvidenceItem } from '#lib/domain/evidence/schema.ts'
import { parseDate } from '#lib/dates/fuzzy-date.ts'
import type { Locale } from '#lib/i18n/locales.ts'

const isClass = (value: string) => partnershipClasses.some((one) => one === value)

/** The value that a source gives: a date and what a list has in words, anything else as the source writes it. */
export function EvidenceValue({ item, locale }: { item: EvidenceItem; locale: Locale }) {
  const { value, source } = item
  if (!value) return null
  if (parseDate(value)) return <strong><DateText value={value} locale={locale} confidence={item.confidence} /></strong>
  const list = listOf(item.field) ?? (isClass(value) ? 'class' : null)
  if (list) return <strong>{choiceWord(list, value, locale)}</strong>
  return <strong lang={source.language === locale ? undefined : source.language}>{value}</strong>
}
