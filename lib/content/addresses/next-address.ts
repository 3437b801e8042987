import 'server-only'
import type { Draft } from '#lib/content/drafts/schema.ts'
import type { Tx } from '#lib/db/client.ts'
import { isLocale, type Locale, locales } from '#lib/i18n/locales.ts'
import { isPageKind, recordPath } from '#lib/i18n/paths.ts'
import { slugForTitle, slugOf } from '#lib/i18n/slug.ts'
import { freeSlug } from './commands.ts'
import type { NextAddress, OtherAddress } from './schema.ts'

type Addressed = { id: string; kind: string }

/** The slug under which a draft is published: the one that the editor chose, else the one that it has, else one from the title, romanised when that is in kana alone. */
export async function nextSlug(tx: Tx, { id, kind }: Addressed, locale: Locale, { slug, title }: Pick<Draft, 'slug' | 'title'>): Promise<string> {
  if (slug) return slug
  const current = await tx.address.findUnique({ where: { recordId_locale: { recordId: id, locale } } })
  // An address that its text or its name gave it stays; only the bare id gives way.
  if (current && current.basis !== 'id') return current.slug
  const reading = /^[\p{Script=Hiragana}\p{Script=Katakana}ー\s・、。！？「」]+$/u.test(title) ? title : null
  return freeSlug(tx, { recordId: id, kind, locale, slug: slugForTitle(title, reading, id) })
}

/** Where a draft would be published now; null as long as nothing says it. */
export async function nextAddress(tx: Tx, record: Addressed, locale: Locale, draft: Pick<Draft, 'slug' | 'title'>): Promise<NextAddress | null> {
  if (!isPageKind(record.kind) || !(draft.slug || draft.title)) return null
  const slug = await nextSlug(tx, record, locale, draft)
  return { path: recordPath(locale, record.kind, slug), isBareId: slug === slugOf(record.id) }
}

/** In the order in which they are offered: English is read where no other language is. */
const offered: readonly Locale[] = ['en', ...locales.filter((locale) => locale !== 'en')]

/** The addresses in words that a record has in other languages. */
export async function otherAddresses(tx: Tx, recordId: string, locale: Locale): Promise<OtherAddress[]> {
  const rows = await tx.address.findMany({ where: { recordId, locale: { not: locale }, slug: { not: slugOf(recordId) } }, select: { locale: true, slug: true } })
  return rows.flatMap(({ locale: lang, slug }) => (isLocale(lang) ? [{ locale: lang, slug }] : [])).sort((one, other) => offered.indexOf(one.locale) - offered.indexOf(other.locale))
}
