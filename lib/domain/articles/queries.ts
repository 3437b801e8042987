import 'server-only'
import { inOrder } from '#lib/content/in-order.ts'
import { addressPaths } from '#lib/content/addresses/queries.ts'
import { idList } from '#lib/content/id-list.ts'
import { previewed } from '#lib/content/previews/previewed.ts'
import { findReferences } from '#lib/content/references/queries.ts'
import { type References, referencesOf } from '#lib/content/references/reference.ts'
import { kindTag } from '#lib/content/tag-names.ts'
import { noteTags } from '#lib/content/tags.ts'
import { db } from '#lib/db/client.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { citedSourceSelect, toCitedSource } from '#lib/domain/evidence/queries.ts'
import { isLocale, type Locale, locales } from '#lib/i18n/locales.ts'
import { type ArticleFacts, type ArticleList, type ArticleListItem, pageSize } from './schema.ts'

const byPosition = { position: 'asc' } as const
const publishedIn = { select: { locale: true }, where: { liveEditionId: { not: null } } } satisfies Prisma.Record$documentsArgs

const listSelect = {
  firstPublishedAt: true,
  liveEdition: { select: { title: true, summary: true, publishedAt: true } },
  record: {
    select: {
      id: true,
      addresses: { select: { kind: true, locale: true, slug: true } },
      documents: publishedIn,
      topics: { select: { topicId: true }, orderBy: byPosition },
    },
  },
} satisfies Prisma.DocumentSelect

type ListRow = Prisma.DocumentGetPayload<{ select: typeof listSelect }>

function toListItem({ firstPublishedAt, liveEdition, record }: ListRow, locale: Locale, references: References): ArticleListItem[] {
  const published = record.documents.map((document) => document.locale)
  const paths = addressPaths(record.addresses).filter((address) => published.includes(address.locale))
  const own = paths.find((address) => address.locale === locale)
  if (!liveEdition || !own) return []
  return [{
    id: record.id,
    path: own.path,
    title: liveEdition.title,
    summary: liveEdition.summary,
    publishedAt: firstPublishedAt ?? liveEdition.publishedAt,
    topics: referencesOf(references, record.topics.map(({ topicId }) => topicId)),
    others: locales.flatMap((lang) => paths.filter((address) => address.locale === lang && lang !== locale)),
  }]
}

/** One page of the articles published in a language, newest first; four statements, ids first (decision 0004). */
export async function listArticles(asked: number, locale: Locale): Promise<ArticleList> {
  noteTags(kindTag('article'))
  const client = await db()
  const where = {
    locale, liveEditionId: { not: null }, withdrawnKind: null, record: { kind: 'article', isPublic: true },
  } satisfies Prisma.DocumentWhereInput
  const total = await client.document.count({ where })
  const pages = Math.max(1, Math.ceil(total / pageSize))
  const page = Math.min(asked, pages)
  const found = await client.document.findMany({
    where,
    select: { id: true },
    orderBy: [{ firstPublishedAt: { sort: 'desc', nulls: 'last' } }, { recordId: 'asc' }],
    take: pageSize,
    skip: (page - 1) * pageSize,
  })
  const ids = found.map(({ id }) => id)
  const read = await client.document.findMany({ relationLoadStrategy: 'join', where: { id: { in: idList(ids) } }, select: { id: true, ...listSelect } })
  const rows = inOrder(ids, read)
  const references = await findReferences(rows.flatMap(({ record }) => record.topics.map(({ topicId }) => topicId)), locale)
  return { items: rows.flatMap((row) => toListItem(row, locale, references)), total, page, pages }
}

const factsSelect = {
  topics: { select: { topicId: true }, orderBy: byPosition },
  linksOut: {
    // A source is cited at once, whether its own page is shown or not.
    where: { OR: [{ relation: 'about', to: { isPublic: true } }, { relation: 'source' }] },
    select: { relation: true, toId: true, to: { select: { source: { select: citedSourceSelect } } } },
    orderBy: byPosition,
  },
  documents: {
    where: { liveEditionId: { not: null } },
    select: { locale: true, liveEdition: { select: { segments: { select: { sourceLocale: true }, distinct: 'sourceLocale' } } } },
  },
} satisfies Prisma.RecordSelect

/** What an article is about, its topics and sources, with every record named; two statements. */
export async function findArticle(id: string, locale: Locale): Promise<ArticleFacts | null> {
  // Before its first text an article is hidden, and its preview shows what it is about all the same.
  const isPublic = previewed()?.id === id ? {} : { isPublic: true }
  const row = await (await db()).record.findUnique({ relationLoadStrategy: 'join', where: { id, ...isPublic }, select: factsSelect })
  if (!row) return null
  const about = row.linksOut.filter((link) => link.relation === 'about').map(({ toId }) => toId)
  const topics = row.topics.map(({ topicId }) => topicId)
  const references = await findReferences([...about, ...topics], locale)
  return {
    about: referencesOf(references, about),
    topics: referencesOf(references, topics),
    sources: row.linksOut.flatMap(({ relation, to }) => (relation === 'source' && to.source ? [toCitedSource(to.source, locale)] : [])),
    translates: row.documents.flatMap(({ locale: lang, liveEdition }) => {
      const from = (liveEdition?.segments ?? []).map(({ sourceLocale }) => sourceLocale ?? undefined).filter(isLocale)
      return isLocale(lang) ? [{ locale: lang, from }] : []
    }),
  }
}
