import 'server-only'
import { db } from '#lib/db/client.ts'
import { uncounted } from '#lib/db/statements.ts'

/** One change: the tags that it expired, and when it was written (before its transaction ended). */
export type ExpiryEntry = { id: bigint; tags: string[]; at: Date }

/** Changes written after a number, in their order; one statement, which counts for no page. */
export async function readExpiries(after: bigint): Promise<ExpiryEntry[]> {
  return uncounted(async () => (await db()).expiry.findMany({ where: { id: { gt: after } }, orderBy: { id: 'asc' } }))
}
