import 'server-only'
import { idList } from '#lib/content/id-list.ts'
import { db } from '#lib/db/client.ts'
import { type Locale, locales } from '#lib/i18n/locales.ts'
import { isPageKind, recordPath, sectionPath } from '#lib/i18n/paths.ts'
import { ownLanguage, ownNameIn, readerName, type ShownName } from '#lib/names/forms.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import type { Reference, References } from './reference.ts'

/** What a row must hold for the name that its own people write. */
export const ownNameSelect = {
  id: true,
  names: {
    where: { kind: { in: ['official', 'exonym'] } },
    select: { lang: true, form: true, kind: true, reading: true, romanisation: true, confidence: true },
    orderBy: { position: 'asc' },
  },
  territory: { select: { country: true } },
  organisation: { select: { country: true } },
  person: { select: { nameLang: true } },
} satisfies Prisma.RecordSelect

/** What a row must hold to be named and linked; lists spread it into their own `select`. */
export const referenceSelect = {
  ...ownNameSelect,
  kind: true,
  addresses: { select: { locale: true, slug: true } },
  documents: { where: { liveEditionId: { not: null } }, select: { locale: true, liveEdition: { select: { title: true } } } },
  topic: { select: { _count: { select: { tagged: { where: { record: { isPublic: true } } } } } } },
  instrument: { select: { partnership: { select: { record: { select: { addresses: { select: { locale: true, slug: true } } } } } } } },
} satisfies Prisma.RecordSelect

type OwnNameRow = Prisma.RecordGetPayload<{ select: typeof ownNameSelect }>
type ReferenceRow = Prisma.RecordGetPayload<{ select: typeof referenceSelect }>

/** A topic of fewer than two records has no page, only its place in the list (claims.md). */
export const leastTagged = 2

const textOnly = ['article', 'page']

const slugIn = (addresses: { locale: string; slug: string }[], locale: Locale) => addresses.find((address) => address.locale === locale)?.slug

function hrefOf(row: ReferenceRow, locale: Locale): string | null {
  const { kind, id } = row
  if (kind === 'person') return `${sectionPath(locale, 'people')}#${id}`
  if (kind === 'statistic') return `${sectionPath(locale, 'figures')}#${id}`
  if (kind === 'instrument') {
    const slug = slugIn(row.instrument?.partnership.record.addresses ?? [], locale)
    return slug ? `${recordPath(locale, 'partnership', slug)}#${id}` : null
  }
  if (kind === 'topic' && (row.topic?._count.tagged ?? 0) < leastTagged) return `${sectionPath(locale, 'topics')}#${id}`
  // These exist only where they are published: elsewhere there is nothing to link to.
  if (textOnly.includes(kind) && !row.documents.some((document) => document.locale === locale)) return null
  const slug = slugIn(row.addresses, locale)
  return isPageKind(kind) && slug ? recordPath(locale, kind, slug) : null
}

function nameOf(row: ReferenceRow, locale: Locale): ShownName {
  const title = (lang: Locale) => row.documents.find((document) => document.locale === lang)?.liveEdition?.title
  const own = title(locale)
  const byName = row.names.length ? readerName(row.names, locale) : null
  // A title that is just the name keeps the name's reading.
  if (own && own !== byName?.text) return { text: own, lang: locale, reading: null, isUncertain: false }
  if (byName) return byName
  const other = locales.find((lang) => title(lang))
  return { text: (other && title(other)) || row.id, lang: other ?? locale, reading: null, isUncertain: false }
}

/** A row of {@link ownNameSelect}: the name in its own language, where that is not what the reader has already. */
export function ownNameOf(row: OwnNameRow, locale: Locale): ShownName | null {
  const lang = row.person ? row.person.nameLang : ownLanguage(row.territory?.country ?? row.organisation?.country)
  return row.names.length ? ownNameIn(row.names, lang, locale) : null
}

/** A row of {@link referenceSelect} as a page names it. */
export function toReference(row: ReferenceRow, locale: Locale): Reference {
  return {
    id: row.id,
    kind: row.kind,
    name: nameOf(row, locale),
    own: ownNameOf(row, locale),
    href: hrefOf(row, locale),
    hasText: row.documents.some((document) => document.locale === locale),
  }
}

/** Every public record of some ids, ready to be named and linked; one statement however many. */
export async function findReferences(ids: Iterable<string | null | undefined>, locale: Locale): Promise<References> {
  const wanted = [...new Set([...ids].filter((id) => typeof id === 'string'))]
  if (!wanted.length) return new Map()
  const rows = await (await db()).record.findMany({
    relationLoadStrategy: 'join',
    where: { id: { in: idList(wanted) }, isPublic: true },
    select: referenceSelect,
  })
  return new Map(rows.map((row) => [row.id, toReference(row, locale)]))
}
