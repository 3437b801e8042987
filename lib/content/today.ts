import 'server-only'
import { now } from '#lib/clock.ts'
import { todayTag } from './tag-names.ts'
import { noteTags } from './tags.ts'

/** The present moment for a page, which is then drawn anew when a day begins. */
export function today(): Date {
  noteTags(todayTag)
  return now()
}
