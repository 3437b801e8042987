import { redirect } from 'next/navigation'
import type { Actor } from '#lib/auth/roles.ts'
import { readActor } from '#lib/auth/session.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { adminLanguage, askedAddress } from './language.ts'

export type OpenAdmin = { actor: Actor; language: Locale }

const places = { prove: '/admin/second-factor', password: '/admin/password', enrol: '/admin/second-factor/enrol' } as const

/** The one page that somebody can open as long as something stands before all others (S-17); the pipeline asks the same of every action. */
function gateBefore({ gate, mustChangePassword }: Actor): string | null {
  if (gate === 'prove') return places.prove
  if (mustChangePassword) return places.password
  return gate === 'enrol' ? places.enrol : null
}

/**
 * The first line of every page of the admin: who asks, and in which language. Every role may see all of it; what it lets
 * somebody do is asked again by each action. Whoever is not signed in is led to sign in and
 * back again; whoever has not proved their second factor, to prove it; whoever still has a password made for them, to
 * choose their own; whoever must have a second factor and has none, to get one.
 */
export async function openAdmin(): Promise<OpenAdmin> {
  const actor = await readActor()
  const asked = await askedAddress()
  if (!actor) redirect(`/admin/sign-in?next=${encodeURIComponent(asked.pathname + asked.search)}`)
  const gate = gateBefore(actor)
  if (gate && asked.pathname !== gate) redirect(gate === places.prove ? `${gate}?next=${encodeURIComponent(asked.pathname + asked.search)}` : gate)
  return { actor, language: await adminLanguage() }
}
