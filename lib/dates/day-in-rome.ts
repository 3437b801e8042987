/** The calendar day of an instant, in Rome: publication and update dates. */
export function dayInRome(instant: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome', dateStyle: 'short' }).format(instant)
}
