import { eraYears } from './eras.ts'
import { type DatePoint, type FuzzyDate, readDate } from './fuzzy-date.ts'
import { patterns } from './patterns.ts'
import type { Locale } from '#lib/i18n/locales.ts'

export type DateStyle = {
  /** Japanese era in brackets; facts, timeline and protocol sheet have it, news dates do not */
  era?: boolean
}

const shares = (a: DatePoint, b: DatePoint, ...fields: ('year' | 'month')[]) => fields.every((f) => a[f] === b[f])

function rangeOf(date: FuzzyDate, locale: Locale): string {
  const p = patterns[locale]
  const { start, end } = date
  if (!start && end) return p.until(p.point(end))
  if (start && !end) return p.since(p.point(start), start)
  if (!start || !end) return ''
  if (locale === 'ja') {
    const same = { year: shares(start, end, 'year'), month: shares(start, end, 'year', 'month') }
    return p.range(p.point(start), p.point(end, same))
  }
  // In it and en the part that both ends share stands once, at the end.
  const drop = { year: shares(start, end, 'year') && !!start.month, month: shares(start, end, 'year', 'month') && !!start.day }
  return p.range(p.point(start, drop), p.point(end), !drop.month && !!start.month)
}

function eraOf(date: FuzzyDate): string {
  const first = date.start ? eraYears(date.start) : []
  const last = date.end && date.isInterval ? eraYears(date.end) : []
  if (!date.isInterval) return first.join('／')
  if (!last.length) return first.join('／')
  if (!first.length) return last.join('／')
  const from = first.join('／')
  const to = last.join('／')
  return from === to ? from : `${from}～${to}`
}

/**
 * A date in words of the reader's language, no more precise than it is known.
 * @param text EDTF
 */
export function formatDate(text: string, locale: Locale, style: DateStyle = {}): string {
  const date = readDate(text)
  const words = date.isInterval ? rangeOf(date, locale) : patterns[locale].point(date.start as DatePoint)
  const marks = [date.start, date.isInterval ? date.end : null].filter((point) => point !== null)
  const approximate = marks.some((point) => point.isApproximate) ? patterns[locale].approximate(words) : words
  const era = style.era && locale === 'ja' ? eraOf(date) : ''
  const dated = era ? `${approximate}（${era}）` : approximate
  return marks.some((point) => point.isUncertain) ? patterns[locale].uncertain(dated) : dated
}

/** Value for `<time datetime>`: only a whole day, month or year has one. */
export function machineDate(text: string): string | undefined {
  return /^\d{4}(-\d{2}(-\d{2})?)?$/.test(text) ? text : undefined
}
