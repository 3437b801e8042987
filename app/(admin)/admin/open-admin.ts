import { redirect } from 'next/navigation'
import { type Actor, may, type Permission } from '#lib/auth/roles.ts'
import { readActor } from '#lib/auth/session.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { adminLanguage, askedAddress } from './language.ts'

export type OpenAdmin = { actor: Actor; language: Locale }

/**
 * The first line of every page of the admin: who asks, and in which language. Whoever is not signed in is led to sign in and
 * back again; whoever still has a password made for them, to choose their own.
 */
export async function openAdmin(permission: Permission = 'admin:see'): Promise<OpenAdmin> {
  const actor = await readActor()
  const asked = await askedAddress()
  if (!actor) redirect(`/admin/sign-in?next=${encodeURIComponent(asked.pathname + asked.search)}`)
  if (actor.mustChangePassword && asked.pathname !== '/admin/password') redirect('/admin/password')
  if (!actor.mustChangePassword && !may(actor, permission)) redirect('/admin')
  return { actor, language: await adminLanguage() }
}
