import { DateText } from '#components/site/date-text.tsx'
import { readDate } from '#lib/dates/fuzzy-date.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

/** The preposition before a date follows its precision, and in Italian the number's first sound (all’8, all’11). */
function precisionOf(date: string): 'day' | 'elided' | 'month' | 'year' {
  const { start, isInterval } = readDate(date)
  if (isInterval || !start?.month) return 'year'
  if (!start.day) return 'month'
  return start.day === 8 || start.day === 11 ? 'elided' : 'day'
}

/** The date at which a source says that somebody held an office; it may have changed since. */
export function AsOf({ date, locale }: { date: string; locale: Locale }) {
  const t = translator(locale, 'person')
  return t.rich('asOf', { precision: precisionOf(date), date: () => <DateText value={date} locale={locale} /> })
}
