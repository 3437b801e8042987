import 'server-only'
import { createHash } from 'node:crypto'
import { now } from '#lib/clock.ts'
import { db } from '#lib/db/client.ts'

export type Limit = { most: number; seconds: number }

const keyOf = (parts: string[]) => createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 40)

/**
 * Counts one more attempt of a kind by somebody, and says whether it is still within the limit. One statement, so that
 * many processes at once count right; what is counted is known by its hash only.
 */
export async function countAttempt(parts: string[], { most, seconds }: Limit): Promise<boolean> {
  const at = now()
  const cutoff = new Date(at.getTime() - seconds * 1000)
  const rows = await (await db()).$queryRaw<{ count: number }[]>`
    INSERT INTO "Attempt" ("key", "count", "since") VALUES (${keyOf(parts)}, 1, ${at})
    ON CONFLICT ("key") DO UPDATE SET
      "count" = CASE WHEN "Attempt"."since" < ${cutoff} THEN 1 ELSE "Attempt"."count" + 1 END,
      "since" = CASE WHEN "Attempt"."since" < ${cutoff} THEN ${at} ELSE "Attempt"."since" END
    RETURNING "count"`
  return (rows[0]?.count ?? Infinity) <= most
}

/** Takes one attempt back: it was none, since the person proved who they are. */
export async function uncountAttempt(parts: string[]): Promise<void> {
  await (await db()).attempt.updateMany({ where: { key: keyOf(parts), count: { gt: 0 } }, data: { count: { decrement: 1 } } })
}

/** After a success the count of failures begins anew; what nobody has tried for a day is forgotten. */
export async function forgetAttempts(parts: string[]): Promise<void> {
  const dayAgo = new Date(now().getTime() - 86_400_000)
  await (await db()).attempt.deleteMany({ where: { OR: [{ key: keyOf(parts) }, { since: { lt: dayAgo } }] } })
}
