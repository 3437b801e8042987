import 'server-only'
import { fold } from '#lib/search/fold.ts'
import { findLinked } from '#lib/content/desk/queries.ts'
import type { DeskName } from '#lib/content/desk/schema.ts'
import { db } from '#lib/db/client.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { timeZone } from '#lib/i18n/time-zone.ts'
import { userNames } from '#lib/content/desk/record/queries.ts'
import { type FieldChange, fieldChanges, idsIn, lineIdsIn, withNames } from './fields.ts'
import { type AuditFilters, type AuditItem, type AuditPage, auditPageSize, type AuditScope } from './schema.ts'

export type AuditRow = {
  id: bigint; at: Date; actor: string; event: string; recordId: string | null; locale: string | null; before: unknown; after: unknown
  personalHash: string | null; previous: string; hash: string; name: string | null; isPersonalKept: boolean
}

/** Text as a pattern that finds it anywhere. */
const anywhere = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`

/** Records that are called so, in a form of their name or in a title; or the one of that id. */
const isRecord = (record: string) => Prisma.sql`(e."recordId" = ${record}
  OR e."recordId" IN (SELECT "recordId" FROM "NameForm" WHERE "searchKey" LIKE ${anywhere(fold(record) || record)})
  OR e."recordId" IN (SELECT d."recordId" FROM "Document" d LEFT JOIN "WorkingDraft" w ON w."documentId" = d.id LEFT JOIN "Edition" l ON l.id = d."liveEditionId" WHERE w.title ILIKE ${anywhere(record)} OR l.title ILIKE ${anywhere(record)}))`

/** The days that a person names are those of Rome. */
const sinceDay = (day: string) => Prisma.sql`e."at" >= (${day}::date::timestamp AT TIME ZONE ${timeZone})`
const untilDay = (day: string) => Prisma.sql`e."at" < ((${day}::date + 1)::timestamp AT TIME ZONE ${timeZone})`

function conditions({ person, event, record, from, to, q, before }: AuditFilters, scope: AuditScope): Prisma.Sql {
  const all = [
    Prisma.sql`TRUE`,
    ...(scope === 'records' ? [Prisma.sql`e."recordId" IS NOT NULL`] : []),
    ...(person ? [Prisma.sql`e."actor" = ${person}`] : []),
    ...(event ? [Prisma.sql`e."event" = ${event}`] : []),
    ...(record ? [isRecord(record)] : []),
    ...(from ? [sinceDay(from)] : []),
    ...(to ? [untilDay(to)] : []),
    ...(q ? [Prisma.sql`(e."before"::text ILIKE ${anywhere(q)} OR e."after"::text ILIKE ${anywhere(q)})`] : []),
    ...(before ? [Prisma.sql`e."id" < ${BigInt(before)}`] : []),
  ]
  return Prisma.join(all, ' AND ')
}

/** Rows of the log that the filters mean, the newest first. */
async function readAudit(filters: AuditFilters, scope: AuditScope, most: number): Promise<AuditRow[]> {
  return (await db()).$queryRaw<AuditRow[]>`
    SELECT e.*, u."name", p."entryId" IS NOT NULL AS "isPersonalKept"
    FROM "AuditEntry" e LEFT JOIN "User" u ON u.id = e."actor" LEFT JOIN "AuditPersonal" p ON p."entryId" = e.id
    WHERE ${conditions(filters, scope)} ORDER BY e."id" DESC LIMIT ${most}`
}

/** The same to their end, a few hundred at a time. */
export async function* streamAudit(filters: AuditFilters, scope: AuditScope): AsyncGenerator<AuditRow[]> {
  const step = 500
  for (let { before } = filters; ; ) {
    const rows = await readAudit({ ...filters, before }, scope, step)
    if (rows.length) yield rows
    const last = rows.at(-1)
    if (!last || rows.length < step) return
    before = String(last.id)
  }
}

async function namesOf(ids: string[], language: Locale): Promise<Map<string, DeskName>> {
  return new Map([...(await findLinked(ids, language))].map(([id, { name }]) => [id, name]))
}

/** Parties and stops under the names of whom and where they are; those that are gone have none any more. */
async function lineNames(ids: string[], language: Locale): Promise<Map<string, string>> {
  if (!ids.length) return new Map()
  const client = await db()
  const parties = await client.partnershipParty.findMany({ where: { id: { in: ids } }, select: { id: true, recordId: true } })
  const stops = await client.activityStop.findMany({ where: { id: { in: ids } }, select: { id: true, placeId: true, venueId: true } })
  const lines = [...parties.map(({ id, recordId }) => ({ id, named: [recordId] })), ...stops.map(({ id, placeId, venueId }) => ({ id, named: [placeId, venueId].filter((one) => one !== null) }))]
  const names = await namesOf(lines.flatMap(({ named }) => named), language)
  return new Map(lines.map(({ id, named }) => [id, named.map((one) => names.get(one)?.text ?? one).join(' · ')]))
}

/** Changes as they are read: with the names of the records and people that they speak of. */
export async function namedChanges(all: FieldChange[][], language: Locale): Promise<FieldChange[][]> {
  const ids = [...new Set(all.flatMap(idsIn))]
  if (!ids.length) return all
  const [records, lines, userOf] = [await namesOf(ids, language), await lineNames(lineIdsIn(all.flat()), language), await userNames(ids)]
  return all.map((changes) => withNames(changes, (id) => records.get(id)?.text ?? lines.get(id) ?? userOf(id)))
}

function toItem(row: AuditRow, names: Map<string, DeskName>, changes: FieldChange[]): AuditItem {
  const { id, at, actor, event, recordId, locale, name, personalHash, isPersonalKept, hash } = row
  return {
    id, at, actor, person: name, event, locale, hash, record: recordId === null ? null : { id: recordId, name: names.get(recordId) ?? null },
    changes, personal: personalHash === null ? 'none' : isPersonalKept ? 'kept' : 'erased',
  }
}

/** One page of the log, the newest first. */
export async function listAudit(filters: AuditFilters, scope: AuditScope, language: Locale): Promise<AuditPage> {
  const rows = await readAudit(filters, scope, auditPageSize + 1)
  const shown = rows.slice(0, auditPageSize)
  const names = await namesOf([...new Set(shown.flatMap(({ recordId }) => recordId ?? []))], language)
  const changes = await namedChanges(shown.map(({ before, after }) => fieldChanges(before, after)), language)
  return { items: shown.map((row, at) => toItem(row, names, changes[at] ?? [])), older: rows.length > auditPageSize ? (shown.at(-1)?.id ?? null) : null }
}

/** Everybody who can have done something, by name. */
export async function listPeople(): Promise<{ id: string; name: string }[]> {
  return (await db()).user.findMany({ select: { id: true, name: true }, orderBy: [{ name: 'asc' }, { id: 'asc' }] })
}
