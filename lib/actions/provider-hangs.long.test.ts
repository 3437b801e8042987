import { createServer, type Server } from 'node:http'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { freePort } from '#lib/cli/port.mjs'
import { env } from '#lib/env.ts'
import { shared } from '#lib/shared.ts'
import { databaseKinds, emptyTables } from '#lib/testing/database.ts'
import { exampleClient } from '#lib/testing/openid-provider.mjs'
import { refusedOn } from '#lib/testing/refusal.ts'
import { newBrowser } from '#lib/testing/request.ts'
import { suiteDatabase } from '#lib/testing/suite-database.ts'
import { outcomeOf } from './perform.ts'
import { leaveForProvider, returnFromProvider } from './sign-in-by-provider.ts'

const settings = env()
const before = { ...settings }

// A provider that takes every connection and answers nothing, or nothing but what it says of itself.
describe.each(databaseKinds().slice(0, 1))('a provider that hangs, on %s', (kind) => {
  const database = suiteDatabase(kind)
  const refused = refusedOn(database)
  let server: Server
  let issuer: string
  let isDescribed = false

  beforeAll(async () => {
    const port = await freePort()
    issuer = `http://localhost:${port}`
    const about = { issuer, authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token`, jwks_uri: `${issuer}/jwks`, response_types_supported: ['code'], subject_types_supported: ['public'], id_token_signing_alg_values_supported: ['RS256'] }
    server = createServer((request, response) => {
      if (isDescribed && request.url?.startsWith('/.well-known/')) response.setHeader('content-type', 'application/json').end(JSON.stringify(about))
    })
    await new Promise<void>((resolve) => void server.listen(port, 'localhost', resolve))
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  beforeEach(async () => {
    await emptyTables(database)
    newBrowser()
    Object.assign(settings, { provider: { issuer, clientId: exampleClient.client_id, clientSecret: exampleClient.client_secret, name: 'Example', factors: [] } })
    Object.assign(shared<object>('provider', () => ({})), { key: undefined })
  })
  afterEach(() => void Object.assign(settings, before))

  /** How many seconds pass until it is refused as away. */
  async function secondsUntilAway(work: () => Promise<string>): Promise<number> {
    const since = performance.now()
    await refused(() => outcomeOf('provider', work), 'issues', 'provider-away')
    return (performance.now() - since) / 1000
  }

  test('is waited for five seconds before leaving, and for five when coming back; nobody is signed in', async () => {
    const leaving = await secondsUntilAway(() => leaveForProvider({}))
    expect(leaving).toBeGreaterThan(4.5)
    expect(leaving).toBeLessThan(9)
    isDescribed = true
    const state = new URL(await leaveForProvider({})).searchParams.get('state') ?? ''
    const returning = await secondsUntilAway(() => returnFromProvider(`?code=x&state=${encodeURIComponent(state)}`))
    expect(returning).toBeGreaterThan(4.5)
    expect(returning).toBeLessThan(9)
    expect(await database.prisma.session.count()).toBe(0)
  })
})
