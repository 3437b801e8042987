import 'server-only'
import { z } from 'zod'
import type { Actor } from '#lib/auth/roles.ts'
import { recordId } from '#lib/content/body.ts'
import type { Change } from '#lib/content/change.ts'
import { version } from '#lib/content/drafts/schema.ts'
import { lockRecord } from '#lib/content/records/commands.ts'
import { Refused } from '#lib/content/refused.ts'
import { refusePast } from '#lib/content/schedule/commands.ts'
import { momentFields, readMoment } from '#lib/content/schedule/moment-input.ts'
import { tooLate } from '#lib/content/too-late.ts'
import { wallClock } from '#lib/dates/wall-clock.ts'
import type { Tx } from '#lib/db/client.ts'

export const embargoInput = z.object({ recordId, version, isLifted: z.enum(['', 'yes']).optional().default(''), ...momentFields }).transform((given, context) => {
  if (given.isLifted === 'yes') return { recordId: given.recordId, version: given.version, until: null }
  const until = readMoment(given, context)
  return until ? { recordId: given.recordId, version: given.version, until } : z.NEVER
})

/** A moment as the fields of the form show it. */
const shownAs = (at: Date | null) => ({ ...(at ? wallClock(at, 'Europe/Rome') : { day: '', time: '' }), zone: 'Europe/Rome' })

/**
 * Says before which moment no text of an article is published, or lifts that. Refuses a moment that is over, and one after
 * a publication that already waits; whoever comes after somebody else's change of the article sees the moment that stands now.
 */
export async function setEmbargo(tx: Tx, _actor: Actor, { recordId: id, version: seen, until }: z.output<typeof embargoInput>): Promise<Change<{ recordId: string }>> {
  const record = await lockRecord(tx, id)
  if (record.kind !== 'article') throw new Refused('not-found')
  if (record.version !== seen) throw until ? tooLate(record.version, shownAs(record.embargoUntil)) : new Refused('stale', [], { version: record.version })
  if (until) {
    refusePast(until)
    const earlier = await tx.schedule.count({ where: { recordId: id, state: 'waiting', at: { lt: until } } })
    if (earlier) throw new Refused('issues', [{ code: 'embargo-after-schedule', field: 'day' }])
  }
  await tx.record.update({ where: { id }, data: { embargoUntil: until, version: { increment: 1 } } })
  return {
    value: { recordId: id },
    audit: { event: until ? 'article.embargoed' : 'article.embargo-lifted', recordId: id, before: { until: record.embargoUntil?.toISOString() ?? null }, after: { until: until?.toISOString() ?? null } },
    tags: [],
  }
}
