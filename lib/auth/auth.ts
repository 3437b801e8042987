import 'server-only'
import { betterAuth } from 'better-auth/minimal'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { nextCookies } from 'better-auth/next-js'
import { db } from '#lib/db/client.ts'
import { env } from '#lib/env.ts'
import { shared } from '#lib/shared.ts'
import { passwordLength } from './password-length.ts'
import { hashPassword, isPassword } from './password.ts'
import { authSecret } from './secrets.ts'
import { sessionHours } from './sessions/limits.ts'

type Client = Awaited<ReturnType<typeof db>>

// Nothing of it is open to the network: sign-in goes through our own actions (decision 0010).
function make(client: Client) {
  const { siteUrl } = env()
  return betterAuth({
    appName: 'Kakehashi',
    baseURL: siteUrl,
    basePath: '/admin/api/auth',
    secret: authSecret(),
    database: prismaAdapter(client, { provider: 'postgresql' }),
    telemetry: { enabled: false },
    // What it would say of unknown users and wrong passwords is said by the action, without the address.
    logger: { disabled: true },
    // Counted by us, in the database, also where no request comes from a browser (lib/auth/attempts).
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.least,
      maxPasswordLength: passwordLength.most,
      password: { hash: hashPassword, verify: isPassword },
    },
    account: { modelName: 'credential' },
    user: {
      additionalFields: {
        role: { type: 'string', required: true, input: false },
        locales: { type: 'string[]', required: false, input: false },
        language: { type: 'string', required: false, input: false },
        disabledAt: { type: 'date', required: false, input: false },
        mustChangePassword: { type: 'boolean', required: false, input: false },
        factorSince: { type: 'date', required: false, input: false },
      },
    },
    session: {
      // A cookie that outlives the end of its session would be one more (cookieCache stays off).
      expiresIn: sessionHours * 3600,
      disableSessionRefresh: true,
      additionalFields: { seenAt: { type: 'date', required: false, input: false }, provedAt: { type: 'date', required: false, input: false } },
    },
    databaseHooks: {
      session: {
        // Whoever is disabled is answered as whoever is unknown.
        create: { before: async ({ userId }) => (await client.user.count({ where: { id: userId, disabledAt: null } })) === 1 && undefined },
      },
    },
    advanced: {
      cookiePrefix: 'kakehashi',
      useSecureCookies: siteUrl.startsWith('https://'),
      defaultCookieAttributes: { path: '/admin', sameSite: 'strict', httpOnly: true },
    },
    plugins: [nextCookies()],
  })
}

const made = shared<{ client?: Client; auth?: ReturnType<typeof make> }>('auth', () => ({}))

/** What knows sessions and passwords, on the open database. */
export async function auth(): Promise<ReturnType<typeof make>> {
  const client = await db()
  if (made.client !== client || !made.auth) Object.assign(made, { client, auth: make(client) })
  return made.auth as ReturnType<typeof make>
}
