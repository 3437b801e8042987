import 'server-only'
import { type FieldChange, fieldChanges } from '#lib/content/desk/audit/fields.ts'
import { namedChanges } from '#lib/content/desk/audit/queries.ts'
import { userNames } from '#lib/content/desk/record/queries.ts'
import type { DeskRecord } from '#lib/content/desk/schema.ts'
import { db } from '#lib/db/client.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { takeBack, type TakenBack } from './take-back.ts'
import type { FactsNow } from './take-back-claims.ts'

export type FactEntry = {
  id: bigint
  at: Date
  by: string
  event: string
  /** The act under a tie that it is about, where it is one: it has a history of its own */
  act: { id: string; title: string } | null
  changes: FieldChange[]
  back: TakenBack | null
}

export const factsPageSize = 40

/** Who changed which fact of a record when, the newest first; what happened to a text is in the text's own history. */
export async function findFactHistory(record: DeskRecord, before: bigint | null, language: Locale, now?: FactsNow): Promise<{ entries: FactEntry[]; older: bigint | null }> {
  const acts = record.tie?.acts ?? []
  const rows = await (await db()).auditEntry.findMany({
    where: { recordId: { in: [record.id, ...acts.map(({ id }) => id)] }, locale: null, ...(before === null ? {} : { id: { lt: before } }) }, orderBy: { id: 'desc' }, take: factsPageSize + 1,
  })
  const shown = rows.slice(0, factsPageSize)
  const changes = await namedChanges(shown.map((row) => fieldChanges(row.before, row.after)), language)
  const nameOf = await userNames(shown.map(({ actor }) => actor))
  const actOf = (id: string | null) => acts.find((act) => act.id === id) ?? null
  return {
    entries: shown.map((row, at) => ({
      id: row.id, at: row.at, by: nameOf(row.actor) ?? row.actor, event: row.event, act: actOf(row.recordId), changes: changes[at] ?? [],
      back: takeBack(record, { event: row.event, recordId: row.recordId ?? record.id, before: row.before, after: row.after }, now),
    })),
    older: rows.length > factsPageSize ? (shown.at(-1)?.id ?? null) : null,
  }
}
