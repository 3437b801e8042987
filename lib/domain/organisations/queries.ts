import 'server-only'
import { articleRelations } from '#lib/content/mentions/kinds.ts'
import { findReferences } from '#lib/content/references/queries.ts'
import { type References, referencesOf } from '#lib/content/references/reference.ts'
import { db } from '#lib/db/client.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { wordsIn } from '#lib/domain/evidence/schema.ts'
import { membershipIds, membershipSelect, relatedProgrammes, toMemberships } from '#lib/domain/memberships/queries.ts'
import { spellingSelect, toSpelling } from '#lib/domain/spellings/queries.ts'
import { findTiesOfParty } from '#lib/domain/ties/queries.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { OrganisationFacts, Succession } from './schema.ts'

// No body comes near it; it keeps a page from growing without end.
const most = 100

const isPublic = { record: { isPublic: true } } as const

const factsSelect = {
  id: true, kind: true, country: true, legalForm: true, founded: true, seatId: true, governsId: true, parentId: true,
  seat: { select: { ancestors: { where: { depth: { gt: 0 } }, orderBy: { depth: 'asc' }, select: { ancestorId: true } } } },
  children: { where: isPublic, orderBy: { id: 'asc' }, take: most, select: { id: true } },
  becameFrom: { where: { from: isPublic }, select: { fromId: true, kind: true, date: true } },
  becameInto: { where: { to: isPublic }, select: { toId: true, kind: true, date: true } },
  record: {
    select: {
      ...membershipSelect,
      names: { orderBy: { position: 'asc' }, select: spellingSelect },
      topics: { where: { topic: { sensitive: false } }, orderBy: { position: 'asc' }, select: { topicId: true } },
      milestones: { orderBy: { position: 'asc' }, take: most, select: { id: true, role: true, date: true, confidence: true, label: true, note: true } },
      offices: { orderBy: { position: 'asc' }, take: most, select: { id: true, personId: true, title: true, asOf: true, confidence: true } },
      linksOut: { where: { to: { isPublic: true } }, orderBy: { position: 'asc' }, take: most, select: { toId: true, relation: true } },
      linksIn: { where: { from: { isPublic: true } }, take: most, select: { fromId: true, relation: true, from: { select: { kind: true } } } },
    },
  },
} satisfies Prisma.OrganisationSelect

type Row = Prisma.OrganisationGetPayload<{ select: typeof factsSelect }>

/** Ids of what a body is linked to, by what the link says. */
function linksOf({ parentId, record: { linksOut, linksIn } }: Row) {
  const to = (relation: string) => linksOut.filter((link) => link.relation === relation).map(({ toId }) => toId)
  const from = (relation: string) => linksIn.filter((link) => link.relation === relation)
  const plain = from('relates').filter(({ from: other }) => !['programme', 'activity'].includes(other.kind))
  return {
    parents: [parentId, ...to('part-of')],
    parts: from('part-of').map(({ fromId }) => fromId),
    hosts: to('hosted-by'),
    guests: from('hosted-by').map(({ fromId }) => fromId),
    previousSeats: to('previous-seat'),
    related: [...to('relates'), ...plain.map(({ fromId }) => fromId)],
    articles: articleRelations.flatMap(from).map(({ fromId }) => fromId),
  }
}

function toSuccessions(rows: { id: string; kind: string; date: string | null }[], references: References): Succession[] {
  return rows.flatMap(({ id, kind, date }) => {
    const organisation = references.get(id)
    return organisation ? [{ organisation, kind, date }] : []
  })
}

function toHolders(row: Row, references: References, locale: Locale): OrganisationFacts['holders'] {
  return row.record.offices.flatMap(({ id, personId, title, asOf, confidence }) => {
    const person = references.get(personId)
    return person ? [{ id, person, title: wordsIn(title, locale), date: asOf, confidence }] : []
  })
}

/** The facts of one body with its ties and every record that they name; four statements. */
export async function findOrganisation(id: string, locale: Locale): Promise<OrganisationFacts | null> {
  const row = await (await db()).organisation.findUnique({ relationLoadStrategy: 'join', where: { id }, select: factsSelect })
  if (!row) return null
  const { record, kind, country, legalForm, founded } = row
  const links = linksOf(row)
  const ties = await findTiesOfParty(id, locale)
  const programmes = relatedProgrammes(record.linksIn)
  const above = row.seat?.ancestors.map(({ ancestorId }) => ancestorId) ?? []
  const from = row.becameFrom.map(({ fromId, ...one }) => ({ id: fromId, ...one }))
  const into = row.becameInto.map(({ toId, ...one }) => ({ id: toId, ...one }))
  const references = await findReferences(
    [
      id, row.seatId, row.governsId, ...above, ...Object.values(links).flat(), ...ties.articles, ...programmes, ...membershipIds(record),
      ...row.children.map((child) => child.id), ...[...from, ...into].map((one) => one.id),
      ...record.topics.map(({ topicId }) => topicId), ...record.offices.map(({ personId }) => personId),
    ],
    locale,
  )
  const self = references.get(id)
  if (!self) return null
  const one = (other: string | null) => (other ? (references.get(other) ?? null) : null)
  const all = (ids: (string | null)[]) => referencesOf(references, [...new Set(ids)])
  return {
    id, self, kind, country, legalForm, founded,
    seat: one(row.seatId), above: all(above), governs: one(row.governsId),
    parents: all(links.parents), parts: all([...row.children.map((child) => child.id), ...links.parts]),
    hosts: all(links.hosts), guests: all(links.guests), previousSeats: all(links.previousSeats), related: all(links.related),
    from: toSuccessions(from, references), into: toSuccessions(into, references),
    spellings: record.names.map((name) => toSpelling(name, locale)),
    ties,
    memberships: toMemberships([record], programmes, references),
    holders: toHolders(row, references, locale),
    milestones: record.milestones.map(({ label, note, ...rest }) => ({ ...rest, label: wordsIn(label, locale), note: wordsIn(note, locale) })),
    topics: all(record.topics.map(({ topicId }) => topicId)),
    articles: all([...links.articles, ...ties.articles]).filter((article) => article.hasText),
  }
}
