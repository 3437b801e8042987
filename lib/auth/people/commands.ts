import 'server-only'
import type { z } from 'zod'
import { endInvitationsOf } from '#lib/auth/invitations/commands.ts'
import type { Actor } from '#lib/auth/roles.ts'
import { now } from '#lib/clock.ts'
import type { Change } from '#lib/content/change.ts'
import { Refused } from '#lib/content/refused.ts'
import type { Tx } from '#lib/db/client.ts'
import type { personInput, roleInput, sessionsInput } from './schema.ts'

async function openPerson(tx: Tx, id: string, version?: number) {
  await tx.$queryRaw`SELECT 1 FROM "User" WHERE "id" = ${id} FOR UPDATE`
  const user = await tx.user.findUnique({ where: { id } })
  if (!user) throw new Refused('not-found')
  if (version !== undefined && user.version !== version) throw new Refused('stale')
  return user
}

/**
 * Never the last administrator: nobody could let anybody in again. All of them are locked in one order, before the person
 * themselves, so that two who disable each other at the same moment do so one after the other.
 */
async function refuseLastAdministrator(tx: Tx, id: string, field: string): Promise<void> {
  const left = await tx.$queryRaw<{ id: string }[]>`SELECT "id" FROM "User" WHERE "role" = 'administrator' AND "disabledAt" IS NULL ORDER BY "id" FOR UPDATE`
  if (left.every((one) => one.id === id)) throw new Refused('issues', [{ code: 'last-administrator', field }])
}

/** Another role, other languages: what was begun with the old ones ends at once (S-14). */
export async function changeRole(tx: Tx, _actor: Actor, { userId, version, role, locales }: z.output<typeof roleInput>): Promise<Change<null>> {
  if (role !== 'administrator') await refuseLastAdministrator(tx, userId, 'role')
  const before = await openPerson(tx, userId, version)
  const granted = role === 'translator' ? locales : []
  await tx.user.update({ where: { id: userId }, data: { role, locales: granted, version: { increment: 1 } } })
  await tx.session.deleteMany({ where: { userId } })
  const ended = role === 'administrator' ? {} : await endInvitationsOf(tx, userId)
  return { value: null, audit: { event: 'person.role-changed', before: { user: userId, role: before.role, locales: before.locales }, after: { user: userId, role, locales: granted, ...ended } }, tags: [] }
}

/** Whoever is disabled is signed out everywhere and cannot come back, by no link either; their organisation's provider must name them anew. */
export async function disablePerson(tx: Tx, _actor: Actor, { userId, version }: z.output<typeof personInput>): Promise<Change<null>> {
  await refuseLastAdministrator(tx, userId, 'disable')
  const { disabledAt } = await openPerson(tx, userId, version)
  if (disabledAt) throw new Refused('stale')
  await tx.user.update({ where: { id: userId }, data: { disabledAt: now(), version: { increment: 1 } } })
  await tx.session.deleteMany({ where: { userId } })
  await tx.credential.deleteMany({ where: { userId, NOT: { providerId: 'credential' } } })
  await tx.passwordReset.deleteMany({ where: { userId } })
  return { value: null, audit: { event: 'person.disabled', after: { user: userId, ...(await endInvitationsOf(tx, userId)) } }, tags: [] }
}

export async function enablePerson(tx: Tx, _actor: Actor, { userId, version }: z.output<typeof personInput>): Promise<Change<null>> {
  const { disabledAt } = await openPerson(tx, userId, version)
  if (!disabledAt) throw new Refused('stale')
  await tx.user.update({ where: { id: userId }, data: { disabledAt: null, version: { increment: 1 } } })
  return { value: null, audit: { event: 'person.enabled', after: { user: userId } }, tags: [] }
}

/** Signs somebody out everywhere (ASVS 7.4.5). */
export async function endSessionsOf(tx: Tx, _actor: Actor, { userId }: z.output<typeof sessionsInput>): Promise<Change<null>> {
  await openPerson(tx, userId)
  const { count } = await tx.session.deleteMany({ where: { userId } })
  return { value: null, audit: { event: 'person.sessions-ended', after: { user: userId, sessions: count } }, tags: [] }
}

/** For whoever has lost app, passkeys and recovery codes, once an administrator knows that it is they who ask. */
export async function resetFactorOf(tx: Tx, _actor: Actor, { userId, version }: z.output<typeof personInput>): Promise<Change<null>> {
  const { factorSince } = await openPerson(tx, userId, version)
  if (!factorSince) throw new Refused('stale')
  await tx.passkey.deleteMany({ where: { userId } })
  await tx.recoveryCode.deleteMany({ where: { userId } })
  await tx.secondFactor.deleteMany({ where: { userId } })
  await tx.user.update({ where: { id: userId }, data: { factorSince: null, version: { increment: 1 } } })
  await tx.session.deleteMany({ where: { userId } })
  return { value: null, audit: { event: 'person.factor-reset', after: { user: userId } }, tags: [] }
}
