import 'server-only'
import { db, type Tx } from '#lib/db/client.ts'
import { isLocale, type Locale } from '#lib/i18n/locales.ts'
import { pageKinds, type PageKind } from '#lib/i18n/paths.ts'
import { leastTagged } from './least-tagged.ts'
import type { PublishedRecord, TextState } from './published.ts'

// Kinds with a page, and those that stand at an anchor of one.
const addressed = [...pageKinds, 'person', 'statistic', 'instrument']

type TextRow = { recordId: string; locale: string; liveEditionId: string | null; withdrawnKind: string | null; withdrawnTo: string | null }

function stateOf({ liveEditionId, withdrawnKind, withdrawnTo }: TextRow): TextState | null {
  if (withdrawnKind === 'gone') return { type: 'gone' }
  if ((withdrawnKind === 'redirect' || withdrawnKind === 'substituted') && withdrawnTo) return { type: 'sent', to: withdrawnTo }
  return liveEditionId ? { type: 'live' } : null
}

/** Rows of one column a language as one object, by record. */
function byRecord<Row extends { recordId: string; locale: string }, Value>(rows: Row[], value: (row: Row) => Value | null) {
  const found = new Map<string, Partial<Record<Locale, Value>>>()
  for (const row of rows) {
    const one = value(row)
    if (one === null || !isLocale(row.locale)) continue
    found.set(row.recordId, { ...found.get(row.recordId), [row.locale]: one })
  }
  return found
}

/**
 * Public records as the index of published addresses holds them: those of some ids, or all. Six plain statements, however
 * many: joined in one, the rows of tens of thousands of records would be built as JSON in the database.
 */
export const readPublished = async (ids?: string[]): Promise<PublishedRecord[]> => readPublishedIn(await db(), ids)

/** The same inside a transaction, which sees what it has just written. */
export async function readPublishedIn(client: Tx, ids?: string[]): Promise<PublishedRecord[]> {
  const these = ids ? { recordId: { in: ids } } : {}
  const records = await client.record.findMany({ where: { isPublic: true, kind: { in: addressed }, ...(ids ? { id: { in: ids } } : {}) }, select: { id: true, kind: true } })
  const addresses = await client.address.findMany({ where: these, select: { recordId: true, locale: true, slug: true } })
  const former = await client.formerAddress.findMany({ where: these, select: { recordId: true, locale: true, slug: true } })
  const texts = await client.document.findMany({
    where: these, select: { recordId: true, locale: true, liveEditionId: true, withdrawnKind: true, withdrawnTo: true },
  })
  const tagged = await client.recordTopic.groupBy({
    by: ['topicId'], where: { record: { isPublic: true }, ...(ids ? { topicId: { in: ids } } : {}) }, _count: { recordId: true },
  })
  const acts = await client.instrument.findMany({
    where: ids ? { id: { in: ids } } : {}, select: { id: true, partnership: { select: { record: { select: { addresses: { select: { recordId: true, locale: true, slug: true } } } } } } },
  })
  const slugs = byRecord(addresses, ({ slug }) => slug)
  const states = byRecord(texts, stateOf)
  const counts = new Map(tagged.map(({ topicId, _count }) => [topicId, _count.recordId]))
  const ties = new Map(acts.map(({ id, partnership }) => [id, byRecord(partnership.record.addresses, ({ slug }) => slug).values().next().value]))
  const formerOf = new Map<string, PublishedRecord['former']>()
  for (const { recordId, locale, slug } of former) {
    if (isLocale(locale)) formerOf.set(recordId, [...(formerOf.get(recordId) ?? []), { locale, slug }])
  }
  return records.map(({ id, kind }) => ({
    id,
    kind,
    slugs: slugs.get(id) ?? {},
    former: formerOf.get(id) ?? [],
    texts: states.get(id) ?? {},
    isSmallTopic: kind === 'topic' && (counts.get(id) ?? 0) < leastTagged,
    actOf: ties.get(id) ?? null,
  }))
}

/** The public records of a kind that have or had a slug, in any language. */
export const readPublishedAt = async (kind: PageKind, slug: string): Promise<PublishedRecord[]> => readPublishedAtIn(await db(), kind, slug)

export async function readPublishedAtIn(client: Tx, kind: PageKind, slug: string): Promise<PublishedRecord[]> {
  const where = { kind, slug, record: { isPublic: true } }
  const rows = [...(await client.address.findMany({ where, select: { recordId: true } })), ...(await client.formerAddress.findMany({ where, select: { recordId: true } }))]
  const ids = [...new Set(rows.map(({ recordId }) => recordId))]
  return ids.length ? readPublishedIn(client, ids) : []
}
