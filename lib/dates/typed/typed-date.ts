import { parseDate } from '../fuzzy-date.ts'
import { plainText } from './plain-text.ts'
import { edtfOf, readPoint, type TypedPoint } from './point.ts'

// Around a date: what makes it approximate or uncertain, in three languages.
const approximate = [/^(?:circa|ca\.?|c\.|verso(?: il| l[’'])?|attorno al|intorno al|around|about|approximately|約) ?(.+)$/, /^(.+?) ?(?:circa|ca|頃|ごろ|ころ)$/]
const uncertain = [/^(?:forse|probabilmente|perhaps|maybe|possibly|probably|おそらく|たぶん) ?(.+)$/, /^(.+?) ?(?:\?|\((?:da verificare|to be checked|要確認)\))$/]

// A range, or one with an open end.
const ranges = [
  /^(?:dal(?:l[’'])?|da) ?(.+?) (?:al(?:l[’'])?|a) ?(.+)$/, /^(?:tra|fra)(?: il| l[’'])? ?(.+?) e(?: il| l[’'])? ?(.+)$/,
  /^from (.+?) (?:to|until|till) (.+)$/, /^between (.+?) and (.+)$/, /^(.+?)から(.+?)(?:まで)?$/,
  /^(.+?) ?– ?(.+)$/, /^(\d{4})-(\d{4})$/, /^(\d{1,2})-(\d{1,2} \p{L}+\.? \d{4})$/u,
]
const openEnds = [/^(?:dal(?:l[’'])?|da|since|from) ?(.+)$/, /^(.+?)(?:から|以降|以来)$/]
const openBeginnings = [/^(?:fino al(?:l[’'])?|fino a|until|till|up to) ?(.+)$/, /^(.+?)(?:まで|以前)$/]
const decades = [/^(?:anni|gli anni) (\d{3})0$/, /^(?:the )?(\d{3})0s$/, /^(\d{3})0年代$/]

function matched(forms: RegExp[], text: string): string[] | null {
  for (const form of forms) {
    const found = form.exec(text)
    if (found) return found.slice(1).map((part) => part.trim())
  }
  return null
}

/** Without the small words that a sentence puts before a date. */
const bare = (text: string) => text.replace(/^(?:nel(?:l[’'])?|il|l[’']|in|on|the) ?/, '')

function pointEdtf(text: string): string | null {
  const [decade] = matched(decades, text) ?? []
  if (decade) return `${decade}X`
  for (const [forms, sign] of [[approximate, '~'], [uncertain, '?']] as const) {
    const [inner] = matched(forms, text) ?? []
    if (inner === undefined) continue
    const found = pointEdtf(inner)
    if (found && !/[~?%X]$/.test(found)) return found + sign
    // Both at once: approximate and uncertain.
    return found && /[~?]$/.test(found) && !found.endsWith(sign) ? `${found.slice(0, -1)}%` : null
  }
  const point = readPoint(bare(text))
  return point && edtfOf(point)
}

/** The parts of a day that the other end of a range says: 21–23 febbraio 2024, 2024年2月21日～23日. */
function completed(part: TypedPoint | null, other: TypedPoint | null): TypedPoint | null {
  if (!part || !other) return part
  return { ...(part.year === undefined ? { year: other.year } : {}), ...(part.month === undefined && part.day !== undefined ? { month: other.month } : {}), ...part } as TypedPoint
}

function rangeEdtf(first: string, second: string): string | null {
  const [one, two] = [pointEdtf(first), pointEdtf(second)]
  if (one && two) return `${one}/${two}`
  const [left, right] = [readPoint(bare(first)), readPoint(bare(second))]
  const [from, to] = [completed(left, right), completed(right, left)]
  const ends = [one ?? (from && edtfOf(from)), two ?? (to && edtfOf(to))]
  return ends[0] && ends[1] ? ends.join('/') : null
}

/**
 * A date as people type it in Italian, English or Japanese, or in EDTF, as EDTF (ISO 8601-2): "21 febbraio 2012",
 * 平成24年2月21日, "around 2011", "dal 2025 al 2027", "since 2022", "1980s". Figures alone are read day first.
 * @returns null for what is no date, no day that exists, or more than one date
 */
export function typedDate(typed: string): string | null {
  const text = plainText(typed)
  if (parseDate(typed.trim())) return typed.trim()
  const range = matched(ranges, text)
  const edtf = (() => {
    const single = pointEdtf(text)
    if (single) return single
    if (range?.[0] && range[1]) return rangeEdtf(range[0], range[1])
    const [begun] = matched(openEnds, text) ?? []
    if (begun) return withOpen(pointEdtf(begun), (point) => `${point}/..`)
    const [ended] = matched(openBeginnings, text) ?? []
    return ended ? withOpen(pointEdtf(ended), (point) => `../${point}`) : null
  })()
  return edtf && parseDate(edtf) ? edtf : null
}

const withOpen = (point: string | null, make: (point: string) => string) => (point ? make(point) : null)
