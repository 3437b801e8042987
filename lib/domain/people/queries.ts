import 'server-only'
import { alphabetOf } from '#lib/content/alphabet/queries.ts'
import { idList } from '#lib/content/id-list.ts'
import { findReferences } from '#lib/content/references/queries.ts'
import { type References, referencesOf } from '#lib/content/references/reference.ts'
import { kindTag } from '#lib/content/tag-names.ts'
import { noteTags } from '#lib/content/tags.ts'
import { db } from '#lib/db/client.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { wordsIn } from '#lib/domain/evidence/schema.ts'
import { involvementRoles } from '#lib/domain/involvement/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { type PeopleList, type PersonActivity, type PersonItem, pageSize } from './schema.ts'

// What stands beside one person; the activity's own page has all.
const most = 50

const personSelect = {
  id: true, unnamed: true, note: true,
  offices: {
    orderBy: { position: 'asc' }, take: most,
    select: { id: true, bodyId: true, title: true, asOf: true, from: true, to: true, confidence: true },
  },
  signatures: { where: { instrument: { record: { isPublic: true } } }, take: most, select: { instrumentId: true } },
  record: {
    select: {
      participations: {
        where: { activity: { record: { isPublic: true } } }, orderBy: [{ activity: { dateFrom: 'asc' } }, { activityId: 'asc' }], take: most,
        select: { role: true, activity: { select: { id: true, kind: true, status: true, date: true, dateConfidence: true } } },
      },
      linksIn: { where: { from: { isPublic: true } }, take: most, select: { fromId: true } },
    },
  },
} satisfies Prisma.PersonSelect

type Row = Prisma.PersonGetPayload<{ select: typeof personSelect }>

const mentioned = (row: Row) => [
  row.id,
  ...row.offices.map(({ bodyId }) => bodyId),
  ...row.signatures.map(({ instrumentId }) => instrumentId),
  ...row.record.participations.map(({ activity }) => activity.id),
  ...row.record.linksIn.map(({ fromId }) => fromId),
]

function toActivities(row: Row, references: References): PersonActivity[] {
  const all = row.record.participations
  const ids = [...new Set(all.map(({ activity }) => activity.id))]
  return ids.flatMap((id) => {
    const reference = references.get(id)
    const taken = all.filter(({ activity }) => activity.id === id)
    const activity = taken[0]?.activity
    if (!reference || !activity) return []
    const roles = involvementRoles.filter((role) => taken.some((one) => one.role === role))
    return [{ reference, roles, kind: activity.kind, status: activity.status, date: activity.date, confidence: activity.dateConfidence ?? 'stated' }]
  })
}

function toPerson(row: Row, references: References, locale: Locale): PersonItem[] {
  const self = references.get(row.id)
  if (!self) return []
  const related = referencesOf(references, [...new Set(row.record.linksIn.map(({ fromId }) => fromId))])
  return [{
    self,
    isUnnamed: row.unnamed,
    note: wordsIn(row.note, locale),
    offices: row.offices.map(({ bodyId, title, asOf, ...office }) => ({
      ...office, title: wordsIn(title, locale), date: asOf, body: bodyId ? (references.get(bodyId) ?? null) : null,
    })),
    activities: toActivities(row, references),
    signed: referencesOf(references, row.signatures.map(({ instrumentId }) => instrumentId)),
    related: related.filter((one) => one.kind !== 'article' || one.hasText),
  }]
}

/** One page of the people of the record, by the alphabet of the reader's language; four statements. */
export async function listPeople(asked: number | undefined, locale: Locale): Promise<PeopleList> {
  noteTags(kindTag('person'))
  const client = await db()
  const total = await client.person.count({ where: { record: { isPublic: true } } })
  const pages = Math.max(1, Math.ceil(total / pageSize))
  const page = Math.min(asked ?? 1, pages)
  const ordered = await client.$queryRaw<{ id: string }[]>`
    SELECT p.id FROM "Person" p JOIN "Record" r ON r.id = p.id ${alphabetOf(locale)}
    WHERE r."isPublic" ORDER BY p.unnamed, coalesce(alphabet.key, p.id) COLLATE "C", p.id
    LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`
  const ids = ordered.map(({ id }) => id)
  const rows = await client.person.findMany({ relationLoadStrategy: 'join', where: { id: { in: idList(ids) } }, select: personSelect })
  const references = await findReferences(rows.flatMap(mentioned), locale)
  const items = ids.flatMap((id) => rows.filter((row) => row.id === id).flatMap((row) => toPerson(row, references, locale)))
  return { items, total, page, pages }
}
