import 'server-only'
import type { z } from 'zod'
import type { Actor } from '#lib/auth/roles.ts'
import { listTags, type LockedRecord, openFacts, touchFacts } from '#lib/content/records/commands.ts'
import type { factInput } from '#lib/content/records/schema.ts'
import { recordTag } from '#lib/content/tag-names.ts'
import type { Tx } from '#lib/db/client.ts'

export type OpenChange = { record: LockedRecord; /** The tie, where the record is an act of it */ tie: string | null }

type Now = NonNullable<Parameters<typeof openFacts>[3]>['now']

/** Opens a change of any record's facts: an act stands on the page of its tie. `now`: what stands in the form's fields, for whoever is too late. */
export async function openChange(tx: Tx, actor: Actor, input: z.output<typeof factInput>, now?: Now): Promise<OpenChange> {
  const act = await tx.instrument.findUnique({ where: { id: input.recordId }, select: { partnershipId: true } })
  const tie = act?.partnershipId ?? null
  return { record: await openFacts(tx, actor, input, { ...(tie === null ? {} : { pages: tie }), ...(now ? { now } : {}) }), tie }
}

/**
 * Closes it: the record's version, and what is drawn anew; also of those to which it leads and the lists in which they stand,
 * which count or name what leads to them, and of sources, whose pages say what was taken from them.
 */
export async function closeChange(tx: Tx, { record, tie }: OpenChange, { named = [], sources = [] }: { named?: string[]; sources?: string[] }): Promise<{ version: number; tags: string[] }> {
  const { version, tags } = await touchFacts(tx, record)
  if (!record.isPublic) return { version, tags }
  const ids = [...(tie === null ? [] : [tie]), ...named, ...sources]
  return { version, tags: [...new Set([...tags, ...ids.map(recordTag), ...(await listTags(tx, ids))])] }
}
