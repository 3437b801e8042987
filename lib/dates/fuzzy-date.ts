import edtf from 'edtf'

/** Calendar day in ISO 8601, `YYYY-MM-DD`. */
export type IsoDay = string

/** One point of a date, exactly as precise as it was given. */
export type DatePoint = {
  year: number
  month?: number
  day?: number
  /** `198X`: the year is the first of a decade whose last digit is not known */
  isDecade: boolean
  isApproximate: boolean
  isUncertain: boolean
}

/** An EDTF date (ISO 8601-2, levels 0 and 1) with the days that it covers; an open end has no day. */
export type FuzzyDate = {
  edtf: string
  start: DatePoint | null
  end: DatePoint | null
  from: IsoDay | null
  to: IsoDay | null
  isInterval: boolean
}

type EdtfValue = ReturnType<typeof edtf>

// Level 2 has lists, sets and per-component marks: nobody can read them in a sentence, so they are refused.
const accepted = /^(?:\.\.|\d{3}X|\d{4}(?:-\d{2}(?:-\d{2})?)?[~?%]?)(?:\/(?:\.\.|\d{4}(?:-\d{2}(?:-\d{2})?)?[~?%]?))?$/

function pointOf(text: string): DatePoint | null {
  if (text === '..') return null
  const mark = text.at(-1)
  const [year = '', month, day] = text.replace(/[~?%]$/, '').split('-')
  return {
    year: Number(year.replace('X', '0')),
    ...(month ? { month: Number(month) } : {}),
    ...(day ? { day: Number(day) } : {}),
    isDecade: year.endsWith('X'),
    isApproximate: mark === '~' || mark === '%',
    isUncertain: mark === '?' || mark === '%',
  }
}

// The parser rolls 29 February 2023 over into March, and takes a month 21 for spring (level 2); nobody signed anything then.
const exists = ({ year, month = 1, day = 1 }: DatePoint) => month <= 12 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()

const isoDay = (time: number): IsoDay | null =>
  Number.isFinite(time) ? new Date(time).toISOString().slice(0, 10) : null

/**
 * Parses EDTF such as `1986`, `2024-02`, `2025/2027`, `2022/..`, `2011~`. A year is an interval, never 1 January.
 * @returns null for anything that is not such a date
 */
export function parseDate(text: string): FuzzyDate | null {
  const known = parsed.get(text)
  if (known !== undefined) return known
  const date = parse(text)
  // Dates repeat from page to page, and a general grammar is slow; the bound keeps strangers' dates from filling memory.
  if (parsed.size >= mostKept) parsed.clear()
  parsed.set(text, date)
  return date
}

const mostKept = 10_000
const parsed = new Map<string, FuzzyDate | null>()

function parse(text: string): FuzzyDate | null {
  if (!accepted.test(text) || text === '..' || text === '../..') return null
  let value: EdtfValue
  try {
    value = edtf(text)
  } catch {
    return null
  }
  const [first = '', second] = text.split('/')
  const isInterval = second !== undefined
  const from = isInterval && first === '..' ? null : isoDay(value.min)
  const to = isInterval && second === '..' ? null : isoDay(value.max)
  if (from && to && from > to) return null
  const start = pointOf(first)
  const end = isInterval ? pointOf(second) : start
  if ((start && !exists(start)) || (end && !exists(end))) return null
  return { edtf: text, start, end, from, to, isInterval }
}

/** As {@link parseDate}, for dates that the database has already checked. */
export function readDate(text: string): FuzzyDate {
  const date = parseDate(text)
  if (!date) throw new Error(`Not an EDTF date: ${text}`)
  return date
}

/** Earliest and latest day as database dates; both null where there is no date. */
export function daysOf(text: string | null | undefined): { from: Date | null; to: Date | null } {
  const date = text ? readDate(text) : null
  return { from: date?.from ? new Date(date.from) : null, to: date?.to ? new Date(date.to) : null }
}
