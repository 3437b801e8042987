import { z } from 'zod'
import { EnvError } from './env-error.ts'

/** Plain http is for a provider on this machine, in tests: nobody listens there. */
const isIssuer = (value: string) => {
  if (!URL.canParse(value)) return false
  const { protocol, hostname, search, hash, username } = new URL(value)
  return (protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname))) && !search && !hash && !username
}

// Kept as it is written: a slash at its end belongs to the name of an issuer.
const oidcIssuer = z.string().refine(isIssuer, 'OIDC_ISSUER is not the address of an OpenID Connect provider. Write it as the provider names itself, such as https://login.example.org, or leave it out to have people sign in with a password alone.')

const oidcName = z.string().max(60, 'OIDC_NAME is too long. Write at most 60 characters, as people call the organisation or its sign-in.')

const oidcFactors = z
  .string()
  .regex(/^[^\s,]+(\s*,\s*[^\s,]+)*$/, 'OIDC_SECOND_FACTOR is not a list of words. Write those by which the provider says that it asked for a second factor, such as mfa,hwk, or leave it out to have the portal ask for its own.')
  .transform((value) => value.split(/\s*,\s*/))

export const providerVariables = z.object({
  OIDC_ISSUER: oidcIssuer.optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: oidcName.optional(),
  OIDC_SECOND_FACTOR: oidcFactors.optional(),
})

/** An organisation's provider by which people of the newsroom may sign in (decision 0022). */
export type Provider = {
  issuer: string
  clientId: string
  clientSecret: string
  /** As people call it */
  name: string
  /** The words of `amr` or `acr` that count as a second factor; none: the portal asks for its own */
  factors: string[]
}

/** Undefined where none is configured; refuses half of a configuration. */
export function providerOf({ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME, OIDC_SECOND_FACTOR }: z.infer<typeof providerVariables>): Provider | undefined {
  if (OIDC_ISSUER === undefined && OIDC_CLIENT_ID === undefined && OIDC_CLIENT_SECRET === undefined) return undefined
  if (OIDC_ISSUER === undefined || OIDC_CLIENT_ID === undefined || OIDC_CLIENT_SECRET === undefined) {
    throw new EnvError('OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET belong together, and not all of them are set. Write all three as the provider gave them, or leave all out.')
  }
  return { issuer: OIDC_ISSUER, clientId: OIDC_CLIENT_ID, clientSecret: OIDC_CLIENT_SECRET, name: OIDC_NAME ?? new URL(OIDC_ISSUER).hostname, factors: OIDC_SECOND_FACTOR ?? [] }
}
