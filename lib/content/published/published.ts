import { isTextOnly } from '#lib/content/text-only.ts'
import { type Locale, locales } from '#lib/i18n/locales.ts'
import { type PageKind, isPageKind, recordPath, sectionPath } from '#lib/i18n/paths.ts'

/** What readers find of a text: it is there, it is gone, or it was sent elsewhere. */
export type TextState = { type: 'live' } | { type: 'gone' } | { type: 'sent'; to: string }

/** What the index of published addresses knows of one public record. */
export type PublishedRecord = {
  id: string
  kind: string
  slugs: Partial<Record<Locale, string>>
  former: { locale: Locale; slug: string }[]
  texts: Partial<Record<Locale, TextState>>
  /** A topic of too few records stands in the list only */
  isSmallTopic: boolean
  /** The tie whose page an act stands on */
  actOf: Partial<Record<Locale, string>> | null
}

/** What an address means. `elsewhere`: published, but not in this language. */
export type Destination =
  | { type: 'page'; id: string }
  | { type: 'moved'; path: string; status: 301 | 302 | 308 }
  | { type: 'gone'; id: string }
  | { type: 'elsewhere'; id: string }
  | { type: 'missing' }

/** What the reader of one language finds at the current address of a record. */
export function destinationOf(record: PublishedRecord, locale: Locale): Destination {
  const text = record.texts[locale]
  if (text?.type === 'gone') return { type: 'gone', id: record.id }
  // 301 is what product.md names for a text that was sent elsewhere.
  if (text?.type === 'sent') return { type: 'moved', path: text.to, status: 301 }
  // It may have a page tomorrow, so browsers must not remember.
  if (record.isSmallTopic) return { type: 'moved', path: `${sectionPath(locale, 'topics')}#${record.id}`, status: 302 }
  if (isTextOnly(record.kind) && !text) return { type: 'elsewhere', id: record.id }
  return { type: 'page', id: record.id }
}

/**
 * What a slug means in a language, among the records of that kind that have or had it in any. The language's own current
 * slug wins; then one that it had; then that of another language, unless it fits two records (product.md, T5 and T6).
 */
export function destinationOfSlug(records: PublishedRecord[], kind: PageKind, locale: Locale, slug: string): Destination {
  const own = records.find((record) => record.slugs[locale] === slug)
  if (own) return destinationOf(own, locale)
  const hadIt = records.find(({ former }) => former.some((one) => one.locale === locale && one.slug === slug))
  // What a slug means today wins over what it once meant.
  const now = records.filter(({ slugs }) => locales.some((lang) => slugs[lang] === slug))
  const [found, ...others] = hadIt ? [hadIt] : now.length ? now : records
  const right = found && others.length === 0 ? found.slugs[locale] : undefined
  return right ? { type: 'moved', path: recordPath(locale, kind, right), status: 308 } : { type: 'missing' }
}

/** Where a record stands in a language: its page, or its anchor on a page; null where readers of it find nothing. */
export function hrefOf(record: PublishedRecord, locale: Locale): string | null {
  const { id, kind } = record
  if (kind === 'person') return `${sectionPath(locale, 'people')}#${id}`
  if (kind === 'statistic') return `${sectionPath(locale, 'figures')}#${id}`
  if (kind === 'instrument') return record.actOf?.[locale] ? `${recordPath(locale, 'partnership', record.actOf[locale])}#${id}` : null
  if (record.isSmallTopic) return `${sectionPath(locale, 'topics')}#${id}`
  if (isTextOnly(kind) && record.texts[locale]?.type !== 'live') return null
  const slug = record.slugs[locale]
  return isPageKind(kind) && slug ? recordPath(locale, kind, slug) : null
}
