import 'server-only'
import type { Tx } from '#lib/db/client.ts'
import { isLocale, type Locale, locales } from '#lib/i18n/locales.ts'
import { sections } from '#lib/i18n/paths.ts'
import { slugOf } from '#lib/i18n/slug.ts'

export type NewAddress = { recordId: string; kind: string; locale: Locale; slug: string; basis: 'edition' | 'name' | 'id' }

/** Words that lists have in the address: an institutional page, which stands beside them, may have none of them. */
const reserved = (kind: string, locale: Locale, slug: string) =>
  kind === 'page' && Object.values(sections).some((words) => locales.some((lang) => words[lang] === slug) || words[locale] === slug)

/** Whether another record has that slug now, or a list of the site. */
export async function isTaken(tx: Tx, { recordId, kind, locale, slug }: Omit<NewAddress, 'basis'>): Promise<boolean> {
  if (reserved(kind, locale, slug)) return true
  return (await tx.address.count({ where: { kind, locale, slug, recordId: { not: recordId } } })) > 0
}

/** A slug that is free: the wished one, else with a number, else the record's own id. */
export async function freeSlug(tx: Tx, address: Omit<NewAddress, 'basis'>): Promise<string> {
  const numbered = Array.from({ length: 8 }, (_, index) => `${address.slug}-${index + 2}`)
  for (const slug of [address.slug, ...numbered]) if (!(await isTaken(tx, { ...address, slug }))) return slug
  return slugOf(address.recordId)
}

/** Gives a record its address in a language; the one that it had redirects for ever (T6). */
export async function moveAddress(tx: Tx, { recordId, kind, locale, slug, basis }: NewAddress): Promise<void> {
  const where = { recordId_locale: { recordId, locale } }
  const old = await tx.address.findUnique({ where })
  if (old?.slug === slug) return
  if (old) {
    const key = { kind, locale, slug: old.slug }
    await tx.formerAddress.upsert({ where: { kind_locale_slug: key }, create: { ...key, recordId }, update: { recordId } })
  }
  // What it once had and has again is not an old address.
  await tx.formerAddress.deleteMany({ where: { kind, locale, slug, recordId } })
  await tx.address.upsert({ where, create: { recordId, kind, locale, slug, basis }, update: { slug, basis } })
}

/** Gives a record addresses in languages in which it has none. */
export async function addAddresses(tx: Tx, addresses: NewAddress[]): Promise<void> {
  if (!addresses.length) return
  // What it once had and has again is not an old address.
  await tx.formerAddress.deleteMany({ where: { OR: addresses.map(({ basis: _, ...address }) => address) } })
  await tx.address.createMany({ data: addresses })
}

/** The languages in which a record has no address yet. */
export async function localesWithoutAddress(tx: Tx, recordId: string): Promise<Locale[]> {
  const rows = await tx.address.findMany({ where: { recordId }, select: { locale: true } })
  const present = rows.map(({ locale }) => locale).filter(isLocale)
  return locales.filter((locale) => !present.includes(locale))
}
