import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Tx } from '#lib/db/client.ts'
import { hashPassword } from '#lib/auth/password.ts'
import type { Role } from '#lib/auth/roles.ts'
import type { Locale } from '#lib/i18n/locales.ts'

export type NewUser = { email: string; name: string; password: string; role: Role; locales?: Locale[]; mustChangePassword?: boolean }

/** Writes a user with a password; the address is kept in small letters, as sign-in looks for it. The hash is made before the transaction needs it. */
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

/** Gives a user another password, which they chose themselves. Ending their other sessions is the caller's. */
export async function setPassword(tx: Tx, userId: string, password: string): Promise<void> {
  await tx.credential.updateMany({ where: { userId, providerId: 'credential' }, data: { password: await hashPassword(password) } })
  await tx.user.update({ where: { id: userId }, data: { mustChangePassword: false } })
}
