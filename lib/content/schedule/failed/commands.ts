import 'server-only'
import { now } from '#lib/clock.ts'
import type { Tx } from '#lib/db/client.ts'

/**
 * A publication that once failed has found its successor, and is work no more. One that somebody is putting aside at this
 * moment is left to them: they hold it and wait for the record that is held here.
 */
export async function settleFailed(tx: Tx, documentIds: string[]): Promise<void> {
  const failed = await tx.scheduledText.findMany({ where: { documentId: { in: documentIds }, schedule: { state: 'failed' } }, select: { scheduleId: true }, distinct: 'scheduleId' })
  for (const { scheduleId } of failed) {
    await tx.$executeRaw`
      UPDATE "Schedule" SET "state" = 'cancelled', "settledAt" = ${now()}
      WHERE "id" IN (SELECT "id" FROM "Schedule" WHERE "id" = ${scheduleId} AND "state" = 'failed' FOR UPDATE SKIP LOCKED)`
  }
}
