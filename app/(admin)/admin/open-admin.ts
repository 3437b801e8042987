import { redirect } from 'next/navigation'
import type { Actor } from '#lib/auth/roles.ts'
import { readActor } from '#lib/auth/session.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { adminLanguage, askedAddress } from './language.ts'

export type OpenAdmin = { actor: Actor; language: Locale }

/**
 * The first line of every page of the admin: who asks, and in which language. Every role may see all of it; what it lets
 * somebody do is asked again by each action. Whoever is not signed in is led to sign in and
 * back again; whoever still has a password made for them, to choose their own.
 */
export async function openAdmin(): Promise<OpenAdmin> {
  const actor = await readActor()
  const asked = await askedAddress()
  if (!actor) redirect(`/admin/sign-in?next=${encodeURIComponent(asked.pathname + asked.search)}`)
  if (actor.mustChangePassword && asked.pathname !== '/admin/password') redirect('/admin/password')
  return { actor, language: await adminLanguage() }
}
