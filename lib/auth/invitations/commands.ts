import 'server-only'
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { hashOfToken, linkToken } from '#lib/auth/link-token.ts'
import { type Actor, isRole } from '#lib/auth/roles.ts'
import { createUser, refuseGuessable } from '#lib/auth/users/commands.ts'
import { now } from '#lib/clock.ts'
import type { Change } from '#lib/content/change.ts'
import { Refused } from '#lib/content/refused.ts'
import { db, type Tx } from '#lib/db/client.ts'
import { isLocale } from '#lib/i18n/locales.ts'
import type { Sent } from '#lib/mail/message.ts'
import { sendMail } from '#lib/mail/send.ts'
import { invitationMail } from '#lib/mail/texts.ts'
import { type acceptInput, invitationDays, type invitationInput, type inviteInput } from './schema.ts'

const expiry = () => new Date(now().getTime() + invitationDays * 86_400_000)

const hashOf = (id: string, version: number) => hashOfToken(linkToken('invitation', id, version))

/** Which invitation is to be sent, and as which version of it. */
export type ToSend = { id: string; version: number }

/** Asks somebody to join. One who is there already cannot be asked, and one who was asked is asked anew from the list. */
export async function invite(tx: Tx, actor: Actor, { email, role, locales, language }: z.output<typeof inviteInput>): Promise<Change<ToSend>> {
  // Two administrators who ask the same person at once ask one after the other.
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext(${`invitation ${email}`}))::text`
  const taken = (code: string) => new Refused('issues', [{ code, field: 'email' }])
  if (await tx.user.count({ where: { email } })) throw taken('person-there-already')
  if (await tx.invitation.count({ where: { email, acceptedAt: null, revokedAt: null, expiresAt: { gt: now() } } })) throw taken('invited-already')
  const id = randomUUID()
  const granted = role === 'translator' ? locales : []
  await tx.invitation.create({ data: { id, email, role, locales: granted, language, tokenHash: hashOf(id, 1), invitedBy: actor.id, invitedAt: now(), expiresAt: expiry() } })
  return { value: { id, version: 1 }, audit: { event: 'invitation.made', after: { invitation: id, role, locales: granted } }, tags: [] }
}

async function openInvitation(tx: Tx, { id, version }: z.output<typeof invitationInput>) {
  await tx.$queryRaw`SELECT 1 FROM "Invitation" WHERE "id" = ${id} FOR UPDATE`
  const invitation = await tx.invitation.findUnique({ where: { id } })
  if (!invitation) throw new Refused('not-found')
  if (invitation.version !== version || invitation.acceptedAt) throw new Refused('stale')
  return invitation
}

/** The same invitation with another link, and now in the name of whoever asks: the one that was sent before leads nowhere any more. */
export async function inviteAgain(tx: Tx, actor: Actor, input: z.output<typeof invitationInput>): Promise<Change<ToSend>> {
  const { id, email } = await openInvitation(tx, input)
  if (await tx.user.count({ where: { email } })) throw new Refused('issues', [{ code: 'person-there-already', field: 'email' }])
  const version = input.version + 1
  await tx.invitation.update({ where: { id }, data: { version, tokenHash: hashOf(id, version), invitedBy: actor.id, expiresAt: expiry(), revokedAt: null, sentAt: null } })
  return { value: { id, version }, audit: { event: 'invitation.made-again', after: { invitation: id } }, tags: [] }
}

export async function revokeInvitation(tx: Tx, _actor: Actor, input: z.output<typeof invitationInput>): Promise<Change<null>> {
  const { id, revokedAt } = await openInvitation(tx, input)
  if (revokedAt) throw new Refused('stale')
  await tx.invitation.update({ where: { id }, data: { revokedAt: now(), version: { increment: 1 } } })
  return { value: null, audit: { event: 'invitation.revoked', after: { invitation: id } }, tags: [] }
}

/** Ends what somebody asked others to and nobody has answered: whoever may invite no more lets nobody in, themselves neither. Gives how many, as the log says it. */
export async function endInvitationsOf(tx: Tx, userId: string): Promise<{ invitations?: number }> {
  const { count } = await tx.invitation.updateMany({ where: { invitedBy: userId, acceptedAt: null, revokedAt: null }, data: { revokedAt: now(), version: { increment: 1 } } })
  return count ? { invitations: count } : {}
}

/**
 * Sends an invitation after its commit, once however often it is asked: whoever notes first that it is sent, sends it. One
 * that could not be sent is not noted, so that the list offers it anew.
 */
export async function sendInvitation({ id, version }: ToSend): Promise<Sent> {
  const client = await db()
  const claimed = await client.invitation.updateMany({ where: { id, version, sentAt: null, revokedAt: null }, data: { sentAt: now() } })
  const row = await client.invitation.findUnique({ where: { id } })
  if (claimed.count === 0 || !row || !isRole(row.role)) return { ok: true }
  const language = isLocale(row.language) ? row.language : 'it'
  const sent = await sendMail(invitationMail(language, { to: row.email, token: linkToken('invitation', id, version), role: row.role, expiresAt: row.expiresAt }))
  if (!sent.ok) await client.invitation.updateMany({ where: { id, version }, data: { sentAt: null } })
  return sent
}

/** Somebody follows the link of an invitation and becomes a user: with the name and password that they choose, the role that they were given. */
export async function acceptInvitation(tx: Tx, { token, name, password }: z.output<typeof acceptInput>): Promise<Change<null>> {
  const tokenHash = hashOfToken(token)
  // One statement: of two who follow the same link at once, one becomes a user.
  const { count } = await tx.invitation.updateMany({ where: { tokenHash, acceptedAt: null, revokedAt: null, expiresAt: { gt: now() } }, data: { acceptedAt: now(), version: { increment: 1 } } })
  const invitation = await tx.invitation.findUnique({ where: { tokenHash } })
  if (count === 0 || !invitation || !isRole(invitation.role)) throw new Refused('link-over')
  const { email, role, language } = invitation
  if (await tx.user.count({ where: { email } })) throw new Refused('link-over')
  refuseGuessable(password, { email, name })
  const id = await createUser(tx, { email, name, password, role, locales: invitation.locales.filter(isLocale) })
  await tx.user.update({ where: { id }, data: { language, emailVerified: true } })
  return { value: null, audit: { event: 'invitation.accepted', after: { invitation: invitation.id, user: id, role } }, tags: [] }
}
