import path from 'node:path'
import { z } from 'zod'

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

const webAddress = z
  .string()
  .refine(
    (value) => /^https?:\/\//.test(value) && URL.canParse(value),
    'SITE_URL is not a web address. Write it with its scheme, such as https://kakehashi.example, or leave it out for http://localhost with the port.',
  )
  .transform((value) => value.replace(/\/+$/, ''))

const poolSize = z.coerce
  .number('DATABASE_POOL_MAX is not a number. Write how many connections one process may open, or leave it out for 5.')
  .int('DATABASE_POOL_MAX is not a whole number. Write how many connections one process may open, or leave it out for 5.')
  .min(1, 'DATABASE_POOL_MAX is too small. Write 1 or more, or leave it out for 5.')
  .default(5)

const variables = z.object({
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_POOL_MAX: poolSize,
  DATA_DIR: z.string().default('.data'),
  PORT: port,
  SITE_URL: webAddress.optional(),
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
  port: number
  siteUrl: string
  nodeEnv: 'development' | 'production' | 'test'
  isServerless: boolean
  countStatements: boolean
  testPostgresUrl: string | undefined
  requirePostgres: boolean
}

export class EnvError extends Error {
  override name = 'EnvError'
}

export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  // An empty variable is how many platforms write "not set".
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = variables.safeParse(given)
  if (!parsed.success) {
    throw new EnvError(parsed.error.issues.map((issue) => issue.message).join('\n'))
  }
  const it = parsed.data
  return {
    databaseUrl: it.DATABASE_URL,
    databasePoolMax: it.DATABASE_POOL_MAX,
    // The comment keeps the bundler from taking the whole working folder for a dependency.
    dataDir: path.resolve(/* turbopackIgnore: true */ process.cwd(), it.DATA_DIR),
    port: it.PORT,
    siteUrl: it.SITE_URL ?? `http://localhost:${it.PORT}`,
    nodeEnv: it.NODE_ENV,
    isServerless: it.AWS_LAMBDA_FUNCTION_NAME !== undefined || it.VERCEL !== undefined,
    countStatements: it.COUNT_STATEMENTS === '1',
    testPostgresUrl: it.TEST_POSTGRES_URL,
    requirePostgres: it.REQUIRE_POSTGRES === '1',
  }
}

let parsed: Env | undefined

export function env(): Env {
  parsed ??= readEnv(process.env)
  return parsed
}
