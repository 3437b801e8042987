import 'server-only'
import type { Tx } from '#lib/db/client.ts'
import { namings } from './naming.ts'

/** Reads within a transaction, or beside any. */
type Reading = Pick<Tx, 'record' | 'document' | 'auditEntry' | 'instrument' | '$queryRawUnsafe'>

/** An act that lies in the trash with its tie, from where the tie brings it back. */
export const withItsTie = { instrument: { partnership: { record: { trashedAt: { not: null } } } } } as const

/** A record with what goes where it goes: a tie with its acts. */
export async function withActs(tx: Reading, recordId: string): Promise<string[]> {
  const acts = await tx.instrument.findMany({ where: { partnershipId: recordId }, select: { id: true } })
  return [recordId, ...acts.map(({ id }) => id)]
}

const seenOrHidden = ['record.shown', 'record.hidden']

/** Whether readers have or had one of these records, or a text of it: what they knew is withdrawn or hidden, and never just gone. */
async function readersKnew(tx: Reading, ids: string[]): Promise<boolean> {
  const of = { recordId: { in: ids } }
  if (await tx.record.count({ where: { id: { in: ids }, isPublic: true } })) return true
  if (await tx.document.count({ where: { ...of, OR: [{ liveEditionId: { not: null } }, { withdrawnKind: { not: null } }, { firstPublishedAt: { not: null } }] } })) return true
  if (await tx.auditEntry.count({ where: { ...of, event: { in: seenOrHidden } } })) return true
  // An act was seen with its tie, if it was there by then.
  const withTie = await tx.$queryRawUnsafe<unknown[]>(`SELECT 1 FROM "Instrument" i JOIN "Record" r ON r."id" = i."id" JOIN "AuditEntry" a ON a."recordId" = i."partnershipId"
    WHERE i."id" = ANY($1::text[]) AND a."event" = ANY($2::text[]) AND a."at" >= r."createdAt" LIMIT 1`, ids, seenOrHidden)
  return withTie.length > 0
}

/** Why a record is never thrown away, as the code of its issue; null where it may be. */
export async function keptFromTrash(tx: Reading, { id, kind }: { id: string; kind: string }): Promise<'page-not-trashed' | 'published-not-trashed' | null> {
  if (kind === 'page') return 'page-not-trashed'
  return (await readersKnew(tx, await withActs(tx, id))) ? 'published-not-trashed' : null
}

const byFacts = namings.map(({ table, column, owner }) => `SELECT ${owner} AS "id" FROM "${table}" WHERE "${column}" = ANY($1::text[])`)

// A draft leads somewhere before anything of it is published.
const byDrafts = `SELECT d."recordId" AS "id" FROM "WorkingDraft" w JOIN "Document" d ON d."id" = w."documentId", unnest($1::text[]) AS one
  WHERE jsonb_path_exists(w."body", '$.** ? (@.recordId == $id)', jsonb_build_object('id', one))`

/** The other records that name one of these, in their facts or in what is being written. */
export async function namedBy(tx: Reading, ids: string[]): Promise<string[]> {
  const rows = await tx.$queryRawUnsafe<{ id: string }[]>(`SELECT DISTINCT "id" FROM (${[...byFacts, byDrafts].join(' UNION ALL ')}) AS "named" WHERE "id" <> ALL($1::text[]) ORDER BY "id"`, ids)
  return rows.map(({ id }) => id)
}
