import path from 'node:path'
import { z } from 'zod'
import { type Bucket, bucketOf, bucketVariables } from './env-bucket.ts'
import { EnvError } from './env-error.ts'
import { type Provider, providerOf, providerVariables } from './env-provider.ts'

// The only reader of process.env. Parsed once, at first use, so that importing a file never fails.

const port = z.coerce
  .number('PORT is not a number. Write a port between 1 and 65535, or leave it out for 3000.')
  .int('PORT is not a whole number. Write a port between 1 and 65535, or leave it out for 3000.')
  .min(1, 'PORT is too small. Write a port between 1 and 65535, or leave it out for 3000.')
  .max(65535, 'PORT is too large. Write a port between 1 and 65535, or leave it out for 3000.')
  .default(3000)

// The sentences never repeat the value: it holds a password.
const postgresUrl = z.string().refine(
  (value) => /^postgres(ql)?:\/\//.test(value) && URL.canParse(value),
  'DATABASE_URL is not a PostgreSQL address. Write postgresql://user:password@host:5432/database, or leave it out to use the embedded database.',
)

const webAddress = (sentence: string) =>
  z
    .string()
    .refine((value) => /^https?:\/\//.test(value) && URL.canParse(value), sentence)
    .transform((value) => value.replace(/\/+$/, ''))

const poolSize = z.coerce
  .number('DATABASE_POOL_MAX is not a number. Write how many connections one process may open, or leave it out for 5.')
  .int('DATABASE_POOL_MAX is not a whole number. Write how many connections one process may open, or leave it out for 5.')
  .min(1, 'DATABASE_POOL_MAX is too small. Write 1 or more, or leave it out for 5.')
  .default(5)

const innerSecret = z
  .string()
  .min(32, 'INNER_SECRET is too short. Write at least 32 characters that nobody can guess, for example from `openssl rand -hex 32`.')

const authSecret = z
  .string()
  .min(32, 'AUTH_SECRET is too short. Write at least 32 characters that nobody can guess, for example from `openssl rand -hex 32`.')

const cronSecret = z
  .string()
  .min(32, 'CRON_SECRET is too short. Write at least 32 characters that nobody can guess, for example from `openssl rand -hex 32`.')
  .max(400, 'CRON_SECRET is too long. Write at most 400 characters.')

const trustedProxies = z.coerce
  .number('TRUSTED_PROXIES is not a number. Write how many proxies of yours stand before the portal, or leave it out for none.')
  .int('TRUSTED_PROXIES is not a whole number. Write how many proxies of yours stand before the portal, or leave it out for none.')
  .min(0, 'TRUSTED_PROXIES is below zero. Write how many proxies of yours stand before the portal, or leave it out for none.')
  .optional()

const secondFactor = z
  .enum(['required', 'optional'], 'SECOND_FACTOR must be required or optional, or left out: required where SITE_URL is https.')
  .optional()

// The sentence never repeats the value: it holds a password.
const smtpUrl = z
  .string()
  .refine(
    (value) => /^smtps?:\/\//.test(value) && URL.canParse(value),
    'SMTP_URL is not the address of a mail server. Write smtps://user:password@host:465 or smtp://user:password@host:587, or leave it out to have messages written to DATA_DIR/outbox.',
  )

const mailFrom = z
  .string()
  .refine((value) => /^[^<>\r\n"]*<[^<>@\s]+@[^<>@\s]+>$|^[^<>@\s]+@[^<>@\s]+$/.test(value), 'MAIL_FROM is not a sender. Write redazione@example.org or Kakehashi <redazione@example.org>.')

const adminEmail = z.email('ADMIN_EMAIL is not an e-mail address. Write the address of the first administrator, or leave it out to have one made.')

const adminPassword = z
  .string()
  .min(12, 'ADMIN_PASSWORD is too short. Write at least 12 characters, or leave it out to have one made.')
  .max(128, 'ADMIN_PASSWORD is too long. Write at most 128 characters.')

const documentMemory = z.coerce
  .number('DOCUMENT_MEMORY_MB is not a number. Write how many megabytes of documents one process keeps at hand, or leave it out for 48.')
  .min(1, 'DOCUMENT_MEMORY_MB is too small. Write 1 or more, or leave it out for 48.')
  .default(48)

const variables = z.object({
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_POOL_MAX: poolSize,
  DATA_DIR: z.string().default('.data'),
  DOCUMENT_STORE: z
    .enum(['disk', 'table'], 'DOCUMENT_STORE must be disk or table, or left out: disk on a server, table on functions.')
    .optional(),
  DOCUMENT_MEMORY_MB: documentMemory,
  PORT: port,
  SITE_URL: webAddress(
    'SITE_URL is not a web address. Write it with its scheme, such as https://kakehashi.example, or leave it out for http://localhost with the port.',
  ).optional(),
  INNER_ORIGIN: webAddress(
    'INNER_ORIGIN is not a web address. Write where the portal reaches itself, such as https://abc.lambda-url.eu-south-1.on.aws, or leave it out for http://127.0.0.1 with the port.',
  ).optional(),
  INNER_SECRET: innerSecret.optional(),
  AUTH_SECRET: authSecret.optional(),
  CRON_SECRET: cronSecret.optional(),
  TRUSTED_PROXIES: trustedProxies,
  SECOND_FACTOR: secondFactor,
  SMTP_URL: smtpUrl.optional(),
  MAIL_FROM: mailFrom.optional(),
  ...providerVariables.shape,
  ...bucketVariables.shape,
  ADMIN_EMAIL: adminEmail.optional(),
  ADMIN_PASSWORD: adminPassword.optional(),
  NODE_ENV: z
    .enum(['development', 'production', 'test'], 'NODE_ENV must be development, production or test.')
    .default('development'),
  AWS_LAMBDA_FUNCTION_NAME: z.string().optional(),
  VERCEL: z.string().optional(),
  COUNT_STATEMENTS: z.string().optional(),
  TEST_POSTGRES_URL: z.string().optional(),
  REQUIRE_POSTGRES: z.string().optional(),
})

export type Env = {
  databaseUrl: string | undefined
  databasePoolMax: number
  dataDir: string
  /** Where documents are kept: on this server's disk, or in a table that all processes share. */
  documentStore: 'disk' | 'table'
  documentMemory: number
  port: number
  siteUrl: string
  /** Where the portal reaches itself, and by what it knows that it is itself. */
  innerOrigin: string
  /** Absent where one process can make its own; always there on functions. */
  innerSecret: string | undefined
  /** Signs the cookies of sessions; absent where one installation can make and keep its own. */
  authSecret: string | undefined
  /** By which a platform's clock may ask for what is due; absent where nobody may. */
  cronSecret: string | undefined
  /** How many proxies stand before the portal, each of which adds the address that it saw. */
  trustedProxies: number
  /** Whether everybody must have a second factor. */
  isSecondFactorRequired: boolean
  /** Absent: messages are written to a folder. */
  smtpUrl: string | undefined
  mailFrom: string
  /** Absent: people sign in with a password alone. */
  provider: Provider | undefined
  /** Absent: files lie under `dataDir`. */
  bucket: Bucket | undefined
  adminEmail: string | undefined
  adminPassword: string | undefined
  nodeEnv: 'development' | 'production' | 'test'
  isServerless: boolean
  countStatements: boolean
  testPostgresUrl: string | undefined
  requirePostgres: boolean
}

export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  // An empty variable is how many platforms write "not set".
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = variables.safeParse(given)
  if (!parsed.success) {
    throw new EnvError(parsed.error.issues.map((issue) => issue.message).join('\n'))
  }
  const it = parsed.data
  const isServerless = it.AWS_LAMBDA_FUNCTION_NAME !== undefined || it.VERCEL !== undefined
  if (isServerless) refuseWithoutShared(it)
  if (it.SMTP_URL !== undefined && it.MAIL_FROM === undefined) {
    throw new EnvError('MAIL_FROM is not set, and a mail server must be told who sends. Write redazione@example.org or Kakehashi <redazione@example.org>.')
  }
  const siteUrl = it.SITE_URL ?? `http://localhost:${it.PORT}`
  return {
    databaseUrl: it.DATABASE_URL,
    databasePoolMax: it.DATABASE_POOL_MAX,
    // The comment keeps the bundler from taking the whole working folder for a dependency.
    dataDir: path.resolve(/* turbopackIgnore: true */ process.cwd(), it.DATA_DIR),
    documentStore: it.DOCUMENT_STORE ?? (isServerless ? 'table' : 'disk'),
    documentMemory: it.DOCUMENT_MEMORY_MB * 1_000_000,
    port: it.PORT,
    siteUrl,
    innerOrigin: it.INNER_ORIGIN ?? `http://127.0.0.1:${it.PORT}`,
    innerSecret: it.INNER_SECRET,
    authSecret: it.AUTH_SECRET,
    cronSecret: it.CRON_SECRET,
    // A function is always reached through its gateway.
    trustedProxies: it.TRUSTED_PROXIES ?? (isServerless ? 1 : 0),
    // On a machine of one's own nobody else signs in; a portal that others reach is another matter (ASVS 6.3.3).
    isSecondFactorRequired: it.SECOND_FACTOR === undefined ? siteUrl.startsWith('https://') : it.SECOND_FACTOR === 'required',
    smtpUrl: it.SMTP_URL,
    mailFrom: it.MAIL_FROM ?? `Kakehashi <no-reply@${new URL(siteUrl).hostname}>`,
    provider: providerOf(it),
    bucket: bucketOf(it),
    adminEmail: it.ADMIN_EMAIL,
    adminPassword: it.ADMIN_PASSWORD,
    nodeEnv: it.NODE_ENV,
    isServerless,
    countStatements: it.COUNT_STATEMENTS === '1',
    testPostgresUrl: it.TEST_POSTGRES_URL,
    requirePostgres: it.REQUIRE_POSTGRES === '1',
  }
}

// One request of a function may be answered by another instance: no port is its own, and no secret that it made.
function refuseWithoutShared({ INNER_ORIGIN, INNER_SECRET, AUTH_SECRET }: z.infer<typeof variables>): void {
  const sentences = [
    INNER_ORIGIN === undefined && 'INNER_ORIGIN is not set, and a function has no port of its own. Write the address of the function, without the cache before it.',
    INNER_SECRET === undefined &&
      'INNER_SECRET is not set, and all instances of a function must know the same. Write at least 32 characters that nobody can guess, for example from `openssl rand -hex 32`.',
    AUTH_SECRET === undefined &&
      'AUTH_SECRET is not set, and all instances of a function must know the same. Write at least 32 characters that nobody can guess, for example from `openssl rand -hex 32`.',
  ].filter((sentence) => sentence !== false)
  if (sentences.length > 0) throw new EnvError(sentences.join('\n'))
}

let parsed: Env | undefined

export function env(): Env {
  parsed ??= readEnv(process.env)
  return parsed
}
