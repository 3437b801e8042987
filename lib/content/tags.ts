import 'server-only'
import { cache } from 'react'

// What the page being drawn was drawn from. React keeps it for this one request.
const noted = cache(() => new Set<string>())

/** Called by every read: the page being drawn must be drawn anew when one of these is expired. */
export function noteTags(...tags: string[]): void {
  const set = noted()
  for (const tag of tags) set.add(tag)
}

/** The tags noted so far, in their order. */
export function notedTags(): string[] {
  return [...noted()]
}
