import 'server-only'
import { hashOfToken } from '#lib/auth/link-token.ts'
import { isRole } from '#lib/auth/roles.ts'
import { now } from '#lib/clock.ts'
import { db } from '#lib/db/client.ts'
import { isLocale } from '#lib/i18n/locales.ts'
import { type Invitation, type InvitationState, type OpenInvitation, tokenInput } from './schema.ts'

type Row = { acceptedAt: Date | null; revokedAt: Date | null; expiresAt: Date; sentAt: Date | null }

const stateOf = ({ acceptedAt, revokedAt, expiresAt, sentAt }: Row): InvitationState =>
  acceptedAt ? 'accepted' : revokedAt ? 'revoked' : expiresAt <= now() ? 'expired' : sentAt ? 'open' : 'not-sent'

const mostShown = 100

/** Invitations that nobody has accepted yet, the newest first. */
export async function listInvitations(): Promise<Invitation[]> {
  const rows = await (await db()).invitation.findMany({ where: { acceptedAt: null }, orderBy: [{ invitedAt: 'desc' }, { id: 'asc' }], take: mostShown })
  return rows.flatMap(({ role, language, locales, ...row }) =>
    isRole(role) && isLocale(language) ? [{ id: row.id, email: row.email, role, locales: locales.filter(isLocale), language, invitedAt: row.invitedAt, expiresAt: row.expiresAt, state: stateOf(row), version: row.version }] : [])
}

/** What a link leads to; null alike for one that is unknown, used, revoked, too old or no token at all. */
export async function findOpenInvitation(token: string): Promise<OpenInvitation | null> {
  if (!tokenInput.safeParse(token).success) return null
  const row = await (await db()).invitation.findUnique({ where: { tokenHash: hashOfToken(token) } })
  if (!row || stateOf(row) === 'accepted' || row.revokedAt || row.expiresAt <= now()) return null
  return isRole(row.role) && isLocale(row.language) ? { email: row.email, role: row.role, language: row.language } : null
}
