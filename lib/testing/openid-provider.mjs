// A real OpenID Connect provider on this machine (oidc-provider), for tests: who signs in, and what it says of them, is told
// by `people`; with `isAsking` a page is shown on which somebody signs in or goes back.
import { createServer } from 'node:http'
import { freePort } from '../cli/port.mjs'

export const exampleClient = { client_id: 'kakehashi', client_secret: 'an example secret of the provider, long enough' }

const claims = { openid: ['sub', 'amr'], email: ['email', 'email_verified'] }

/**
 * Starts it for a portal that is sent back to at `back`. `isAsking`: its own page asks who it is; otherwise whoever is
 * `current` is signed in at once. `inToken`: the address stands in what it signs, and not only where it is asked for.
 */
export async function startOpenIdProvider(back, { isAsking = false, inToken = false } = {}) {
  const { default: Provider } = await quietly(() => import('oidc-provider'))
  const port = await freePort()
  const issuer = `http://localhost:${port}`
  const state = { current: 'nobody', people: new Map(), isCancelling: false, asked: 0 }
  const findAccount = (_ctx, id) => ({ accountId: id, claims: () => ({ sub: id, ...state.people.get(id) }) })
  const provider = await quietly(() => new Provider(issuer, {
    clients: [{ ...exampleClient, redirect_uris: [back], response_types: ['code'], grant_types: ['authorization_code'] }],
    claims, conformIdTokenClaims: !inToken, findAccount,
    features: { devInteractions: { enabled: false } },
    cookies: { keys: ['an example key of the provider'] },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    ttl: { AccessToken: 60, AuthorizationCode: 60, IdToken: 60, Interaction: 600, Grant: 600, Session: 600 },
  }))
  const handle = provider.callback()
  const server = createServer((request, response) => {
    state.asked += 1
    const { pathname, searchParams } = new URL(request.url, issuer)
    if (!pathname.startsWith('/interaction/')) return handle(request, response)
    if (isAsking && !searchParams.has('as')) return respondWithQuestion(response, pathname, state.people)
    interact(provider, state.people, searchParams.get('as') ?? (state.isCancelling ? '' : state.current), request, response).catch((error) => response.destroy(error))
  })
  await new Promise((resolve) => server.listen(port, 'localhost', resolve))
  const stop = () => new Promise((resolve) => {
    server.closeAllConnections()
    server.close(resolve)
  })
  return { issuer, state, stop }
}

/** It warns of what only a provider for others must have. */
async function quietly(work) {
  const { warn, info } = console
  Object.assign(console, { warn: () => undefined, info: () => undefined })
  try {
    return await work()
  } finally {
    Object.assign(console, { warn, info })
  }
}

function respondWithQuestion(response, pathname, people) {
  const links = ['', ...people.keys()].map((id) => `<li><a href="${pathname}?as=${encodeURIComponent(id)}">${id === '' ? 'Cancel' : id}</a></li>`)
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  response.end(`<!doctype html><html lang="en"><title>Example provider</title><main><h1>Example provider</h1><ul>${links.join('')}</ul></main></html>`)
}

async function interact(provider, people, accountId, request, response) {
  const { params } = await provider.interactionDetails(request, response)
  if (accountId === '') return provider.interactionFinished(request, response, { error: 'access_denied' }, { mergeWithLastSubmission: false })
  const grant = new provider.Grant({ accountId, clientId: params.client_id })
  grant.addOIDCScope(params.scope)
  return provider.interactionFinished(request, response, { login: { accountId, amr: people.get(accountId)?.amr }, consent: { grantId: await grant.save() } }, { mergeWithLastSubmission: false })
}
