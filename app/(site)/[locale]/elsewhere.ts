import { cache } from 'react'
import type { PageText } from '#lib/content/texts/page-text.ts'

// What the page being drawn leaves for its own 404: React keeps it for this one request.
const note = cache((): { page: PageText | null } => ({ page: null }))

export function notePublishedElsewhere(page: PageText): void {
  note().page = page
}

export function publishedElsewhere(): PageText | null {
  return note().page
}
