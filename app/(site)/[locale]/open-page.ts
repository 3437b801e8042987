import { notFound, permanentRedirect } from 'next/navigation'
import { cache } from 'react'
import { findPage } from '#lib/content/addresses/queries.ts'
import { previewed } from '#lib/content/previews/previewed.ts'
import { isTextOnly } from '#lib/content/text-only.ts'
import type { PageText } from '#lib/content/texts/page-text.ts'
import { findPageText } from '#lib/content/texts/queries.ts'
import { isLocale, type Locale } from '#lib/i18n/locales.ts'
import type { PageKind } from '#lib/i18n/paths.ts'

/** The locale of a route; the proxy lets no other through, and a page does not rely on that. */
export function localeOf(value: string): Locale {
  if (!isLocale(value)) notFound()
  return value
}

/**
 * The page at a slug; redirects an old or foreign slug for good, answers 404 for what readers may not see. What readers
 * find at an address is decided before by the index of published addresses; a page does not rely on that.
 * Called by a page and by its metadata, read once. A preview is the same page with a draft in the place of its text.
 */
export const openPage = cache(async (kind: PageKind, locale: Locale, slug: string): Promise<PageText> => {
  const draft = previewed()
  if (draft?.kind === kind) return draft
  const destination = await findPage(kind, locale, slug)
  if (destination.type === 'moved') permanentRedirect(destination.path)
  if (destination.type !== 'page') notFound()
  const page = await findPageText(destination.id, locale)
  if (!page || page.withdrawal?.kind === 'gone') notFound()
  const { withdrawal } = page
  if ((withdrawal?.kind === 'redirect' || withdrawal?.kind === 'substituted') && withdrawal.to) permanentRedirect(withdrawal.to)
  if (!page.text && isTextOnly(kind)) notFound()
  return page
})
