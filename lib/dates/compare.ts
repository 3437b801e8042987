import type { FuzzyDate, IsoDay } from './fuzzy-date.ts'

const beginning = '0000-00-00'
const never = '9999-99-99'

// Days in ISO 8601 stand in the order of their characters.
const order = (a: IsoDay, b: IsoDay) => (a < b ? -1 : Number(a > b))

/**
 * Order of two dates for a list: by the first day that each may mean, then the one that ends sooner.
 */
export function compareDates(a: FuzzyDate, b: FuzzyDate): number {
  return order(a.from ?? beginning, b.from ?? beginning) || order(a.to ?? never, b.to ?? never)
}

/** What can be said of a before b: yes, no, or that the two overlap and nobody can tell. */
export function isBefore(a: FuzzyDate, b: FuzzyDate): 'yes' | 'no' | 'unknown' {
  if ((a.to ?? never) < (b.from ?? beginning)) return 'yes'
  if ((a.from ?? beginning) >= (b.to ?? never)) return 'no'
  return 'unknown'
}

/** Whether a date lies, wholly or in part, in the decade that begins with that year. */
export function touchesDecade(date: FuzzyDate, decade: number): boolean {
  return (date.from ?? beginning) <= `${decade + 9}-12-31` && (date.to ?? never) >= `${decade}-01-01`
}

/** First year of the decade in which the date begins, else null. */
export function decadeOf(date: FuzzyDate): number | null {
  const year = (date.start ?? date.end)?.year
  return year === undefined ? null : Math.floor(year / 10) * 10
}
