import type { DatePoint } from './fuzzy-date.ts'
import type { Locale } from '#lib/i18n/locales.ts'

/** Parts of a point that its neighbour in a range already says. */
type Shared = { year?: boolean; month?: boolean }

type DatePatterns = {
  point(point: DatePoint, shared?: Shared): string
  range(from: string, to: string, spaced?: boolean): string
  since(words: string, point: DatePoint): string
  until(words: string): string
  approximate(words: string): string
  uncertain(words: string): string
}

/** Names of the twelve months, as a language writes them in a date. */
export const monthNames = (locale: string, length: 'long' | 'short' = 'long'): string[] =>
  Array.from({ length: 12 }, (_, i) =>
    new Intl.DateTimeFormat(locale, { month: length, timeZone: 'UTC' }).format(new Date(Date.UTC(2000, i, 1))),
  )
const italianMonths = monthNames('it')
const englishMonths = monthNames('en')

function westernPoint(months: string[], decade: (year: number) => string) {
  return (point: DatePoint, shared: Shared = {}): string => {
    if (point.isDecade) return decade(point.year)
    const month = point.month && !shared.month ? months[point.month - 1] : undefined
    return [point.day, month, shared.year ? undefined : point.year].filter((part) => part !== undefined).join(' ')
  }
}

// Italian elides the article before a vowel sound: dall’8, dall’11 (otto, undici).
const elides = (point: DatePoint) => point.day === 8 || point.day === 11

function italianSince(words: string, point: DatePoint): string {
  if (point.isDecade) return `dagli ${words}`
  if (point.day) return elides(point) ? `dall’${words}` : `dal ${words}`
  return point.month ? `da ${words}` : `dal ${words}`
}

export const patterns: Record<Locale, DatePatterns> = {
  it: {
    point: westernPoint(italianMonths, (year) => `anni ${year}`),
    range: (from, to, spaced) => (spaced ? `${from} – ${to}` : `${from}–${to}`),
    since: italianSince,
    until: (words) => `fino a ${words}`,
    approximate: (words) => `${words} circa`,
    uncertain: (words) => `${words} (da verificare)`,
  },
  en: {
    point: westernPoint(englishMonths, (year) => `${year}s`),
    range: (from, to, spaced) => (spaced ? `${from} – ${to}` : `${from}–${to}`),
    since: (words) => `since ${words}`,
    until: (words) => `until ${words}`,
    approximate: (words) => `about ${words}`,
    uncertain: (words) => `${words} (to be checked)`,
  },
  ja: {
    point: (point, shared = {}) => {
      if (point.isDecade) return `${point.year}年代`
      const year = shared.year ? '' : `${point.year}年`
      const month = point.month && !shared.month ? `${point.month}月` : ''
      return `${year}${month}${point.day ? `${point.day}日` : ''}`
    },
    range: (from, to) => `${from}～${to}`,
    since: (words) => `${words}から`,
    until: (words) => `${words}まで`,
    approximate: (words) => `${words}ごろ`,
    uncertain: (words) => `${words}（要確認）`,
  },
}
