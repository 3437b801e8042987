import type { Metadata } from 'next'

/** Head of a page that tells what there is not (404, 410) or what went wrong (500, 503). */
export function deadEndMetadata(title: string, description: string): Metadata {
  return { title: `${title} – Kakehashi`, description, robots: { index: false } }
}
