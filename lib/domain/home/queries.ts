import 'server-only'
import { inOrder } from '#lib/content/in-order.ts'
import { idList } from '#lib/content/id-list.ts'
import { referenceSelect, toReference } from '#lib/content/references/queries.ts'
import { kindTag } from '#lib/content/tag-names.ts'
import { noteTags } from '#lib/content/tags.ts'
import { today as presentDay } from '#lib/content/today.ts'
import { db } from '#lib/db/client.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { findTiePlaces } from '#lib/domain/map/queries.ts'
import { findListItems } from '#lib/domain/partnerships/queries.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { recordPath } from '#lib/i18n/paths.ts'
import { anniversaries } from './anniversaries.ts'
import type { Home, HomeActivity } from './schema.ts'

const shownTies = 24
const shownActivities = 4
const shownArticles = 4

const activitySelect = {
  id: true, kind: true, status: true, date: true, dateConfidence: true, record: { select: referenceSelect },
} satisfies Prisma.ActivitySelect

type ActivityRow = Prisma.ActivityGetPayload<{ select: typeof activitySelect }>

function toActivities(rows: ActivityRow[], locale: Locale): HomeActivity[] {
  return rows.flatMap(({ kind, status, date, dateConfidence, record }) =>
    date ? [{ kind, status, date, confidence: dateConfidence ?? 'stated', reference: toReference(record, locale) }] : [],
  )
}

/** What the home page says today; eleven statements, whatever the size of the record. */
export async function findHome(locale: Locale): Promise<Home> {
  noteTags(...['partnership', 'territory', 'activity', 'article'].map(kindTag))
  const client = await db()
  const today = presentDay()
  const isPublic = { record: { isPublic: true } }
  const counts = {
    partnerships: await client.partnership.count({ where: isPublic }),
    territories: await client.territory.count({ where: { ...isPublic, partnerships: { some: { isParty: true, partnership: isPublic } } } }),
  }
  // The home shows ties with an act; contacts are listed apart, in the registry.
  const ties = await client.partnership.findMany({
    where: { ...isPublic, class: { not: 'contact' } }, select: { id: true }, take: shownTies,
    orderBy: [{ sinceFrom: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
  })
  const upcoming = await client.activity.findMany({
    where: { ...isPublic, dateTo: { gte: today }, status: { in: ['announced', 'held'] } }, select: { id: true }, take: shownActivities,
    orderBy: [{ dateFrom: 'asc' }, { id: 'asc' }],
  })
  const recent = await client.activity.findMany({
    where: { ...isPublic, dateTo: { lt: today }, parentId: null }, select: { id: true }, take: shownActivities,
    orderBy: [{ dateFrom: 'desc' }, { id: 'asc' }],
  })
  const activities = await client.activity.findMany({
    relationLoadStrategy: 'join', where: { id: { in: idList([...upcoming, ...recent].map(({ id }) => id)) } }, select: activitySelect,
  })
  const those = (found: { id: string }[]) => inOrder(found.map(({ id }) => id), activities)
  const articles = await client.document.findMany({
    relationLoadStrategy: 'join',
    where: { locale, liveEditionId: { not: null }, withdrawnKind: null, record: { kind: 'article', isPublic: true } },
    select: {
      firstPublishedAt: true,
      liveEdition: { select: { title: true, publishedAt: true } },
      record: {
        select: {
          addresses: { where: { locale }, select: { slug: true } },
          documents: { where: { liveEditionId: { not: null } }, select: { locale: true } },
        },
      },
    },
    orderBy: [{ firstPublishedAt: 'desc' }, { recordId: 'desc' }],
    take: shownArticles,
  })
  const items = await findListItems(ties.map(({ id }) => id), locale)
  return {
    counts,
    ties: items,
    tiePlaces: await findTiePlaces(ties.map(({ id }) => id), locale),
    upcoming: toActivities(those(upcoming), locale),
    recent: toActivities(those(recent), locale),
    anniversaries: anniversaries(items, today),
    articles: articles.flatMap(({ liveEdition, firstPublishedAt, record }) => {
      const slug = record.addresses[0]?.slug
      if (!liveEdition || !slug) return []
      return [{
        path: recordPath(locale, 'article', slug), title: liveEdition.title,
        publishedAt: firstPublishedAt ?? liveEdition.publishedAt, locales: record.documents.map((document) => document.locale),
      }]
    }),
  }
}
