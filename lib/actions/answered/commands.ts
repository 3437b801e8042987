import 'server-only'
import { createHash } from 'node:crypto'
import { now } from '#lib/clock.ts'
import type { Tx } from '#lib/db/client.ts'
import type { Prisma } from '#lib/db/generated/client.ts'

/** Long enough for a tab that was left open, a proxy that tries again, a laptop that slept. */
const keptDays = 2

/**
 * Does something once for a key: the first caller's work is done and its result kept with it, in the same transaction; a
 * second caller waits for the first and is given its result. Work that is refused keeps nothing.
 */
export async function once<T>(tx: Tx, parts: string[], work: () => Promise<T>): Promise<T> {
  const key = createHash('sha256').update(parts.join('\u0000')).digest('hex')
  const claimed = await tx.$executeRaw`INSERT INTO "AnsweredRequest" ("key", "result", "at") VALUES (${key}, 'null', ${now()}) ON CONFLICT DO NOTHING`
  if (claimed === 0) return (await tx.answeredRequest.findUniqueOrThrow({ where: { key } })).result as T
  const result = await work()
  await tx.answeredRequest.update({ where: { key }, data: { result: (result ?? null) as Prisma.InputJsonValue } })
  await tx.answeredRequest.deleteMany({ where: { at: { lt: new Date(now().getTime() - keptDays * 86_400_000) } } })
  return result
}
