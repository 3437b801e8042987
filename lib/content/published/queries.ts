import 'server-only'
import { askPlainly, type Tx } from '#lib/db/client.ts'
import { isLocale, type Locale } from '#lib/i18n/locales.ts'
import { pageKinds, type PageKind } from '#lib/i18n/paths.ts'
import { leastTagged } from './least-tagged.ts'
import type { PublishedRecord, TextState } from './published.ts'

// Kinds with a page, and those that stand at an anchor of one.
const addressed = [...pageKinds, 'person', 'statistic', 'instrument']

type TextRow = { locale: string; liveEditionId: string | null; withdrawnKind: string | null; withdrawnTo: string | null }
type AddressRow = { locale: string; slug: string }
type Row = { id: string; kind: string; slugs: string | null; former: string | null; texts: string | null; tagged: number; act: string | null }

function stateOf({ liveEditionId, withdrawnKind, withdrawnTo }: TextRow): TextState | null {
  if (withdrawnKind === 'gone') return { type: 'gone' }
  if ((withdrawnKind === 'redirect' || withdrawnKind === 'substituted') && withdrawnTo) return { type: 'sent', to: withdrawnTo }
  return liveEditionId ? { type: 'live' } : null
}

/** Rows of one column, which may hold nothing. */
const rowsIn = <Inner>(json: string | null) => (json === null ? [] : (JSON.parse(json) as Inner[]))

/** Rows of one column a language as one object. */
function byLocale<Inner extends { locale: string }, Value>(rows: Inner[], value: (row: Inner) => Value | null): Partial<Record<Locale, Value>> {
  return Object.fromEntries(rows.flatMap((row) => (isLocale(row.locale) && value(row) !== null ? [[row.locale, value(row)]] : [])))
}

const slugOf = ({ slug }: AddressRow) => slug

function toRecord({ id, kind, slugs, former, texts, tagged, act }: Row): PublishedRecord {
  return {
    id,
    kind,
    slugs: byLocale(rowsIn<AddressRow>(slugs), slugOf),
    former: rowsIn<AddressRow>(former).flatMap(({ locale, slug }) => (isLocale(locale) ? [{ locale, slug }] : [])),
    texts: byLocale(rowsIn<TextRow>(texts), stateOf),
    isSmallTopic: kind === 'topic' && tagged < leastTagged,
    actOf: act === null ? null : byLocale(rowsIn<AddressRow>(act), slugOf),
  }
}

const kinds = addressed.map((kind) => `'${kind}'`).join(', ')

/** Everything of a record in one row: a few hundred at a time, so that nobody waits long while they are read. */
const selection = `
  SELECT r.id, r.kind,
    (SELECT json_agg(json_build_object('locale', a.locale, 'slug', a.slug)) FROM "Address" a WHERE a."recordId" = r.id)::text AS slugs,
    (SELECT json_agg(json_build_object('locale', f.locale, 'slug', f.slug) ORDER BY f.locale, f.slug) FROM "FormerAddress" f WHERE f."recordId" = r.id)::text AS former,
    (SELECT json_agg(json_build_object('locale', d.locale, 'liveEditionId', d."liveEditionId", 'withdrawnKind', d."withdrawnKind", 'withdrawnTo', d."withdrawnTo"))
      FROM "Document" d WHERE d."recordId" = r.id)::text AS texts,
    (SELECT count(*)::int FROM "RecordTopic" t JOIN "Record" o ON o.id = t."recordId" WHERE t."topicId" = r.id AND o."isPublic") AS tagged,
    (SELECT json_agg(json_build_object('locale', a.locale, 'slug', a.slug)) FROM "Instrument" i JOIN "Address" a ON a."recordId" = i."partnershipId" WHERE i.id = r.id)::text AS act
  FROM "Record" r WHERE r."isPublic" AND r.kind IN (${kinds})`

const perSlice = 250

/** Public records as the index of published addresses holds them, in the order of their ids: the next few after one. */
export async function readPublishedAfter(id: string): Promise<PublishedRecord[]> {
  const rows = await askPlainly<Row>(`${selection} AND r.id > $1 ORDER BY r.id LIMIT ${perSlice}`, id)
  return rows.map(toRecord)
}

const byIds = `${selection} AND r.id IN (SELECT json_array_elements_text($1::text::json))`

const bySlug = `${selection} AND r.kind = $1 AND r.id IN (SELECT "recordId" FROM "Address" WHERE kind = $1 AND slug = $2 UNION SELECT "recordId" FROM "FormerAddress" WHERE kind = $1 AND slug = $2)`

/** The same, of some ids. */
export const readPublished = async (ids: string[]): Promise<PublishedRecord[]> => (await askPlainly<Row>(byIds, JSON.stringify(ids))).map(toRecord)

/** The public records of a kind that have or had a slug, in any language. */
export const readPublishedAt = async (kind: PageKind, slug: string): Promise<PublishedRecord[]> => (await askPlainly<Row>(bySlug, kind, slug)).map(toRecord)

/** Both inside a transaction, which sees what it has just written. */
export const readPublishedIn = async (tx: Tx, ids: string[]): Promise<PublishedRecord[]> => (await tx.$queryRawUnsafe<Row[]>(byIds, JSON.stringify(ids))).map(toRecord)

export const readPublishedAtIn = async (tx: Tx, kind: PageKind, slug: string): Promise<PublishedRecord[]> => (await tx.$queryRawUnsafe<Row[]>(bySlug, kind, slug)).map(toRecord)
