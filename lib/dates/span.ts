import type { FuzzyDate } from './fuzzy-date.ts'

/** How much time a date covers: a day, at most a month, at most a year, or more and what has no end. */
export type Span = 'day' | 'month' | 'year' | 'years'

const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1

/** The span of a date, exactly as precise as it was given: 1986 is a year, and never its first day. */
export function spanOf({ from, to }: Pick<FuzzyDate, 'from' | 'to'>): Span {
  if (from === null || to === null) return 'years'
  const count = days(from, to)
  return count <= 1 ? 'day' : count <= 31 ? 'month' : count <= 366 ? 'year' : 'years'
}
