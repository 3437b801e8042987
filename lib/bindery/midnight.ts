/** Where the portal's readers begin their day. */
const zones = ['Europe/Rome', 'Asia/Tokyo']

const day = 86_400_000

// Constructing one costs more than using it a thousand times.
const clocks = zones.map((timeZone) => new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23', day: '2-digit' }))

function sinceMidnight(clock: Intl.DateTimeFormat, at: number): number {
  const part = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
  return (((part.hour ?? 0) * 60 + (part.minute ?? 0)) * 60 + (part.second ?? 0)) * 1000 + (at % 1000)
}

const dateIn = (clock: Intl.DateTimeFormat, at: number) => clock.formatToParts(at).find(({ type }) => type === 'day')?.value

function nextMidnight(clock: Intl.DateTimeFormat, at: number): number {
  const guess = at - sinceMidnight(clock, at) + day
  // A day on which the clocks change is an hour longer or shorter than the others.
  return [guess - day / 24, guess, guess + day / 24].find((moment) => sinceMidnight(clock, moment) === 0 && dateIn(clock, moment) !== dateIn(clock, at)) ?? guess
}

/** The next moment at which a day begins in Rome or in Tokyo, in milliseconds since 1970. */
export function nextDayBegins(at: number): number {
  return Math.min(...clocks.map((clock) => nextMidnight(clock, at)))
}
