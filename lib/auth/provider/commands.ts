import 'server-only'
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { writeAudit } from '#lib/audit/commands.ts'
import type { Actor } from '#lib/auth/roles.ts'
import { type Begun, beginSession } from '#lib/auth/sessions/commands.ts'
import type { Change } from '#lib/content/change.ts'
import { Refused } from '#lib/content/refused.ts'
import type { Tx } from '#lib/db/client.ts'
import { type Identity, refusedBy } from './exchange.ts'
import type { unlinkInput } from './schema.ts'

/** By the provider's own name for a person, which does not change; by their verified address only as long as they have none. */
async function findPerson(tx: Tx, { issuer, subject, email }: Identity): Promise<string | null> {
  const link = await tx.credential.findFirst({ where: { providerId: issuer, accountId: subject }, select: { userId: true } })
  if (link) return link.userId
  // Whoever is known there by another name is not taken over by an address that has passed to somebody else.
  const user = email === null ? null : await tx.user.findFirst({ where: { email, credentials: { none: { providerId: issuer } } }, select: { id: true } })
  return user?.id ?? null
}

/**
 * Begins a session for whoever the provider speaks of: somebody who is there already, since it is administrators who let
 * people in. Unknown, disabled and not verified are answered alike.
 */
export async function beginByIdentity(tx: Tx, identity: Identity, device: { ipAddress: string; userAgent: string | null }): Promise<Begun> {
  const person = await findPerson(tx, identity)
  // Locked, so that whoever is disabled at this moment has no session afterwards.
  const rows = person ? await tx.$queryRaw<object[]>`SELECT 1 FROM "User" WHERE "id" = ${person} AND "disabledAt" IS NULL FOR UPDATE` : []
  if (!person || rows.length === 0) throw refusedBy('provider-unknown')
  const { issuer, subject, isProved } = identity
  // Asked again behind the lock: another window of theirs may have been first.
  const link = { userId: person, providerId: issuer, accountId: subject }
  if (!(await tx.credential.count({ where: link }))) {
    await tx.credential.create({ data: { id: randomUUID(), ...link } })
    await writeAudit(tx, { actor: person, event: 'provider.linked', after: { issuer } })
  }
  const begun = await beginSession(tx, person, { ...device, isProved })
  await writeAudit(tx, { actor: person, event: 'session.begun', after: { by: 'provider', issuer, isProved } })
  return begun
}

/**
 * Forgets by which name a provider knows somebody, at their own wish: it opens the portal to whoever has that account until
 * it links them anew by their address. Never the only way in, which nobody would find again.
 */
export async function unlinkProvider(tx: Tx, actor: Actor, { id }: z.output<typeof unlinkInput>): Promise<Change<null>> {
  await tx.$queryRaw`SELECT 1 FROM "User" WHERE "id" = ${actor.id} FOR UPDATE`
  const link = await tx.credential.findFirst({ where: { id, userId: actor.id, NOT: { providerId: 'credential' } }, select: { providerId: true } })
  if (!link) throw new Refused('not-found')
  const hasPassword = await tx.credential.count({ where: { userId: actor.id, providerId: 'credential', password: { not: null } } })
  if (!hasPassword) throw new Refused('issues', [{ code: 'only-way-in' }])
  await tx.credential.delete({ where: { id } })
  return { value: null, audit: { event: 'provider.unlinked', before: { issuer: link.providerId } }, tags: [] }
}
