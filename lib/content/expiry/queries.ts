import 'server-only'
import { askPlainly } from '#lib/db/client.ts'
import { uncounted } from '#lib/db/statements.ts'

/** One change: the tags that it expired, and when it was written (before its transaction ended). */
export type ExpiryEntry = { id: bigint; tags: string[]; at: Date }

type Row = { id: string; tags: string; at: number }

/** Changes written after a number, in their order; one statement, which counts for no page. */
export async function readExpiries(after: bigint): Promise<ExpiryEntry[]> {
  const rows = await uncounted(() =>
    askPlainly<Row>(
      `SELECT id::text, to_json(tags)::text AS tags, (extract(epoch FROM at) * 1000)::float8 AS at FROM "Expiry" WHERE id > $1::text::bigint ORDER BY "Expiry".id`,
      String(after),
    ),
  )
  return rows.map(({ id, tags, at }) => ({ id: BigInt(id), tags: JSON.parse(tags) as string[], at: new Date(at) }))
}
