import 'server-only'
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { hashPassword, isPassword, passwordLength } from '#lib/auth/password.ts'
import type { Actor, Role } from '#lib/auth/roles.ts'
import type { Change } from '#lib/content/change.ts'
import { Refused } from '#lib/content/refused.ts'
import type { Tx } from '#lib/db/client.ts'
import { type Locale, locales } from '#lib/i18n/locales.ts'

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

export const passwordInput = z.object({
  current: z.string().min(1, 'password-missing').max(passwordLength.most, 'password-too-long'),
  password: z.string().min(passwordLength.least, 'password-too-short').max(passwordLength.most, 'password-too-long'),
})

/** What everybody tries first (ASVS 6.2.4, 6.2.11): the commonest ones, one's own address, the portal's name. */
const isGuessable = (password: string, { email, name }: Actor) => {
  const plain = password.toLowerCase()
  return commonest.has(plain) || /^(.)\1+$/.test(plain) || [email, email.split('@')[0] ?? '', name, 'kakehashi'].some((word) => word.length > 3 && plain.replace(word.toLowerCase(), '').length < 6)
}

/** A person chooses their own password; every session of theirs ends, and they begin another with the new one. */
export async function changePassword(tx: Tx, actor: Actor, { current, password }: z.output<typeof passwordInput>): Promise<Change<{ email: string }>> {
  const credential = await tx.credential.findFirst({ where: { userId: actor.id, providerId: 'credential' } })
  if (!credential?.password || !(await isPassword({ hash: credential.password, password: current }))) throw new Refused('issues', [{ code: 'password-wrong', field: 'current' }])
  if (current === password) throw new Refused('issues', [{ code: 'password-same', field: 'password' }])
  if (isGuessable(password, actor)) throw new Refused('issues', [{ code: 'password-guessable', field: 'password' }])
  await tx.credential.update({ where: { id: credential.id }, data: { password: await hashPassword(password) } })
  await tx.user.update({ where: { id: actor.id }, data: { mustChangePassword: false } })
  await tx.session.deleteMany({ where: { userId: actor.id } })
  return { value: { email: actor.email }, audit: { event: 'password.changed' }, tags: [] }
}

export const languageInput = z.object({ language: z.enum(locales), next: z.string().max(500).optional() })

/** The language in which the admin speaks to a person. */
export async function chooseLanguage(tx: Tx, actor: Actor, { language, next }: z.output<typeof languageInput>): Promise<Change<{ next: string | undefined }>> {
  await tx.user.update({ where: { id: actor.id }, data: { language } })
  return { value: { next }, audit: { event: 'language.chosen', before: { language: actor.language }, after: { language } }, tags: [] }
}
