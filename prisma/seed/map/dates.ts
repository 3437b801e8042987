import { daysOf, readDate } from '#lib/dates/fuzzy-date.ts'
import type { Confidence, FactDate } from '../facts.ts'

/** claims.md: `after X` is the open interval `X/..`; `undated` is no date. */
export function edtfOf(value: string): string | null {
  if (value === 'undated') return null
  const after = /^after (.+)$/.exec(value)
  return after ? `${after[1]}/..` : value
}

function precision(value: string): number {
  const edtf = edtfOf(value)
  const point = edtf ? readDate(edtf).start : null
  if (!point) return 0
  return point.day ? 3 : point.month ? 2 : 1
}

export type ShownDate = { edtf: string; from: Date | null; to: Date | null; role: string; confidence: Confidence }

/**
 * The value that we show of several: first the roles in the order given, then the most precise, then the surest.
 * The others stay as evidence.
 */
export function shownDate(dates: FactDate[] | undefined, ...roles: string[]): ShownDate | null {
  const sure = ['uncertain', 'known', 'stated']
  const [best] = (dates ?? [])
    .filter((date) => roles.includes(date.role) && edtfOf(date.value))
    .sort(
      (a, b) =>
        roles.indexOf(a.role) - roles.indexOf(b.role) ||
        precision(b.value) - precision(a.value) ||
        sure.indexOf(b.confidence) - sure.indexOf(a.confidence),
    )
  const edtf = best && edtfOf(best.value)
  return best && edtf ? { edtf, ...daysOf(edtf), role: best.role, confidence: best.confidence } : null
}
