import { z } from 'zod'
import { type ClockZone, clockZones, momentOf } from '#lib/dates/wall-clock.ts'

/** The fields by which a moment is typed: a day and an hour, and by whose clock. */
export const momentFields = {
  day: z.string().trim().max(20).optional().default(''),
  time: z.string().trim().max(20).optional().default(''),
  zone: z.enum(clockZones).optional().default('Europe/Rome'),
}

/** The instant that was typed, or null with a fault beside the field that has it. */
export function readMoment({ day, time, zone }: { day: string; time: string; zone: ClockZone }, context: z.RefinementCtx): Date | null {
  const fault = (field: string, message: string) => {
    context.addIssue({ code: 'custom', path: [field], message })
    return null
  }
  if (day === '') return fault('day', 'day-missing')
  if (time === '') return fault('time', 'time-missing')
  return momentOf(day, time, zone) ?? fault('time', 'moment-skipped')
}
