import 'server-only'
import { cache } from 'react'
import type { PageText } from '#lib/content/texts/page-text.ts'

// What the page being drawn shows instead of what is published. React keeps it for this one request: no other page can see it.
const held = cache((): { page: PageText | null } => ({ page: null }))

/** Lets the page of this request show a draft in the place of its text. Called by the preview pages alone, after they have asked who may see it. */
export function showDraft(page: PageText): void {
  held().page = page
}

/** The record whose draft this request shows; null for every page that readers get. */
export const previewed = (): PageText | null => held().page
