import { eraYears } from '../eras.ts'
import { parseDate } from '../fuzzy-date.ts'
import { monthNames } from '../patterns.ts'

/** A year, with month and day where they were typed. */
export type TypedPoint = { year?: number; month?: number; day?: number }

const lengths = ['long', 'short'] as const
const months = new Map(['it', 'en'].flatMap((locale) => lengths.flatMap((length) => monthNames(locale, length).map((name, at) => [name.toLowerCase().replace('.', ''), at + 1] as const))))
months.set('sett', 9).set('sept', 9)

/** 元号法 and what came before it; the first year of an era is the year in which it began. */
const eras: Record<string, { name: string; first: number }> = {
  明治: { name: '明治', first: 1868 }, 大正: { name: '大正', first: 1912 }, 昭和: { name: '昭和', first: 1926 }, 平成: { name: '平成', first: 1989 }, 令和: { name: '令和', first: 2019 },
}
const eraLetters: Record<string, string> = { m: '明治', t: '大正', s: '昭和', h: '平成', r: '令和' }

const number = (text: string | undefined) => (text ? { value: Number(text) } : undefined)
const point = (year?: string, month?: string, day?: string): TypedPoint => {
  const [y, m, d] = [number(year), number(month), number(day)]
  return { ...(y ? { year: y.value } : {}), ...(m ? { month: m.value } : {}), ...(d ? { day: d.value } : {}) }
}

/** An era year that the day does not lie in is a slip of the pen: 平成1年1月3日 was still 昭和64年. */
function ofEra(era: string, count: string, month?: string, day?: string): TypedPoint | null {
  const known = eras[era] ?? eras[eraLetters[era] ?? '']
  if (!known) return null
  const found = point(String(known.first + Number(count) - 1), month, day)
  const names = eraYears({ year: 0, ...found, isDecade: false, isApproximate: false, isUncertain: false })
  return names.some((name) => name === `${known.name}${count}年` || (count === '1' && name === `${known.name}元年`)) ? found : null
}

const separated = '(?:[./-])'
const forms: [RegExp, (found: string[]) => TypedPoint | null][] = [
  [/^(明治|大正|昭和|平成|令和|[mtshr])\.? ?(\d{1,2})(?:年(?:(\d{1,2})月(?:(\d{1,2})日)?)?)?$/, ([era = '', count = '', month, day]) => ofEra(era, count, month, day)],
  [new RegExp(`^([mtshr])(\\d{1,2})${separated}(\\d{1,2})(?:${separated}(\\d{1,2}))?$`), ([era = '', count = '', month, day]) => ofEra(era, count, month, day)],
  [/^(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?$/, ([year, month, day]) => point(year, month, day)],
  [/^(?:anno |year )?(\d{4})$/, ([year]) => point(year)],
  [new RegExp(`^(\\d{4})${separated}(\\d{1,2})${separated}(\\d{1,2})$`), ([year, month, day]) => point(year, month, day)],
  // Day before month, as in Italy and on this page: never the other way round.
  [new RegExp(`^(\\d{1,2})${separated}(\\d{1,2})${separated}(\\d{4})$`), ([day, month, year]) => point(year, month, day)],
  [/^(\d{1,2})\/(\d{4})$/, ([month, year]) => point(year, month)],
  [/^(?:(\d{1,2}) (?:of )?)?(\p{L}+)\.?(?: (?:del )?(\d{4}))?$/u, ([day, name = '', year]) => named(name, day, year)],
  [/^(\p{L}+)\.? (\d{1,2}), (\d{4})$/u, ([name = '', day, year]) => named(name, day, year)],
  // What the other end of a range leaves out.
  [/^(\d{1,2})日?$/, ([day]) => point(undefined, undefined, day)],
  [/^(\d{1,2})月(?:(\d{1,2})日)?$/, ([month, day]) => point(undefined, month, day)],
]

function named(name: string, day?: string, year?: string): TypedPoint | null {
  const month = months.get(name)
  return month ? point(year, String(month), day) : null
}

/** One point in time as people write it in the three languages (after plainText); null for anything else. */
export function readPoint(text: string): TypedPoint | null {
  for (const [form, read] of forms) {
    const found = form.exec(text)
    if (found) return read(found.slice(1))
  }
  return null
}

const two = (part: number) => String(part).padStart(2, '0')

/** As EDTF; null where there is no year, or no such day. */
export function edtfOf({ year, month, day }: TypedPoint): string | null {
  if (year === undefined) return null
  const text = [String(year).padStart(4, '0'), ...(month === undefined ? [] : [two(month)]), ...(day === undefined ? [] : [two(day)])].join('-')
  return parseDate(text) ? text : null
}
