import type { DatePoint } from './fuzzy-date.ts'

// Japan took the Gregorian calendar on 1 January 1873 (Meiji 6); an era year before that would be another day.
const firstGregorianYear = 1873

const calendar = new Intl.DateTimeFormat('ja-u-ca-japanese', { era: 'long', year: 'numeric', timeZone: 'UTC' })

function eraYear(year: number, month: number, day: number): string {
  return calendar.format(new Date(Date.UTC(year, month - 1, day)))
}

const lastDayOf = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

/**
 * The era years that a point may mean: one, or two where a year (1989, 2019) or month (January 1989) holds two.
 * Source: 元号法 (1979) and the cabinet orders on 平成 (from 8 January 1989) and 令和 (from 1 May 2019).
 * @returns [] before 1873 and for decades
 */
export function eraYears(point: DatePoint): string[] {
  if (point.isDecade || point.year < firstGregorianYear) return []
  const firstMonth = point.month ?? 1
  const lastMonth = point.month ?? 12
  const first = eraYear(point.year, firstMonth, point.day ?? 1)
  const last = eraYear(point.year, lastMonth, point.day ?? lastDayOf(point.year, lastMonth))
  return first === last ? [first] : [first, last]
}
