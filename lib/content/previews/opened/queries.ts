import 'server-only'
import { hashOfToken } from '#lib/auth/link-token.ts'
import { now } from '#lib/clock.ts'
import { db } from '#lib/db/client.ts'
import { isLocale, type Locale } from '#lib/i18n/locales.ts'

/** What a token opens. `ended`: it was good once, or the draft is there no more. */
export type OpenedPreview = { state: 'open' | 'ended'; recordId: string; kind: string; locale: Locale; expiresAt: Date; embargoUntil: Date | null }

/** The draft to which a token leads, or null for one that never was; one statement. */
export async function findPreview(token: string): Promise<OpenedPreview | null> {
  const row = await (await db()).previewLink.findUnique({
    relationLoadStrategy: 'join',
    where: { tokenHash: hashOfToken(token) },
    select: { expiresAt: true, revokedAt: true, document: { select: { recordId: true, locale: true, draft: { select: { documentId: true } }, record: { select: { kind: true, embargoUntil: true, trashedAt: true } } } } },
  })
  if (!row || !isLocale(row.document.locale)) return null
  const { recordId, locale, draft, record } = row.document
  const isOpen = row.revokedAt === null && row.expiresAt > now() && draft !== null && record.trashedAt === null
  return { state: isOpen ? 'open' : 'ended', recordId, kind: record.kind, locale, expiresAt: row.expiresAt, embargoUntil: record.embargoUntil }
}
