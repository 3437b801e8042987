import 'server-only'
import { unseal } from '#lib/auth/sealed.ts'
import { now } from '#lib/clock.ts'
import { db } from '#lib/db/client.ts'
import { appPurpose, sheetPurpose } from './purposes.ts'
import type { Factors } from './schema.ts'

/** What somebody has besides a password; four statements. */
export async function findFactors(userId: string): Promise<Factors> {
  const client = await db()
  const { factorSince } = await client.user.findUniqueOrThrow({ where: { id: userId }, select: { factorSince: true } })
  return {
    since: factorSince,
    hasApp: (await client.secondFactor.count({ where: { userId, NOT: { secret: null } } })) > 0,
    passkeys: await client.passkey.findMany({ where: { userId }, select: { id: true, name: true, addedAt: true, usedAt: true }, orderBy: { addedAt: 'asc' } }),
    codesLeft: await client.recoveryCode.count({ where: { userId, usedAt: null } }),
  }
}

/** The secret of an app whose enrolment is under way; null where none is. */
export async function findNextSecret(userId: string): Promise<string | null> {
  const row = await (await db()).secondFactor.findUnique({ where: { userId }, select: { nextSecret: true, nextUntil: true } })
  return row?.nextUntil && row.nextUntil > now() ? unseal(appPurpose(userId), row.nextSecret) : null
}

/** The recovery codes that somebody has not yet said they have kept. */
export async function findSheet(userId: string): Promise<string[] | null> {
  const row = await (await db()).secondFactor.findUnique({ where: { userId }, select: { sheet: true, sheetUntil: true } })
  const sheet = row?.sheetUntil && row.sheetUntil > now() ? unseal(sheetPurpose(userId), row.sheet) : null
  return sheet?.split('\n') ?? null
}
