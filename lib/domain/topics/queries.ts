import 'server-only'
import { idList } from '#lib/content/id-list.ts'
import { inOrder } from '#lib/content/in-order.ts'
import { leastTagged } from '#lib/content/published/least-tagged.ts'
import { referenceSelect, toReference } from '#lib/content/references/queries.ts'
import { kindTag } from '#lib/content/tag-names.ts'
import { noteTags } from '#lib/content/tags.ts'
import { db } from '#lib/db/client.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { citedSourceSelect, toCitedSource } from '#lib/domain/evidence/queries.ts'
import type { CitedSource } from '#lib/domain/evidence/schema.ts'
import { collator } from '#lib/i18n/formatters.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { pageSize, type TaggedItem, type TopicEntry, type TopicFacts } from './schema.ts'

// The index is a controlled list whose entries are addresses: it stands on one page, and a bound keeps it sane.
const mostTopics = 1000

const isShown = { record: { isPublic: true } } satisfies Prisma.RecordTopicWhereInput

const indexSelect = {
  ...referenceSelect,
  documents: { where: { liveEditionId: { not: null } }, select: { locale: true, liveEdition: { select: { title: true, summary: true } } } },
  topic: {
    select: {
      _count: { select: { tagged: { where: isShown } } },
      tagged: { where: isShown, take: 1, orderBy: { recordId: 'asc' }, select: { record: { select: referenceSelect } } },
    },
  },
} satisfies Prisma.RecordSelect

/** Every topic in the alphabet of the language, small ones with their record and sources; two statements. */
export async function listTopics(locale: Locale): Promise<TopicEntry[]> {
  noteTags(kindTag('topic'))
  const client = await db()
  const rows = await client.record.findMany({
    relationLoadStrategy: 'join', where: { kind: 'topic', isPublic: true }, select: indexSelect, orderBy: { id: 'asc' }, take: mostTopics,
  })
  const entries = rows.map((row) => ({
    reference: toReference(row, locale),
    summary: row.documents.find((document) => document.locale === locale)?.liveEdition?.summary ?? null,
    count: row.topic?._count.tagged ?? 0,
    first: row.topic?.tagged[0]?.record,
  }))
  const small = entries.filter(({ count }) => count < leastTagged)
  const sources = await sourcesOf(small.map(({ reference }) => reference.id), locale)
  const { compare } = collator(locale)
  return entries
    .map(({ first, ...entry }) => {
      const isSmall = entry.count < leastTagged
      return { ...entry, only: isSmall && first ? toReference(first, locale) : null, sources: sources.get(entry.reference.id) ?? [] }
    })
    .sort((a, b) => compare(a.reference.name.reading ?? a.reference.name.text, b.reference.name.reading ?? b.reference.name.text))
}

async function sourcesOf(ids: string[], locale: Locale): Promise<Map<string, CitedSource[]>> {
  const rows = await (await db()).evidence.findMany({
    relationLoadStrategy: 'join', where: { recordId: { in: ids } }, distinct: ['recordId', 'sourceId'],
    select: { recordId: true, source: { select: citedSourceSelect } }, orderBy: [{ recordId: 'asc' }, { position: 'asc' }], take: 3 * mostTopics,
  })
  const found = new Map<string, CitedSource[]>()
  for (const { recordId, source } of rows) found.set(recordId, [...(found.get(recordId) ?? []), toCitedSource(source, locale)])
  return found
}

const taggedSelect = {
  ...referenceSelect,
  partnership: { select: { class: true, since: true, sinceConfidence: true } },
  activity: { select: { kind: true, date: true, dateConfidence: true, status: true } },
  organisation: { select: { country: true, kind: true } },
  programme: { select: { kind: true, period: true, periodConfidence: true } },
} satisfies Prisma.RecordSelect

type TaggedRow = Prisma.RecordGetPayload<{ select: typeof taggedSelect }>

function dated(value: string | null | undefined, confidence: string | null | undefined): TaggedItem['date'] {
  return value ? { value, confidence: confidence ?? 'stated' } : null
}

function toTagged(row: TaggedRow, locale: Locale): TaggedItem {
  const { partnership, activity, organisation, programme } = row
  return {
    reference: toReference(row, locale),
    type: partnership?.class ?? activity?.kind ?? organisation?.kind ?? programme?.kind ?? null,
    date:
      dated(partnership?.since, partnership?.sinceConfidence) ??
      dated(activity?.date, activity?.dateConfidence) ??
      dated(programme?.period, programme?.periodConfidence),
    isAnnounced: activity?.status === 'announced',
  }
}

/** The records that have a topic, ties first; three statements, ids first (decision 0004). An article stands only where it is published. */
export async function findTopic(id: string, asked: number, locale: Locale): Promise<TopicFacts> {
  noteTags(kindTag('topic'))
  const client = await db()
  const where = { topicId: id, ...isShown }
  const count = await client.recordTopic.count({ where })
  const pages = Math.max(1, Math.ceil(count / pageSize))
  const page = Math.min(asked, pages)
  const found = await client.recordTopic.findMany({
    where, select: { recordId: true },
    orderBy: [{ record: { kind: 'desc' } }, { recordId: 'asc' }], take: pageSize, skip: (page - 1) * pageSize,
  })
  const ids = found.map(({ recordId }) => recordId)
  const rows = await client.record.findMany({ relationLoadStrategy: 'join', where: { id: { in: idList(ids) } }, select: taggedSelect })
  const items = inOrder(ids, rows).map((record) => toTagged(record, locale)).filter(({ reference }) => reference.kind !== 'article' || reference.hasText)
  return { count, isSmall: count < leastTagged, items, page, pages }
}
