import 'server-only'
import type { PublicKeyCredentialCreationOptionsJSON, PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server'
import type { z } from 'zod'
import type { Actor } from '#lib/auth/roles.ts'
import { seal, unseal } from '#lib/auth/sealed.ts'
import { noteFactor, noteFactorGone } from '#lib/auth/second-factor/commands.ts'
import { type Ceremony, challengePurpose } from '#lib/auth/second-factor/purposes.ts'
import type { beginInput } from '#lib/auth/second-factor/schema.ts'
import { requirePassword } from '#lib/auth/users/commands.ts'
import { now } from '#lib/clock.ts'
import type { Change } from '#lib/content/change.ts'
import { Refused } from '#lib/content/refused.ts'
import type { Tx } from '#lib/db/client.ts'
import { notice } from '#lib/db/notice.ts'
import { creationOptions, requestOptions, verifyAdded, verifyProved } from './ceremony.ts'
import type { addInput, proveInput, removeInput } from './schema.ts'

/** How long a browser may take to answer. */
const answerMinutes = 5

const knownOf = (tx: Tx, userId: string) => tx.passkey.findMany({ where: { userId }, select: { id: true, transports: true } })

async function noteChallenge(tx: Tx, { sessionId }: Actor, ceremony: Ceremony, challenge: string): Promise<void> {
  const until = now().getTime() + answerMinutes * 60_000
  await tx.session.updateMany({ where: { id: sessionId }, data: { challenge: seal(challengePurpose(sessionId, ceremony), `${until} ${challenge}`) } })
}

/** The challenge of a session, once and for what it was made: whoever answers it a second time, or with something else, answers none. */
async function takeChallenge(tx: Tx, { sessionId }: Actor, ceremony: Ceremony): Promise<string> {
  const rows = await tx.$queryRaw<{ challenge: string | null }[]>`SELECT "challenge" FROM "Session" WHERE "id" = ${sessionId} FOR UPDATE`
  const [until, challenge] = (unseal(challengePurpose(sessionId, ceremony), rows[0]?.challenge ?? null) ?? '').split(' ')
  if (!challenge || Number(until) < now().getTime()) throw new Refused('issues', [{ code: 'passkey-too-late' }])
  await tx.session.update({ where: { id: sessionId }, data: { challenge: null } })
  return challenge
}

export async function beginPasskey(tx: Tx, actor: Actor, { current }: z.output<typeof beginInput>): Promise<Change<PublicKeyCredentialCreationOptionsJSON>> {
  await requirePassword(tx, actor, current)
  const options = await creationOptions(actor, await knownOf(tx, actor.id))
  await noteChallenge(tx, actor, 'add', options.challenge)
  return { value: options, audit: { event: 'passkey.begun' }, tags: [] }
}

export async function addPasskey(tx: Tx, actor: Actor, { name, response, endOthers }: z.output<typeof addInput>): Promise<Change<{ sessionId: string }>> {
  const { id, publicKey, counter } = await verifyAdded(response, await takeChallenge(tx, actor, 'add'))
  if (await tx.passkey.count({ where: { id } })) throw new Refused('issues', [{ code: 'passkey-refused' }])
  await tx.passkey.create({ data: { id, userId: actor.id, name, publicKey, counter, transports: response.response.transports ?? [], addedAt: now() } })
  await noteFactor(tx, actor, endOthers === 'yes')
  return { value: { sessionId: actor.sessionId }, audit: { event: 'second-factor.enrolled', after: { by: 'passkey' } }, tags: [] }
}

export async function challengePasskey(tx: Tx, actor: Actor): Promise<Change<PublicKeyCredentialRequestOptionsJSON>> {
  const options = await requestOptions(await knownOf(tx, actor.id))
  await noteChallenge(tx, actor, 'prove', options.challenge)
  return { value: options, audit: { event: 'passkey.challenged' }, tags: [] }
}

/** Proves the second factor of a session by a passkey of the person who signed in. */
export async function proveByPasskey(tx: Tx, actor: Actor, { response }: z.output<typeof proveInput>): Promise<Change<{ sessionId: string }>> {
  const challenge = await takeChallenge(tx, actor, 'prove')
  const passkey = await tx.passkey.findFirst({ where: { id: response.id, userId: actor.id } })
  if (!passkey) {
    notice(`[second factor refused] ${actor.id}`)
    throw new Refused('issues', [{ code: 'passkey-refused' }])
  }
  const counter = await verifyProved(response, challenge, { id: passkey.id, publicKey: passkey.publicKey, counter: Number(passkey.counter), transports: passkey.transports })
  await tx.passkey.update({ where: { id: passkey.id }, data: { counter, usedAt: now() } })
  await tx.session.updateMany({ where: { id: actor.sessionId }, data: { provedAt: now() } })
  return { value: { sessionId: actor.sessionId }, audit: { event: 'second-factor.proved', after: { by: 'passkey' } }, tags: [] }
}

export async function removePasskey(tx: Tx, actor: Actor, { id, current, endOthers }: z.output<typeof removeInput>): Promise<Change<null>> {
  await requirePassword(tx, actor, current)
  if ((await tx.passkey.deleteMany({ where: { id, userId: actor.id } })).count === 0) throw new Refused('not-found')
  await noteFactorGone(tx, actor, endOthers === 'yes')
  return { value: null, audit: { event: 'second-factor.removed', after: { by: 'passkey' } }, tags: [] }
}
