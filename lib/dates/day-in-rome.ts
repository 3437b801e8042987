import { timeZone } from '#lib/i18n/time-zone.ts'

// Swedes write days as ISO does.
const days = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' })

/** The calendar day of an instant, in Rome: publication and update dates. */
export function dayInRome(instant: Date): string {
  return days.format(instant)
}
