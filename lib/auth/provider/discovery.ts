import 'server-only'
import type { Configuration } from 'openid-client'
import { now } from '#lib/clock.ts'
import type { Provider } from '#lib/env-provider.ts'
import { shared } from '#lib/shared.ts'

/** How long one answer of the provider is waited for. */
const waitSeconds = 5
const keptMinutes = 60

/** Loaded when somebody signs in by a provider: no other page and no other start pays for it. */
export const openidClient = () => import('openid-client')

const known = shared<{ key?: string; until?: number; found?: Promise<Configuration> }>('provider', () => ({}))

async function discover({ issuer, clientId, clientSecret }: Provider): Promise<Configuration> {
  const { discovery, allowInsecureRequests, ClientSecretBasic } = await openidClient()
  // Plain http is let through on this machine alone (lib/env.ts).
  const execute = issuer.startsWith('http:') ? [allowInsecureRequests] : []
  return discovery(new URL(issuer), clientId, clientSecret, ClientSecretBasic(clientSecret), { timeout: waitSeconds, execute })
}

/** What the provider says of itself and its keys: asked once an hour, and anew when it did not answer. */
export async function discovered(provider: Provider): Promise<Configuration> {
  const key = `${provider.issuer} ${provider.clientId}`
  if (known.key !== key || !known.found || (known.until ?? 0) < now().getTime()) {
    Object.assign(known, { key, until: now().getTime() + keptMinutes * 60_000, found: discover(provider) })
  }
  const found = known.found
  try {
    return await (found as Promise<Configuration>)
  } catch (error) {
    if (known.found === found) delete known.found
    throw error
  }
}
