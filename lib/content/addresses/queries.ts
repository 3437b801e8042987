import 'server-only'
import { type Destination, destinationOfSlug } from '#lib/content/published/published.ts'
import { readPublishedAt } from '#lib/content/published/queries.ts'
import { db } from '#lib/db/client.ts'
import { type Locale, isLocale } from '#lib/i18n/locales.ts'
import { type PageKind, recordPath } from '#lib/i18n/paths.ts'

/**
 * What the slug of a page means in a language. Its own current slug is one statement; only others ask for more, by the
 * rule of the index.
 */
export async function findPage(kind: PageKind, locale: Locale, slug: string): Promise<Destination> {
  const own = await (await db()).address.findUnique({
    where: { kind_locale_slug: { kind, locale, slug }, record: { isPublic: true } },
    select: { recordId: true },
  })
  if (own) return { type: 'page', id: own.recordId }
  return destinationOfSlug(await readPublishedAt(kind, slug), kind, locale, slug)
}

export type AddressEntry = { locale: Locale; path: string }

/** Rows of `addresses` as paths. */
export function addressPaths(addresses: { kind: string; locale: string; slug: string }[]): AddressEntry[] {
  return addresses.flatMap(({ kind, locale, slug }) =>
    isLocale(locale) ? [{ locale, path: recordPath(locale, kind as PageKind, slug) }] : [],
  )
}
