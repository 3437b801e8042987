import { cache } from 'react'
import type { PageText } from '#lib/content/texts/page-text.ts'

// What the page being drawn leaves for its own 404: React keeps it for this one request.
const note = cache((): { opening?: Promise<PageText | null> } => ({}))

/** A page begins to look for its text; the returned function says what was found elsewhere, and only its first word counts. */
export function beginOpening(): (publishedElsewhere: PageText | null) => void {
  let settle: (page: PageText | null) => void = () => {}
  note().opening = new Promise((resolve) => {
    settle = resolve
  })
  return settle
}

// Next.js draws a page and its 404 at the same time, whatever becomes of the page: the page is given time to begin.
const pageHasBegun = () => new Promise((resolve) => setImmediate(resolve))

/** The text that the reader asked for, where it is published in other languages only. */
export async function publishedElsewhere(): Promise<PageText | null> {
  await pageHasBegun()
  return (await note().opening) ?? null
}
