import { oneEach } from './formatters.ts'
import { type Locale, localeTable } from './locales.ts'

const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
const day = { day: 'numeric', month: 'short', year: 'numeric' } as const

const clock = (timeZone: string, parts: Intl.DateTimeFormatOptions) => oneEach((locale) => new Intl.DateTimeFormat(localeTable[locale].intl, { timeZone, ...parts }))

const rome = { day: clock('Europe/Rome', day), whole: clock('Europe/Rome', { ...day, ...time }) }
const tokyo = { day: clock('Asia/Tokyo', day), whole: clock('Asia/Tokyo', { ...day, ...time }), time: clock('Asia/Tokyo', time) }

const cities: Record<Locale, [string, string]> = { it: ['Roma', 'Tokyo'], en: ['Rome', 'Tokyo'], ja: ['ローマ', '東京'] }

/** The day of a moment by the clock of Rome: `25 nov 2026`. */
export const formatDay = (at: Date, locale: Locale): string => rome.day(locale).format(at)

/** A moment by the clocks of Rome and of Tokyo, with Tokyo's day where it is another: `25 nov 2026, 10:00 Roma / 18:00 Tokyo`. */
export function formatMoment(at: Date, locale: Locale): string {
  const isSameDay = rome.day(locale).format(at) === tokyo.day(locale).format(at)
  return `${rome.whole(locale).format(at)} ${cities[locale][0]} / ${(isSameDay ? tokyo.time : tokyo.whole)(locale).format(at)} ${cities[locale][1]}`
}
