import 'server-only'
import { articleRelations } from '#lib/content/mentions/kinds.ts'
import { findReferences } from '#lib/content/references/queries.ts'
import { type Reference, referencesOf } from '#lib/content/references/reference.ts'
import { db } from '#lib/db/client.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { membershipIds, membershipSelect, relatedProgrammes, toMemberships } from '#lib/domain/memberships/queries.ts'
import { spellingSelect, toSpelling } from '#lib/domain/spellings/queries.ts'
import { findTiesOfPlace } from '#lib/domain/ties/queries.ts'
import { collator } from '#lib/i18n/formatters.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { TerritoryFacts } from './schema.ts'

// Beyond these the page leads on to the lists, which have filters and pages.
const shownPlaces = 100
const shownLinks = 100

const isPublic = { record: { isPublic: true } } as const

/** Articles that speak of a record. */
const aboutLinks = { where: { relation: { in: articleRelations }, from: { isPublic: true, kind: 'article' } }, take: shownLinks, select: { fromId: true } } satisfies Prisma.Record$linksInArgs

const factsSelect = {
  id: true, level: true, country: true, latitude: true, longitude: true, pointBasis: true, validFrom: true, validTo: true, successorId: true,
  ancestors: { where: { depth: { gt: 0 } }, orderBy: { depth: 'asc' }, select: { ancestorId: true } },
  children: { where: isPublic, orderBy: { id: 'asc' }, take: shownPlaces, select: { id: true } },
  _count: { select: { children: { where: isPublic } } },
  predecessors: { where: isPublic, select: { id: true } },
  codes: { orderBy: { scheme: 'asc' }, select: { scheme: true, value: true } },
  governments: { where: isPublic, orderBy: { id: 'asc' }, select: { id: true, record: { select: { ...membershipSelect, linksIn: aboutLinks } } } },
  record: {
    select: {
      ...membershipSelect,
      names: { orderBy: { position: 'asc' }, select: spellingSelect },
      linksIn: { where: { from: { isPublic: true } }, take: shownLinks, select: { fromId: true, relation: true, from: { select: { kind: true } } } },
    },
  },
} satisfies Prisma.TerritorySelect

const once = (ids: string[]) => [...new Set(ids)]

/** The facts of one place with its ties and every record that they name; four statements. */
export async function findTerritory(id: string, locale: Locale): Promise<TerritoryFacts | null> {
  const row = await (await db()).territory.findUnique({ relationLoadStrategy: 'join', where: { id }, select: factsSelect })
  if (!row) return null
  const ties = await findTiesOfPlace(id, locale)
  const about = row.record.linksIn.filter(({ relation }) => articleRelations.includes(relation))
  const ids = {
    above: row.ancestors.map(({ ancestorId }) => ancestorId),
    below: row.children.map((child) => child.id),
    governments: row.governments.map((body) => body.id),
    predecessors: row.predecessors.map((place) => place.id),
    topics: ties.topics,
    articles: once([...[...about, ...row.governments.flatMap(({ record }) => record.linksIn)].map(({ fromId }) => fromId), ...ties.articles]),
    formerSeats: row.record.linksIn.filter(({ relation }) => relation === 'previous-seat').map(({ fromId }) => fromId),
    programmes: relatedProgrammes(row.record.linksIn),
  }
  const programmes = [row.record, ...row.governments.map(({ record }) => record)]
  const references = await findReferences([id, row.successorId, ...Object.values(ids).flat(), ...programmes.flatMap(membershipIds)], locale)
  const self = references.get(id)
  if (!self) return null
  const { level, country, validFrom, validTo, codes, latitude, longitude, pointBasis } = row
  const byName = (a: Reference, b: Reference) => collator(locale).compare(a.name.text, b.name.text)
  return {
    id, self, level, country, validFrom, validTo, codes,
    above: referencesOf(references, ids.above),
    below: { places: referencesOf(references, ids.below).sort(byName), total: row._count.children },
    governments: referencesOf(references, ids.governments),
    predecessors: referencesOf(references, ids.predecessors),
    successor: row.successorId ? (references.get(row.successorId) ?? null) : null,
    point: latitude && longitude ? { latitude: latitude.toNumber(), longitude: longitude.toNumber(), basis: pointBasis } : null,
    spellings: row.record.names.map((name) => toSpelling(name, locale)),
    ties,
    memberships: toMemberships(programmes, ids.programmes, references),
    topics: referencesOf(references, ids.topics),
    articles: referencesOf(references, ids.articles).filter((article) => article.hasText),
    formerSeats: referencesOf(references, ids.formerSeats),
  }
}
