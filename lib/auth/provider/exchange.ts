import 'server-only'
import type { Configuration, IDToken } from 'openid-client'
import { Refused } from '#lib/content/refused.ts'
import { notice } from '#lib/db/notice.ts'
import { env } from '#lib/env.ts'
import type { Provider } from '#lib/env-provider.ts'
import type { ProviderRefusal } from './refusals.ts'
import { discovered, openidClient } from './discovery.ts'
import { backPath } from './paths.ts'
import type { Pending } from './pending.ts'

/** Whom the provider speaks of: by its own name for them, and by an address where it has verified it. */
export type Identity = { issuer: string; subject: string; email: string | null; isProved: boolean }

export const refusedBy = (code: ProviderRefusal) => new Refused('issues', [{ code }])

/** What the library throws: `code` is its own, `error` the provider's. */
type Failure = Error & { code?: string; error?: string }

/** The provider said no, did not answer, or what came is not the answer to what this browser asked. */
function reasonOf({ code, error, cause }: Failure): ProviderRefusal {
  if (code === 'OAUTH_AUTHORIZATION_RESPONSE_ERROR') return error === 'access_denied' ? 'provider-cancelled' : 'provider-away'
  if (code === 'OAUTH_RESPONSE_BODY_ERROR') return error === 'invalid_grant' ? 'provider-over' : 'provider-away'
  const isAway = code === undefined || ['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON', 'OAUTH_WWW_AUTHENTICATE_CHALLENGE'].includes(code)
  return isAway || cause instanceof TypeError ? 'provider-away' : 'provider-over'
}

/** Said in the log with the library's reason, which holds neither code nor token; told by a sentence. */
function refuse(error: unknown): never {
  if (error instanceof Refused || !(error instanceof Error)) throw error
  const failure: Failure = error
  const reason = reasonOf(failure)
  notice(`[${reason}] ${failure.code ?? failure.name} ${failure.error ?? failure.message}`)
  throw refusedBy(reason)
}

const backAddress = () => `${env().siteUrl}${backPath}`

/** Where to send a browser, and what it must bring back. */
export async function leaveFor(provider: Provider): Promise<{ address: string } & Omit<Pending, 'next'>> {
  const client = await openidClient()
  const config = await discovered(provider).catch(refuse)
  const [state, nonce, verifier] = [client.randomState(), client.randomNonce(), client.randomPKCECodeVerifier()]
  const address = client.buildAuthorizationUrl(config, {
    redirect_uri: backAddress(), scope: 'openid email', state, nonce,
    code_challenge: await client.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256',
  })
  return { address: address.href, state, nonce, verifier }
}

type Claims = Readonly<Record<string, unknown>>

/** An address counts where the provider says, with this very word, that it is this person's. */
const verifiedEmail = ({ email, email_verified }: Claims) => (typeof email === 'string' && email_verified === true ? email.trim().toLowerCase() : null)

/** Whether the provider says that more was asked than a password, in one of the words that were configured. */
const isFactorProved = ({ amr, acr }: IDToken, factors: string[]) => [amr, acr].flat().some((word) => typeof word === 'string' && factors.includes(word))

/** Many providers keep the address out of what they sign and tell it when they are asked. */
async function emailOf(config: Configuration, accessToken: string, claims: IDToken): Promise<string | null> {
  if (claims.email !== undefined || !config.serverMetadata().userinfo_endpoint) return verifiedEmail(claims)
  const { fetchUserInfo } = await openidClient()
  return verifiedEmail(await fetchUserInfo(config, accessToken, claims.sub))
}

/** What the provider says of whoever comes back with this query: its answer to what this browser asked, and nothing else. */
async function identityOf(provider: Provider, query: string, { state, nonce, verifier }: Pending): Promise<Identity> {
  const { authorizationCodeGrant } = await openidClient()
  const config = await discovered(provider)
  const back = new URL(`${backAddress()}${query}`)
  const tokens = await authorizationCodeGrant(config, back, { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true })
  const claims = tokens.claims()
  if (!claims) throw refusedBy('provider-over')
  return { issuer: claims.iss, subject: claims.sub, email: await emailOf(config, tokens.access_token, claims), isProved: isFactorProved(claims, provider.factors) }
}

export const comeBack = (provider: Provider, query: string, pending: Pending): Promise<Identity> => identityOf(provider, query, pending).catch(refuse)
