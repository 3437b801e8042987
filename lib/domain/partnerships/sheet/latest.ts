import { compareDates } from '#lib/dates/compare.ts'
import { readDate } from '#lib/dates/fuzzy-date.ts'
import type { TimelineActivity } from '../schema.ts'

/** The last few that have a date, the newest first: what was held and what is announced alike. */
export function latest(activities: TimelineActivity[], count: number): TimelineActivity[] {
  const dated = activities.filter((one): one is TimelineActivity & { date: string } => one.date !== null)
  return dated.sort((a, b) => compareDates(readDate(b.date), readDate(a.date))).slice(0, count)
}
