import 'server-only'
import { db } from '#lib/db/client.ts'
import { type Head } from './chain/chain.ts'
import { type ReadRow, type Verdict, verifyChain } from './chain/verify.ts'

const step = 500

/** Every row up to a number, in order, a few hundred at a time. */
export async function* readRows(until: bigint): AsyncGenerator<ReadRow> {
  const client = await db()
  for (let after = 0n; ; ) {
    const rows = await client.auditEntry.findMany({ where: { id: { gt: after, lte: until } }, orderBy: { id: 'asc' }, take: step, include: { personal: { select: { salt: true, data: true } } } })
    yield* rows
    const last = rows.at(-1)
    if (!last || rows.length < step) return
    after = last.id
  }
}

type End = { last: bigint | null; number: bigint | null; hash: string | null }

/** The last row and what the head says of it, as of one moment: others go on writing. */
async function readEnd(): Promise<{ last: bigint; head: Head | null }> {
  const [end] = await (await db()).$queryRaw<End[]>`
    SELECT (SELECT max("id") FROM "AuditEntry") AS last, head."number", head."hash" FROM (SELECT 1) AS one LEFT JOIN "AuditHead" AS head ON true`
  return { last: end?.last ?? 0n, head: end && end.number !== null && end.hash !== null ? { number: end.number, hash: end.hash } : null }
}

export const findHead = async (): Promise<Head | null> => (await readEnd()).head

export type ExportedHead = Head & { day: string }

const shownHeads = 14

/** The heads that were exported last, the newest first. */
export async function findExportedHeads(most = shownHeads): Promise<ExportedHead[]> {
  return (await db()).auditDay.findMany({ orderBy: { day: 'desc' }, take: most, select: { day: true, number: true, hash: true } })
}

/** Walks the whole log; `exported` are heads that were written down outside, beside those that the database kept itself. */
export async function verifyLog(exported: Head[] = []): Promise<Verdict> {
  const kept = await findExportedHeads(10_000)
  const { last, head } = await readEnd()
  return verifyChain(readRows(last), head, [...kept, ...exported])
}
