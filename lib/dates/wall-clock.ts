/** The two clocks in which a moment may be typed; it is always shown in both. */
export const clockZones = ['Europe/Rome', 'Asia/Tokyo'] as const

export type ClockZone = (typeof clockZones)[number]

// Swedes write moments as ISO does.
const writers = Object.fromEntries(
  clockZones.map((timeZone) => [timeZone, new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })]),
) as Record<ClockZone, Intl.DateTimeFormat>

/** What the clock on a wall says at an instant, as the fields of a form hold it. */
export function wallClock(at: Date, zone: ClockZone): { day: string; time: string } {
  const [day = '', time = ''] = writers[zone].format(at).split(' ')
  return { day, time }
}

const day = 86_400_000

/**
 * The instant that a clock on a wall means: `2026-11-30`, `09:00`, in Rome or Tokyo. Of an hour that comes twice, as at the
 * end of summer time, the first is meant.
 * @returns null for a day that does not exist, and for an hour that summer time leaves out
 */
export function momentOf(date: string, time: string, zone: ClockZone): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !/^\d{2}:\d{2}$/.test(time)) return null
  const asIfUtc = Date.parse(`${date}T${time}:00Z`)
  if (Number.isNaN(asIfUtc)) return null
  // The offset of a zone changes at most once within two days: that of the day before or of the day after is the right one.
  const offsets = [asIfUtc - day, asIfUtc + day].map((near) => {
    const wall = wallClock(new Date(near), zone)
    return Date.parse(`${wall.day}T${wall.time}:00Z`) - near
  })
  const moments = offsets.map((offset) => asIfUtc - offset).sort((a, b) => a - b)
  const found = moments.find((moment) => {
    const wall = wallClock(new Date(moment), zone)
    return wall.day === date && wall.time === time
  })
  return found === undefined ? null : new Date(found)
}

/** A moment by both clocks in figures that need no language, for sentences of a form. */
export function bothClocks(at: Date): { rome: string; tokyo: string } {
  const written = (zone: ClockZone) => {
    const wall = wallClock(at, zone)
    return `${wall.day} ${wall.time}`
  }
  return { rome: written('Europe/Rome'), tokyo: written('Asia/Tokyo') }
}
