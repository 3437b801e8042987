import 'server-only'
import { hashOfToken } from '#lib/auth/link-token.ts'
import { now } from '#lib/clock.ts'
import { userNames } from '#lib/content/desk/record/queries.ts'
import { db } from '#lib/db/client.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { SharedLink } from './schema.ts'

/** Links to the drafts of one language, those made last first; whether a token is that of one of them. */
export async function listPreviews(recordId: string, locale: Locale, token?: string): Promise<{ links: SharedLink[]; isOneOfThem: boolean }> {
  const rows = await (await db()).previewLink.findMany({ where: { document: { recordId, locale } }, orderBy: [{ madeAt: 'desc' }, { id: 'asc' }], take: 20 })
  const nameOf = await userNames(rows.map(({ madeBy }) => madeBy))
  const hash = token === undefined ? null : hashOfToken(token)
  return {
    links: rows.map(({ id, madeBy, madeAt, expiresAt, revokedAt }) => ({ id, by: nameOf(madeBy) ?? '', madeAt, expiresAt, isRevoked: revokedAt !== null, isOver: expiresAt <= now() })),
    isOneOfThem: rows.some(({ tokenHash }) => tokenHash === hash),
  }
}
