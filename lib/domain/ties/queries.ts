import 'server-only'
import { idList } from '#lib/content/id-list.ts'
import { articleRelations } from '#lib/content/mentions/kinds.ts'
import { referenceSelect } from '#lib/content/references/queries.ts'
import { db } from '#lib/db/client.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { listSelect, toListItem } from '#lib/domain/partnerships/queries.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Ties } from './schema.ts'

// Beyond these the page leads on to the registry, which has filters and pages.
const shownTies = 60
const shownArticles = 20

const tieSelect = {
  ...listSelect,
  record: {
    select: {
      ...referenceSelect,
      // What is sensitive stands beside a tie only when an editor puts it there.
      topics: { where: { topic: { sensitive: false } }, orderBy: { position: 'asc' }, select: { topicId: true } },
      linksIn: { where: { relation: { in: articleRelations }, from: { isPublic: true, kind: 'article' } }, take: shownArticles, select: { fromId: true } },
    },
  },
} satisfies Prisma.PartnershipSelect

type Found = { id: string; isOwn: boolean; total: number }

/**
 * The first ties of a record, found and read apart: PostgreSQL joins everything to every tie before it cuts the list,
 * and Italy has them all. Two statements.
 */
async function readTies(source: Prisma.Sql, locale: Locale): Promise<Ties> {
  const client = await db()
  const found = await client.$queryRaw<Found[]>`
    SELECT p.id, tie."isOwn", count(*) OVER ()::int AS total
    FROM (${source}) tie JOIN "Partnership" p ON p.id = tie.id JOIN "Record" r ON r.id = p.id AND r."isPublic"
    ORDER BY tie."isOwn" DESC, p."sinceFrom" ASC NULLS LAST, p.id
    LIMIT ${shownTies}`
  const ids = found.map(({ id }) => id)
  const rows = ids.length
    ? await client.partnership.findMany({ relationLoadStrategy: 'join', where: { id: { in: idList(ids) } }, select: tieSelect, take: shownTies })
    : []
  const ordered = (isOwn: boolean) =>
    found.filter((one) => one.isOwn === isOwn).flatMap(({ id }) => rows.filter((row) => row.record.id === id))
  const own = ordered(true)
  const within = ordered(false)
  return {
    own: own.map((row) => toListItem(row, locale)),
    within: within.map((row) => toListItem(row, locale)),
    total: found[0]?.total ?? 0,
    topics: [...new Set([...own, ...within].flatMap(({ record }) => record.topics.map(({ topicId }) => topicId)))],
    // An article about one town of a country is not about the country.
    articles: [...new Set(own.flatMap(({ record }) => record.linksIn.map(({ fromId }) => fromId)))],
  }
}

/** Ties of a place and its government, then those of places and bodies within it. */
export function findTiesOfPlace(territoryId: string, locale: Locale): Promise<Ties> {
  return readTies(Prisma.sql`SELECT "partnershipId" AS id, "isParty" AS "isOwn" FROM "PartnershipTerritory" WHERE "territoryId" = ${territoryId}`, locale)
}

/** Ties in which a record is itself a party. */
export function findTiesOfParty(recordId: string, locale: Locale): Promise<Ties> {
  return readTies(Prisma.sql`SELECT "partnershipId" AS id, true AS "isOwn" FROM "PartnershipParty" WHERE "recordId" = ${recordId}`, locale)
}
