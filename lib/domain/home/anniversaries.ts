import { readDate } from '#lib/dates/fuzzy-date.ts'
import type { PartnershipListItem } from '#lib/domain/partnerships/schema.ts'
import type { Anniversary } from './schema.ts'

const step = 5

/** Ties that reach a multiple of five years this year or next, the soonest first; a year is all that is known of some. */
export function anniversaries(ties: PartnershipListItem[], today: Date): Anniversary[] {
  const thisYear = today.getUTCFullYear()
  const found = ties.flatMap(({ reference, since, class: kind }): Anniversary[] => {
    const begun = since?.date ? readDate(since.date).start?.year : undefined
    if (!since?.date || begun === undefined || kind === 'project-cooperation') return []
    return [thisYear, thisYear + 1]
      .filter((year) => year > begun && (year - begun) % step === 0)
      .map((year) => ({ reference, years: year - begun, year, since: since.date as string }))
  })
  return found.sort((a, b) => a.year - b.year || b.years - a.years)
}
