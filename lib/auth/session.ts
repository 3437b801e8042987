import 'server-only'
import { headers } from 'next/headers'
import { cache } from 'react'
import { now } from '#lib/clock.ts'
import { isLocale } from '#lib/i18n/locales.ts'
import { auth } from './auth.ts'
import { env } from '#lib/env.ts'
import { type Actor, type Gate, grantedLocales, isRole } from './roles.ts'
import { noteSeen } from './sessions/commands.ts'
import { restMinutes } from './sessions/limits.ts'

/** What stands before everything else: the factor that somebody has, else the one that everybody must have; nothing where one was proved, here or to a provider whose word counts. */
function gateOf(factorSince: Date | null | undefined, provedAt: Date | null | undefined): Gate | null {
  if (provedAt) return null
  if (factorSince) return 'prove'
  return env().isSecondFactorRequired ? 'enrol' : null
}

/**
 * Whoever sends this request, as the database says now: null for nobody, an ended or rested session, a disabled user or a
 * role that is not known.
 */
export const readActor = cache(async (): Promise<Actor | null> => {
  const found = await (await auth()).api.getSession({ headers: await headers(), query: { disableRefresh: true } })
  if (!found) return null
  const { session, user } = found
  const seenAt = session.seenAt ?? session.createdAt
  if (user.disabledAt || !isRole(user.role) || now().getTime() - seenAt.getTime() > restMinutes * 60_000) return null
  await noteSeen(session.id, seenAt)
  const language = user.language ?? undefined
  return {
    id: user.id, sessionId: session.id, name: user.name, email: user.email, role: user.role,
    locales: grantedLocales(user.role, user.locales ?? []), language: isLocale(language) ? language : null,
    mustChangePassword: user.mustChangePassword ?? false, gate: gateOf(user.factorSince, session.provedAt),
  }
})
