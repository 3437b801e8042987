import 'server-only'
import { idList } from '#lib/content/id-list.ts'
import { inOrder } from '#lib/content/in-order.ts'
import { articleRelations } from '#lib/content/mentions/kinds.ts'
import { ownNameOf, ownNameSelect, readReferences, referenceSelect, toReference } from '#lib/content/references/queries.ts'
import { type References, referencesOf } from '#lib/content/references/reference.ts'
import { db } from '#lib/db/client.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { wordsIn } from '#lib/domain/evidence/schema.ts'
import type { Locale, Told } from '#lib/i18n/locales.ts'
import type { ActItem, PartnershipFacts, PartnershipListItem, PartyItem, Side } from './schema.ts'

const lineage = { select: { ancestorId: true }, where: { depth: { gt: 0 } }, orderBy: { depth: 'asc' } } satisfies Prisma.Territory$ancestorsArgs

const factsSelect = {
  id: true, class: true, lifecycle: true, lifecycleConfidence: true, since: true, sinceBasis: true, sinceConfidence: true,
  classNote: true, programmeId: true,
  parties: {
    orderBy: { position: 'asc' },
    select: {
      recordId: true, side: true, role: true,
      record: {
        select: {
          territory: { select: { level: true, ancestors: lineage } },
          organisation: { select: { seat: { select: { id: true, ancestors: lineage } }, governs: { select: { level: true } } } },
        },
      },
    },
  },
  instruments: {
    orderBy: [{ dateFrom: 'asc' }, { position: 'asc' }],
    select: {
      id: true, kind: true, status: true, date: true, dateBasis: true, dateConfidence: true, placeId: true, termYears: true,
      party: { select: { recordId: true } },
    },
  },
  activities: {
    where: { activity: { record: { isPublic: true } } },
    select: { activity: { select: { id: true, kind: true, status: true, date: true, dateConfidence: true } } },
  },
  record: {
    select: {
      topics: { select: { topicId: true }, orderBy: { position: 'asc' } },
      milestones: { select: { id: true, role: true, date: true, confidence: true, label: true, note: true }, orderBy: { position: 'asc' } },
      linksIn: { where: { relation: { in: articleRelations }, from: { isPublic: true } }, select: { fromId: true } },
    },
  },
} satisfies Prisma.PartnershipSelect

type FactsRow = Prisma.PartnershipGetPayload<{ select: typeof factsSelect }>
type PartyRow = FactsRow['parties'][number]

/** A town's prefecture and country; a body's seat and the country of it. */
function idsAbove(party: PartyRow): string[] {
  const { territory, organisation } = party.record
  if (territory) return territory.ancestors.map(({ ancestorId }) => ancestorId)
  const seat = organisation?.seat
  return seat ? [seat.id, ...seat.ancestors.map(({ ancestorId }) => ancestorId)] : []
}

const levelOf = ({ record }: PartyRow) => record.territory?.level ?? record.organisation?.governs?.level ?? null

function mentioned(row: FactsRow): (string | null)[] {
  return [
    row.id,
    row.programmeId,
    ...row.parties.flatMap((party) => [party.recordId, ...idsAbove(party)]),
    ...row.instruments.flatMap((act) => [act.id, act.placeId]),
    ...row.activities.map(({ activity }) => activity.id),
    ...row.record.topics.map(({ topicId }) => topicId),
    ...row.record.linksIn.map(({ fromId }) => fromId),
  ]
}

function toParties(row: FactsRow, references: References): PartyItem[] {
  return row.parties.flatMap((party) => {
    const reference = references.get(party.recordId)
    if (!reference) return []
    return [{ party: reference, side: party.side as Side, role: party.role, level: levelOf(party), above: referencesOf(references, idsAbove(party)) }]
  })
}

function toActs(row: FactsRow, references: References): ActItem[] {
  return row.instruments.flatMap((act) => {
    const title = references.get(act.id)
    if (!title) return []
    const { id, kind, status, date, dateBasis, dateConfidence, termYears } = act
    const place = act.placeId ? (references.get(act.placeId) ?? null) : null
    return [{ id, kind, status, date, confidence: dateConfidence, basis: dateBasis, title, partyId: act.party?.recordId ?? null, place, termYears }]
  })
}

function toFacts(row: FactsRow, references: References, locale: Locale): PartnershipFacts | null {
  const self = references.get(row.id)
  if (!self) return null
  const about = referencesOf(references, row.record.linksIn.map(({ fromId }) => fromId))
  return {
    id: row.id,
    self,
    class: row.class,
    lifecycle: { value: row.lifecycle, confidence: row.lifecycleConfidence },
    since: row.since ? { date: row.since, confidence: row.sinceConfidence ?? 'known', basis: row.sinceBasis } : null,
    classNote: wordsIn(row.classNote, locale),
    parties: toParties(row, references),
    acts: toActs(row, references),
    milestones: row.record.milestones.map(({ label, note, ...one }) => ({ ...one, label: wordsIn(label, locale), note: wordsIn(note, locale) })),
    activities: row.activities.flatMap(({ activity }) => {
      const reference = references.get(activity.id)
      return reference ? [{ reference, kind: activity.kind, status: activity.status, date: activity.date, confidence: activity.dateConfidence ?? 'stated' }] : []
    }),
    topics: referencesOf(references, row.record.topics.map(({ topicId }) => topicId)),
    programme: row.programmeId ? (references.get(row.programmeId) ?? null) : null,
    articles: about.filter((reference) => reference.kind === 'article' && reference.hasText),
  }
}

/** The facts of one tie with every record that they name, in any language; two statements. */
export async function readPartnership(id: string): Promise<Told<PartnershipFacts | null>> {
  const row = await (await db()).partnership.findUnique({ relationLoadStrategy: 'join', where: { id }, select: factsSelect })
  if (!row) return () => null
  const references = await readReferences(mentioned(row))
  return (locale) => toFacts(row, references(locale), locale)
}

/** The same in one language. */
export const findPartnership = async (id: string, locale: Locale): Promise<PartnershipFacts | null> => (await readPartnership(id))(locale)

/** What a list shows of a tie: of its parties the own names alone, a third of the work of a whole reference. */
export const listSelect = {
  class: true, lifecycle: true, since: true, sinceConfidence: true,
  record: { select: referenceSelect },
  parties: { where: { record: { isPublic: true } }, orderBy: { position: 'asc' }, select: { record: { select: ownNameSelect } } },
} satisfies Prisma.PartnershipSelect

type ListRow = Prisma.PartnershipGetPayload<{ select: typeof listSelect }>

export function toListItem(row: ListRow, locale: Locale): PartnershipListItem {
  return {
    reference: toReference(row.record, locale),
    class: row.class,
    lifecycle: row.lifecycle,
    since: row.since ? { date: row.since, confidence: row.sinceConfidence ?? 'known' } : null,
    parties: row.parties.map(({ record }) => ({ id: record.id, own: ownNameOf(record, locale) })),
  }
}

/** Some ties as lists show them, in the order of their ids; one statement. */
export async function findListItems(ids: string[], locale: Locale): Promise<PartnershipListItem[]> {
  if (!ids.length) return []
  const rows = await (await db()).partnership.findMany({ relationLoadStrategy: 'join', where: { id: { in: idList(ids) } }, select: { id: true, ...listSelect } })
  return inOrder(ids, rows).map((row) => toListItem(row, locale))
}
