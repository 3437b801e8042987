import 'server-only'
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { hashOfToken } from '#lib/auth/link-token.ts'
import { type Actor, may } from '#lib/auth/roles.ts'
import { now } from '#lib/clock.ts'
import type { Change } from '#lib/content/change.ts'
import { readDocument } from '#lib/content/drafts/queries.ts'
import { lockRecord } from '#lib/content/records/commands.ts'
import { Refused } from '#lib/content/refused.ts'
import type { Tx } from '#lib/db/client.ts'
import { isLocale } from '#lib/i18n/locales.ts'
import type { revokeInput, shareInput } from './schema.ts'

type Shared = { linkId: string; recordId: string; locale: string }

/** Days for which a link that has ended is still listed. */
const keptDays = 30

/** Makes a way to the draft of one language for whoever has its token, until it ends. Only the hash of the token is written. */
export async function sharePreview(tx: Tx, actor: Actor, { recordId, locale, hours, token }: z.output<typeof shareInput>): Promise<Change<Shared>> {
  await lockRecord(tx, recordId)
  const row = await readDocument(tx, recordId, locale)
  if (!row?.draft) throw new Refused('issues', [{ code: 'no-draft' }])
  const id = randomUUID()
  const at = now()
  const expiresAt = new Date(at.getTime() + hours * 3_600_000)
  await tx.previewLink.create({ data: { id, tokenHash: hashOfToken(token), documentId: row.id, madeBy: actor.id, madeAt: at, expiresAt } })
  await tx.previewLink.deleteMany({ where: { expiresAt: { lt: new Date(at.getTime() - keptDays * 86_400_000) } } })
  return { value: { linkId: id, recordId, locale }, audit: { event: 'preview.shared', recordId, locale, after: { link: id, expiresAt: expiresAt.toISOString() } }, tags: [] }
}

/** Ends every link to the draft of a document, which is there no more: the next one is not what was shared. Part of the change that takes it away. */
export async function endPreviews(tx: Tx, documentId: string): Promise<void> {
  await tx.previewLink.updateMany({ where: { documentId, revokedAt: null }, data: { revokedAt: now() } })
}

/** Ends a link before its time. */
export async function revokePreview(tx: Tx, actor: Actor, { linkId }: z.output<typeof revokeInput>): Promise<Change<Shared>> {
  const link = await tx.previewLink.findUnique({ where: { id: linkId }, select: { revokedAt: true, document: { select: { recordId: true, locale: true } } } })
  if (!link) throw new Refused('not-found')
  const { recordId, locale } = link.document
  if (!isLocale(locale) || !may(actor, 'text:share', locale)) throw new Refused('forbidden')
  await lockRecord(tx, recordId)
  // Two who end it at once end it once: the second finds it ended.
  const { count } = await tx.previewLink.updateMany({ where: { id: linkId, revokedAt: null }, data: { revokedAt: now() } })
  if (!count) throw new Refused('issues', [{ code: 'preview-ended' }])
  return { value: { linkId, recordId, locale }, audit: { event: 'preview.revoked', recordId, locale, after: { link: linkId } }, tags: [] }
}
