import { z } from 'zod'
import { version } from '#lib/content/drafts/schema.ts'
import type { Issue } from '#lib/content/refused.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { momentFields, readMoment } from './moment-input.ts'

const scheduleId = z.uuid()

export const cancelInput = z.object({ scheduleId, version })

export const moveInput = z.object({ scheduleId, version, ...momentFields }).transform((given, context) => {
  const at = readMoment(given, context)
  return at ? { scheduleId: given.scheduleId, version: given.version, at } : z.NEVER
})

export const scheduleStates = ['waiting', 'fired', 'failed', 'cancelled'] as const

export type ScheduleState = (typeof scheduleStates)[number]

/** One publication that waits, or that failed, as the queue shows it. */
export type QueuedItem = {
  id: string
  version: number
  state: ScheduleState
  at: Date
  by: string
  recordId: string
  kind: string
  name: { text: string; lang: string }
  texts: { locale: Locale; title: string }[]
  reasons: Issue[]
}
