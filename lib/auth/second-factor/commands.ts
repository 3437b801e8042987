import 'server-only'
import type { z } from 'zod'
import type { Actor } from '#lib/auth/roles.ts'
import { seal, unseal } from '#lib/auth/sealed.ts'
import { endOthersOf } from '#lib/auth/sessions/commands.ts'
import { requirePassword } from '#lib/auth/users/commands.ts'
import { now } from '#lib/clock.ts'
import type { Change } from '#lib/content/change.ts'
import { Refused } from '#lib/content/refused.ts'
import type { Tx } from '#lib/db/client.ts'
import { notice } from '#lib/db/notice.ts'
import { env } from '#lib/env.ts'
import { hashOfCode, newRecoveryCodes } from './recovery-codes.ts'
import { appPurpose, sheetPurpose } from './purposes.ts'
import type { beginInput, confirmInput, proveInput, removeInput } from './schema.ts'
import { newSecret, stepOfCode } from './totp.ts'

const minutes = (count: number) => new Date(now().getTime() + count * 60_000)

const wrongCode = (): never => {
  throw new Refused('issues', [{ code: 'code-wrong', field: 'code' }])
}

/**
 * Takes a code of the app, once: one statement moves the newest step on, so that of twenty who send the same code at the
 * same moment one is let in (ASVS 6.5.1, S-15).
 */
async function takeAppCode(tx: Tx, userId: string, code: string): Promise<boolean> {
  const row = await tx.secondFactor.findUnique({ where: { userId }, select: { secret: true } })
  const secret = unseal(appPurpose(userId), row?.secret ?? null)
  const step = secret && stepOfCode(secret, code, now())
  if (!row || !step) return false
  return (await tx.$executeRaw`UPDATE "SecondFactor" SET "lastStep" = ${step} WHERE "userId" = ${userId} AND "secret" = ${row.secret} AND "lastStep" < ${step}`) === 1
}

async function takeRecoveryCode(tx: Tx, userId: string, code: string): Promise<boolean> {
  return (await tx.recoveryCode.updateMany({ where: { hash: hashOfCode(code), userId, usedAt: null }, data: { usedAt: now() } })).count === 1
}

/** Proves the second factor of a session by a code of the app or a recovery code. */
export async function proveByCode(tx: Tx, actor: Actor, { code, next }: z.output<typeof proveInput>): Promise<Change<{ sessionId: string; next: string | undefined }>> {
  const plain = code.replace(/\s/g, '')
  const isAppCode = /^\d{6}$/.test(plain)
  if (!(await (isAppCode ? takeAppCode : takeRecoveryCode)(tx, actor.id, plain))) {
    notice(`[second factor refused] ${actor.id}`)
    return wrongCode()
  }
  await tx.session.updateMany({ where: { id: actor.sessionId }, data: { provedAt: now() } })
  return { value: { sessionId: actor.sessionId, next }, audit: { event: 'second-factor.proved', after: { by: isAppCode ? 'app' : 'recovery-code' } }, tags: [] }
}

/** Begins the enrolment of an app: its secret is there for a quarter of an hour, beside the one that counts. */
export async function beginApp(tx: Tx, actor: Actor, { current }: z.output<typeof beginInput>): Promise<Change<null>> {
  await requirePassword(tx, actor, current)
  const next = { nextSecret: seal(appPurpose(actor.id), newSecret()), nextUntil: minutes(15) }
  await tx.secondFactor.upsert({ where: { userId: actor.id }, create: { userId: actor.id, ...next }, update: next })
  return { value: null, audit: { event: 'second-factor.begun' }, tags: [] }
}

/** Ten new codes in place of all others; their owner sees them until they have kept them, for an hour at most. */
export async function writeRecoveryCodes(tx: Tx, userId: string): Promise<void> {
  const codes = newRecoveryCodes()
  const sheet = { sheet: seal(sheetPurpose(userId), codes.join('\n')), sheetUntil: minutes(60) }
  await tx.recoveryCode.deleteMany({ where: { userId } })
  await tx.recoveryCode.createMany({ data: codes.map((code) => ({ hash: hashOfCode(code), userId })) })
  await tx.secondFactor.upsert({ where: { userId }, create: { userId, ...sheet }, update: sheet })
}

/** What follows when somebody has a factor more: it is asked of them from now on, and this session has just proved it. */
export async function noteFactor(tx: Tx, actor: Actor, endOthers: boolean): Promise<void> {
  const { factorSince } = await tx.user.findUniqueOrThrow({ where: { id: actor.id }, select: { factorSince: true } })
  if (!factorSince) {
    await tx.user.update({ where: { id: actor.id }, data: { factorSince: now() } })
    await writeRecoveryCodes(tx, actor.id)
  }
  await tx.session.updateMany({ where: { id: actor.sessionId }, data: { provedAt: now() } })
  if (endOthers) await endOthersOf(tx, actor)
}

/** Ends the enrolment of an app with a code of it, which proves that it is there. */
export async function confirmApp(tx: Tx, actor: Actor, { code, endOthers }: z.output<typeof confirmInput>): Promise<Change<{ sessionId: string }>> {
  await tx.$queryRaw`SELECT 1 FROM "SecondFactor" WHERE "userId" = ${actor.id} FOR UPDATE`
  const row = await tx.secondFactor.findUnique({ where: { userId: actor.id } })
  const secret = unseal(appPurpose(actor.id), row?.nextSecret ?? null)
  if (!secret || !row?.nextUntil || row.nextUntil < now()) throw new Refused('issues', [{ code: 'enrolment-over', field: 'code' }])
  const plain = code.replace(/\s/g, '')
  const step = /^\d{6}$/.test(plain) ? stepOfCode(secret, plain, now()) : null
  if (!step) return wrongCode()
  await tx.secondFactor.update({ where: { userId: actor.id }, data: { secret: row.nextSecret, lastStep: step, nextSecret: null, nextUntil: null } })
  await noteFactor(tx, actor, endOthers === 'yes')
  return { value: { sessionId: actor.sessionId }, audit: { event: 'second-factor.enrolled', after: { by: 'app' } }, tags: [] }
}

/** What follows when somebody has a factor less: without any, none is asked, where none must be. */
export async function noteFactorGone(tx: Tx, actor: Actor, endOthers: boolean): Promise<void> {
  const hasApp = (await tx.secondFactor.count({ where: { userId: actor.id, NOT: { secret: null } } })) > 0
  if (!hasApp && (await tx.passkey.count({ where: { userId: actor.id } })) === 0) {
    if (env().isSecondFactorRequired) throw new Refused('issues', [{ code: 'last-factor', field: 'current' }])
    await tx.user.update({ where: { id: actor.id }, data: { factorSince: null } })
    await tx.recoveryCode.deleteMany({ where: { userId: actor.id } })
    await tx.secondFactor.deleteMany({ where: { userId: actor.id } })
  }
  if (endOthers) await endOthersOf(tx, actor)
}

export async function removeApp(tx: Tx, actor: Actor, { current, endOthers }: z.output<typeof removeInput>): Promise<Change<null>> {
  await requirePassword(tx, actor, current)
  const { count } = await tx.secondFactor.updateMany({ where: { userId: actor.id, NOT: { secret: null } }, data: { secret: null } })
  if (count === 0) throw new Refused('not-found')
  await noteFactorGone(tx, actor, endOthers === 'yes')
  return { value: null, audit: { event: 'second-factor.removed', after: { by: 'app' } }, tags: [] }
}

/** New recovery codes; the old ones are worth nothing from then on. */
export async function renewCodes(tx: Tx, actor: Actor, { current }: z.output<typeof beginInput>): Promise<Change<null>> {
  await requirePassword(tx, actor, current)
  const { factorSince } = await tx.user.findUniqueOrThrow({ where: { id: actor.id }, select: { factorSince: true } })
  if (!factorSince) throw new Refused('not-found')
  await writeRecoveryCodes(tx, actor.id)
  return { value: null, audit: { event: 'recovery-codes.renewed' }, tags: [] }
}

/** Their owner has kept the codes: nobody sees them again. */
export async function keepCodes(tx: Tx, actor: Actor): Promise<Change<null>> {
  await tx.secondFactor.updateMany({ where: { userId: actor.id }, data: { sheet: null, sheetUntil: null } })
  return { value: null, audit: { event: 'recovery-codes.kept' }, tags: [] }
}
