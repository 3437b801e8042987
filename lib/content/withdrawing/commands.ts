import 'server-only'
import type { z } from 'zod'
import type { Actor } from '#lib/auth/roles.ts'
import { now } from '#lib/clock.ts'
import type { Change } from '#lib/content/change.ts'
import { currentDocument } from '#lib/content/drafts/commands.ts'
import { toDraft } from '#lib/content/drafts/queries.ts'
import { followMentions } from '#lib/content/mentions/commands.ts'
import { readPublishedAtIn, readPublishedIn } from '#lib/content/published/queries.ts'
import { destinationOfSlug, hrefOf } from '#lib/content/published/published.ts'
import type { withdrawInput } from '#lib/content/publishing/schema.ts'
import { tagsOfText } from '#lib/content/publishing/tags.ts'
import { lockRecord } from '#lib/content/records/commands.ts'
import { Refused } from '#lib/content/refused.ts'
import type { Tx } from '#lib/db/client.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { route } from '#lib/i18n/route.ts'

type Input = z.output<typeof withdrawInput>

/** A path of this portal where a reader finds a page, to its right spelling: never another site, and never one that is itself sent on. */
async function pathInstead(tx: Tx, path: string, own: string | null): Promise<string> {
  const unknown = new Refused('issues', [{ code: 'path-unknown', field: 'path' }])
  if (!path.startsWith('/') || path.startsWith('//') || /[\\\s?#]/.test(path)) throw unknown
  const found = route(path)
  // A protocol sheet follows its record: sent to its own, a reader would go round for ever.
  if (found.type !== 'page' || found.tail) throw unknown
  if (path === own) throw new Refused('issues', [{ code: 'path-is-itself', field: 'path' }])
  const { kind, slug, locale } = found
  if (!kind || !slug) return path
  if (destinationOfSlug(await readPublishedAtIn(tx, kind, slug), kind, locale, slug).type !== 'page') throw unknown
  return path
}

async function recordInstead(tx: Tx, id: string, locale: Locale, own: string): Promise<string> {
  const [found] = id && id !== own ? await readPublishedIn(tx, [id]) : []
  const href = found ? hrefOf(found, locale) : null
  // What is itself sent elsewhere would make a chain, and in the end a loop.
  if (!href || found?.texts[locale]?.type === 'sent' || found?.texts[locale]?.type === 'gone') throw new Refused('issues', [{ code: 'record-unreachable', field: 'recordInstead' }])
  return href
}

async function placeInstead(tx: Tx, input: Input): Promise<string | null> {
  const { kind, path, recordId, locale } = input
  if (kind === 'substituted') return recordInstead(tx, input.recordInstead, locale, recordId)
  if (kind !== 'redirect') return null
  const [own] = await readPublishedIn(tx, [recordId])
  return pathInstead(tx, path, own ? hrefOf(own, locale) : null)
}

/**
 * Takes the live text of one language back, in one of four ways (product.md): gone (410 with the reason), redirect and
 * substituted (301), notice (still shown, with the reason). Its editions and its draft stay, so it can be published again.
 */
export async function withdraw(tx: Tx, _actor: Actor, input: Input): Promise<Change<{ version: number }>> {
  const { recordId, locale, version, kind, reason } = input
  const record = await lockRecord(tx, recordId)
  const row = await currentDocument(tx, recordId, locale, version)
  if (!row?.liveEditionId) throw new Refused('issues', [{ code: 'not-live' }])
  if (reason === '' && (kind === 'gone' || kind === 'notice')) throw new Refused('issues', [{ code: 'reason-missing', field: 'reason' }])
  const to = await placeInstead(tx, input)
  const next = await tx.document.update({
    where: { id: row.id },
    data: {
      version: { increment: 1 }, withdrawnKind: kind, withdrawnReason: reason || null, withdrawnTo: to, withdrawnAt: now(),
      ...(kind === 'notice' ? {} : { liveEditionId: null }),
    },
    select: { version: true },
  })
  await followMentions(tx, record)
  return {
    value: next,
    audit: { event: 'text.withdrawn', recordId, locale, before: { edition: row.liveEditionId, kind: row.withdrawnKind }, after: { kind, reason, to } },
    tags: await tagsOfText(tx, record, ...row.editions.map(toDraft)),
  }
}
