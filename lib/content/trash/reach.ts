import 'server-only'
import type { Tx } from '#lib/db/client.ts'
import { namings } from './naming.ts'

/** Reads within a transaction, or beside any. */
type Reading = Pick<Tx, 'document' | 'auditEntry' | 'instrument' | '$queryRawUnsafe'>

/** Whether readers have or had a text of a record, or the record itself: what they knew is withdrawn or hidden, and never just gone. */
export async function readersKnew(tx: Reading, recordId: string): Promise<boolean> {
  const texts = await tx.document.count({ where: { recordId, OR: [{ liveEditionId: { not: null } }, { withdrawnKind: { not: null } }, { firstPublishedAt: { not: null } }] } })
  return texts > 0 || (await tx.auditEntry.count({ where: { recordId, event: { in: ['record.shown', 'record.hidden'] } } })) > 0
}

/** The acts of a tie, which go where it goes. */
export const actsOf = async (tx: Reading, recordId: string): Promise<string[]> =>
  (await tx.instrument.findMany({ where: { partnershipId: recordId }, select: { id: true } })).map(({ id }) => id)

const byFacts = namings.map(({ table, column, owner }) => `SELECT ${owner} AS "id" FROM "${table}" WHERE "${column}" = ANY($1::text[])`)

// A draft leads somewhere before anything of it is published.
const byDrafts = `SELECT d."recordId" AS "id" FROM "WorkingDraft" w JOIN "Document" d ON d."id" = w."documentId", unnest($1::text[]) AS one
  WHERE jsonb_path_exists(w."body", '$.** ? (@.recordId == $id)', jsonb_build_object('id', one))`

/** The other records that name one of these, in their facts or in what is being written. */
export async function namedBy(tx: Reading, ids: string[]): Promise<string[]> {
  const rows = await tx.$queryRawUnsafe<{ id: string }[]>(`SELECT DISTINCT "id" FROM (${[...byFacts, byDrafts].join(' UNION ALL ')}) AS "named" WHERE "id" <> ALL($1::text[]) ORDER BY "id"`, ids)
  return rows.map(({ id }) => id)
}
