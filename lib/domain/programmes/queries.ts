import 'server-only'
import { articleRelations } from '#lib/content/mentions/kinds.ts'
import { findReferences } from '#lib/content/references/queries.ts'
import { type References, referencesOf } from '#lib/content/references/reference.ts'
import { db } from '#lib/db/client.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { compareDates } from '#lib/dates/compare.ts'
import { readDate } from '#lib/dates/fuzzy-date.ts'
import { lineSelect, toLines } from '#lib/domain/activities/queries.ts'
import type { ActivityLine } from '#lib/domain/activities/schema.ts'
import { wordsIn } from '#lib/domain/evidence/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { NameForm } from '#lib/names/forms.ts'
import { type MemberItem, type ProgrammeFacts, programmeRoles } from './schema.ts'

// They keep a page from growing without end; it says how many it leaves out.
const most = 200

const isPublic = { record: { isPublic: true } }

const childSelect = { id: true, kind: true, period: true, periodConfidence: true } satisfies Prisma.ProgrammeSelect

const factsSelect = {
  ...childSelect,
  parentId: true, funderId: true, managerId: true,
  children: { where: isPublic, select: childSelect, orderBy: [{ periodFrom: 'asc' }, { id: 'asc' }], take: most },
  participants: {
    where: isPublic, orderBy: [{ position: 'asc' }, { recordId: 'asc' }], take: most,
    select: { recordId: true, role: true, field: true, since: true, confidence: true },
  },
  _count: { select: { participants: { where: isPublic }, partnerships: { where: isPublic } } },
  partnerships: {
    where: isPublic, orderBy: [{ sinceFrom: 'asc' }, { id: 'asc' }], take: most,
    select: { id: true, activities: { where: { activity: isPublic }, select: { activity: { select: lineSelect } }, take: most } },
  },
  record: {
    select: {
      names: { select: { lang: true, form: true, kind: true, reading: true, romanisation: true, confidence: true }, orderBy: { position: 'asc' } },
      topics: { select: { topicId: true }, orderBy: { position: 'asc' } },
      milestones: { select: { id: true, role: true, date: true, confidence: true, label: true, note: true }, orderBy: { position: 'asc' } },
      linksOut: { where: { to: { isPublic: true } }, orderBy: { position: 'asc' }, take: most, select: { toId: true, to: { select: { activity: { select: lineSelect } } } } },
      linksIn: {
        where: { from: { isPublic: true } }, orderBy: { fromId: 'asc' }, take: most,
        select: { fromId: true, relation: true, from: { select: { activity: { select: lineSelect } } } },
      },
    },
  },
} satisfies Prisma.ProgrammeSelect

type FactsRow = Prisma.ProgrammeGetPayload<{ select: typeof factsSelect }>

/** Activities joined to it by a link or through a tie under it, each once. */
function activityRows({ record, partnerships }: FactsRow) {
  const rows = [
    ...record.linksOut.map(({ to }) => to.activity),
    ...record.linksIn.map(({ from }) => from.activity),
    ...partnerships.flatMap(({ activities }) => activities.map(({ activity }) => activity)),
  ]
  return [...new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : []))).values()]
}

function mentioned(row: FactsRow): (string | null)[] {
  const { record } = row
  return [
    row.id, row.parentId, row.funderId, row.managerId,
    ...row.children.map(({ id }) => id),
    ...row.participants.map(({ recordId }) => recordId),
    ...row.partnerships.map(({ id }) => id),
    ...activityRows(row).map(({ id }) => id),
    ...record.topics.map(({ topicId }) => topicId),
    ...record.linksOut.map(({ toId }) => toId),
    ...record.linksIn.map(({ fromId }) => fromId),
  ]
}

const rank = (role: string) => {
  const index = programmeRoles.findIndex((one) => one === role)
  return index < 0 ? programmeRoles.length : index
}

function toMembers(row: FactsRow, references: References): MemberItem[] {
  const members = row.participants.flatMap(({ recordId, ...member }) => {
    const party = references.get(recordId)
    return party ? [{ party, ...member }] : []
  })
  return members.sort((a, b) => rank(a.role) - rank(b.role))
}

function byDate(a: ActivityLine, b: ActivityLine): number {
  if (!a.date || !b.date) return Number(!a.date) - Number(!b.date)
  return compareDates(readDate(a.date), readDate(b.date))
}

/** The forms that its title and its page do not show already. */
function otherNames(names: NameForm[], shown: string): NameForm[] {
  const seen = new Set([shown])
  return names.filter(({ form }) => !seen.has(form) && seen.add(form))
}

/** What links join to it, by what it is. */
function linked({ record }: FactsRow, references: References) {
  const about = record.linksIn.filter(({ relation }) => articleRelations.includes(relation)).map(({ fromId }) => fromId)
  const all = referencesOf(references, [...new Set([...record.linksOut.map(({ toId }) => toId), ...record.linksIn.map(({ fromId }) => fromId)])])
  return {
    articles: referencesOf(references, about).filter(({ kind, hasText }) => kind === 'article' && hasText),
    places: all.filter(({ kind }) => kind === 'territory'),
    related: all.filter(({ kind }) => !['territory', 'activity', 'article', 'source'].includes(kind)),
  }
}

/** The facts of one programme with every record that they name; two statements. */
export async function findProgramme(id: string, locale: Locale): Promise<ProgrammeFacts | null> {
  const row = await (await db()).programme.findUnique({ relationLoadStrategy: 'join', where: { id }, select: factsSelect })
  if (!row) return null
  const references = await findReferences(mentioned(row), locale)
  const self = references.get(id)
  if (!self) return null
  const one = (other: string | null) => references.get(other ?? '') ?? null
  const { record } = row
  return {
    self,
    kind: row.kind,
    period: row.period ? { date: row.period, confidence: row.periodConfidence ?? 'stated' } : null,
    parent: one(row.parentId),
    funder: one(row.funderId),
    manager: one(row.managerId),
    children: row.children.flatMap(({ id: child, kind, period, periodConfidence }) => {
      const reference = references.get(child)
      return reference ? [{ reference, kind, date: period, confidence: periodConfidence ?? 'stated' }] : []
    }),
    members: toMembers(row, references),
    omitted: { members: row._count.participants - row.participants.length, partnerships: row._count.partnerships - row.partnerships.length },
    partnerships: referencesOf(references, row.partnerships.map(({ id: tie }) => tie)),
    activities: toLines(activityRows(row), references).sort(byDate),
    milestones: record.milestones.map(({ label, note, ...rest }) => ({ ...rest, label: wordsIn(label, locale), note: wordsIn(note, locale) })),
    topics: referencesOf(references, record.topics.map(({ topicId }) => topicId)),
    forms: otherNames(record.names, self.name.text),
    ...linked(row, references),
  }
}
