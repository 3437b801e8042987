import 'server-only'
import { randomBytes } from 'node:crypto'
import { writeAudit } from '#lib/audit/commands.ts'
import { inTransaction } from '#lib/db/client.ts'
import { env } from '#lib/env.ts'
import { createUser } from './commands.ts'

const exampleEmail = 'admin@kakehashi.example'

/** Five groups of letters and digits that nobody confuses; 115 bits. */
function oneTimePassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
  const word = () => Array.from(randomBytes(5), (byte) => letters[byte % letters.length]).join('')
  return Array.from({ length: 5 }, word).join('-')
}

/**
 * Where nobody can sign in yet, makes the first administrator: from ADMIN_EMAIL and ADMIN_PASSWORD, else with a password
 * that is good for one sign-in.
 * @returns what to tell the person who starts the portal, or null when there is somebody already
 */
export async function firstAdministrator(): Promise<string | null> {
  const { adminEmail, adminPassword } = env()
  const email = adminEmail ?? exampleEmail
  const password = adminPassword ?? oneTimePassword()
  const isNew = await inTransaction(async (tx) => {
    // Two processes that prepare one database at once must not make two.
    await tx.$executeRaw`LOCK TABLE "User" IN SHARE ROW EXCLUSIVE MODE`
    if (await tx.user.count()) return false
    const id = await createUser(tx, { email, name: email.split('@')[0] ?? email, password, role: 'administrator', mustChangePassword: !adminPassword })
    await writeAudit(tx, { actor: 'setup', event: 'user.created', after: { user: id, role: 'administrator' } })
    return true
  })
  if (!isNew) return null
  return adminPassword
    ? `first administrator: ${email}`
    : `first administrator: ${email} with the one-time password ${password} (shown only now; sign in at /admin and choose your own)`
}
