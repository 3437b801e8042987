import 'server-only'
import { db } from '#lib/db/client.ts'
import { type Locale, isLocale } from '#lib/i18n/locales.ts'
import { type PageKind, recordPath } from '#lib/i18n/paths.ts'

/** Where a path leads: to a public record, to its right path, or nowhere. */
export type Destination = { type: 'record'; id: string } | { type: 'moved'; path: string } | null

/**
 * What the slug of a page means in a language. The language's own current slug wins; then a slug that the record had;
 * then the slug of another language, unless it fits two records (product.md, T5 and T6).
 */
export async function findPage(kind: PageKind, locale: Locale, slug: string): Promise<Destination> {
  const client = await db()
  const isPublic = { record: { isPublic: true } }
  const current = await client.address.findMany({ where: { kind, slug, ...isPublic }, select: { recordId: true, locale: true } })
  const own = current.find((address) => address.locale === locale)
  if (own) return { type: 'record', id: own.recordId }
  const former = await client.formerAddress.findMany({ where: { kind, slug, ...isPublic }, select: { recordId: true, locale: true } })
  const formerOwn = former.find((address) => address.locale === locale)
  // What a slug means today wins over what it once meant.
  const candidates = formerOwn ? [formerOwn] : current.length ? current : former
  const ids = [...new Set(candidates.map((address) => address.recordId))]
  const [recordId] = ids
  if (!recordId || ids.length > 1) return null
  const address = await client.address.findUnique({ where: { recordId_locale: { recordId, locale } }, select: { slug: true } })
  return address ? { type: 'moved', path: recordPath(locale, kind, address.slug) } : null
}

export type AddressEntry = { locale: Locale; path: string }

/** Rows of `addresses` as paths. */
export function addressPaths(addresses: { kind: string; locale: string; slug: string }[]): AddressEntry[] {
  return addresses.flatMap(({ kind, locale, slug }) =>
    isLocale(locale) ? [{ locale, path: recordPath(locale, kind as PageKind, slug) }] : [],
  )
}
