import { DateText } from '#components/site/date-text.tsx'
import { choiceWord } from '#components/site/choice-word.ts'
import { listOf } from '#lib/domain/facts/kinds.ts'
import { partnershipClasses } from '#lib/domain/partnerships/schema.ts'
import type { EvidenceItem } from '#lib/domain/evidence/schema.ts'
import { parseDate } from '#lib/dates/fuzzy-date.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

type ClassKey = (typeof partnershipClasses)[number]
const isClass = (value: string): value is ClassKey => partnershipClasses.some((one) => one === value)

/** The value that a source gives: a date in words, a class by its label, anything else as the source writes it. */
export function EvidenceValue({ item, locale }: { item: EvidenceItem; locale: Locale }) {
  const t = translator(locale, 'vocabulary.class')
  const { value, source } = item
  if (!value) return null
  if (parseDate(value)) return <strong><DateText value={value} locale={locale} confidence={item.confidence} /></strong>
  const list = listOf(item.field)
  if (list && list !== 'class') return <strong>{choiceWord(list, value, locale)}</strong>
  if (isClass(value)) return <strong>{t(value)}</strong>
  return <strong lang={source.language === locale ? undefined : source.language}>{value}</strong>
}
