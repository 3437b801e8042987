import 'server-only'
import { idList } from '#lib/content/id-list.ts'
import { db } from '#lib/db/client.ts'
import { leastTagged } from '#lib/content/published/least-tagged.ts'
import { hrefOf } from '#lib/content/published/published.ts'
import { recordTag } from '#lib/content/tag-names.ts'
import { noteTags } from '#lib/content/tags.ts'
import { type Locale, locales, type Told } from '#lib/i18n/locales.ts'
import { ownLanguage, ownNameIn, readerName, shownKinds, type ShownName } from '#lib/names/forms.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import type { Reference, References } from './reference.ts'

/** What a row must hold for the name that its own people write. */
export const ownNameSelect = {
  id: true,
  names: {
    where: { kind: { in: shownKinds } },
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

const slugsOf = (addresses: { locale: string; slug: string }[]) => Object.fromEntries(addresses.map(({ locale, slug }) => [locale, slug]))

/** What the row says of the record's place among the published ones. */
function publishedOf({ id, kind, addresses, documents, topic, instrument }: ReferenceRow) {
  return {
    id, kind,
    slugs: slugsOf(addresses),
    former: [],
    texts: Object.fromEntries(documents.map(({ locale }) => [locale, { type: 'live' as const }])),
    isSmallTopic: kind === 'topic' && (topic?._count.tagged ?? 0) < leastTagged,
    actOf: instrument ? slugsOf(instrument.partnership.record.addresses) : null,
  }
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
  noteTags(recordTag(row.id))
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
    href: hrefOf(publishedOf(row), locale),
    hasText: row.documents.some((document) => document.locale === locale),
  }
}

type Ids = Iterable<string | null | undefined>

/** Every public record of some ids, ready to be named and linked in any language; one statement however many. */
export async function readReferences(ids: Ids): Promise<Told<References>> {
  const wanted = [...new Set([...ids].filter((id) => typeof id === 'string'))]
  if (!wanted.length) return () => new Map()
  // Those that are hidden too: a page names them as soon as they are public.
  noteTags(...wanted.map(recordTag))
  const rows = await (await db()).record.findMany({
    relationLoadStrategy: 'join',
    where: { id: { in: idList(wanted) }, isPublic: true },
    select: referenceSelect,
  })
  return (locale) => new Map(rows.map((row) => [row.id, toReference(row, locale)]))
}

/** The same in one language. */
export const findReferences = async (ids: Ids, locale: Locale): Promise<References> => (await readReferences(ids))(locale)
