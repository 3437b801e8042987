import 'server-only'
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { hashPassword, isPassword } from '#lib/auth/password.ts'
import type { Actor, Role } from '#lib/auth/roles.ts'
import type { languageInput, passwordInput } from '#lib/auth/users/schema.ts'
import type { Change } from '#lib/content/change.ts'
import { Refused } from '#lib/content/refused.ts'
import type { Tx } from '#lib/db/client.ts'
import { notice } from '#lib/db/notice.ts'
import type { Locale } from '#lib/i18n/locales.ts'

export type NewUser = { email: string; name: string; password: string; role: Role; locales?: Locale[]; mustChangePassword?: boolean }

/** Writes a user with a password; the address is kept in small letters, as sign-in looks for it. */
export async function createUser(tx: Tx, { email, name, password, role, locales = [], mustChangePassword = false }: NewUser): Promise<string> {
  const id = randomUUID()
  await tx.user.create({
    data: {
      id, email: email.trim().toLowerCase(), name, role, locales: [...locales], mustChangePassword,
      credentials: { create: { id: randomUUID(), accountId: id, providerId: 'credential', password: await hashPassword(password) } },
    },
  })
  return id
}

const commonest = new Set(['123456789012', 'password1234', 'passwordpassword', 'qwertyuiop12', 'qwertyuiopas', '111111111111', '000000000000', 'administrator', 'iloveyou1234', 'letmein12345', 'changeme1234', 'abcdefghijkl', 'welcome12345', 'giappone2026', 'italiaitalia'])

/** What everybody tries first (ASVS 6.2.4, 6.2.11): the commonest ones, one's own address, the portal's name. */
const isGuessable = (password: string, { email, name }: { email: string; name: string }) => {
  const plain = password.toLowerCase()
  return commonest.has(plain) || /^(.)\1+$/.test(plain) || [email, email.split('@')[0] ?? '', name, 'kakehashi'].some((word) => word.length > 3 && plain.replace(word.toLowerCase(), '').length < 6)
}

export function refuseGuessable(password: string, whose: { email: string; name: string }): void {
  if (isGuessable(password, whose)) throw new Refused('issues', [{ code: 'password-guessable', field: 'password' }])
}

/** Asks for the password again of whoever changes what proves who they are (ASVS 7.5.1). Gives the id of the credential. */
export async function requirePassword(tx: Tx, actor: Actor, current: string): Promise<string> {
  const credential = await tx.credential.findFirst({ where: { userId: actor.id, providerId: 'credential' } })
  if (credential?.password && (await isPassword({ hash: credential.password, password: current }))) return credential.id
  notice(`[password refused] ${actor.id}`)
  throw new Refused('issues', [{ code: 'password-wrong', field: 'current' }])
}

/** A person chooses their own password; every session of theirs ends, and they begin another with the new one, as proved as this one. */
export async function changePassword(tx: Tx, actor: Actor, { current, password }: z.output<typeof passwordInput>): Promise<Change<{ email: string; isProved: boolean }>> {
  const id = await requirePassword(tx, actor, current)
  if (current === password) throw new Refused('issues', [{ code: 'password-same', field: 'password' }])
  refuseGuessable(password, actor)
  const session = await tx.session.findUnique({ where: { id: actor.sessionId }, select: { provedAt: true } })
  await tx.credential.update({ where: { id }, data: { password: await hashPassword(password) } })
  await tx.user.update({ where: { id: actor.id }, data: { mustChangePassword: false } })
  await tx.session.deleteMany({ where: { userId: actor.id } })
  await tx.passwordReset.deleteMany({ where: { userId: actor.id } })
  return { value: { email: actor.email, isProved: Boolean(session?.provedAt) }, audit: { event: 'password.changed' }, tags: [] }
}

/** The language in which the admin speaks to a person. */
export async function chooseLanguage(tx: Tx, actor: Actor, { language, next }: z.output<typeof languageInput>): Promise<Change<{ next: string | undefined }>> {
  await tx.user.update({ where: { id: actor.id }, data: { language } })
  return { value: { next }, audit: { event: 'language.chosen', before: { language: actor.language }, after: { language } }, tags: [] }
}
