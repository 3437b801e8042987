import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { findProviderLinks } from '#lib/auth/provider/queries.ts'
import { backPath } from '#lib/auth/provider/paths.ts'
import { pendingCookie } from '#lib/auth/provider/pending.ts'
import { readActor } from '#lib/auth/session.ts'
import { setClock } from '#lib/clock.ts'
import { env } from '#lib/env.ts'
import { shared } from '#lib/shared.ts'
import { databaseKinds } from '#lib/testing/database.ts'
import { run } from '#lib/testing/editing.ts'
import { exampleClient, type OpenIdProvider, startOpenIdProvider } from '#lib/testing/openid-provider.mjs'
import { suitePeople } from '#lib/testing/people.ts'
import { refusedOn } from '#lib/testing/refusal.ts'
import { browserCookies, cookieAttributes, newBrowser, newRequest, useCookies } from '#lib/testing/request.ts'
import { defineProviderStep } from './define-provider-step.ts'
import type { Outcome } from './outcome.ts'
import { outcomeOf, perform } from './perform.ts'
import { leaveForProvider, returnFromProvider } from './sign-in-by-provider.ts'
import { specs } from './specs.ts'

const settings = env()
const before = { ...settings }
const back = `${settings.siteUrl}${backPath}`
const site = 'kakehashi.example'
const editor = { email: `Editor@${site}`, email_verified: true }

/** A browser at the provider: follows it, with its cookies, until it is sent back to the portal; gives the query. */
async function throughProvider(address: string): Promise<string> {
  const jar = new Map<string, string>()
  let at = address
  for (let hops = 0; hops < 10; hops++) {
    const answer = await fetch(at, { redirect: 'manual', headers: { cookie: [...jar].map((pair) => pair.join('=')).join('; ') } })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      jar.set(name, value)
    }
    const location = answer.headers.get('location')
    if (!location) throw new Error(`${answer.status} of the provider: ${(await answer.text()).slice(0, 500)}`)
    at = new URL(location, at).href
    if (at.startsWith(back)) return new URL(at).search
  }
  throw new Error('The provider sends nobody back.')
}

const leave = (next?: string) => outcomeOf('provider.begin', () => leaveForProvider({ next }))
const comeBack = (query: string) => outcomeOf('provider.back', () => returnFromProvider(query))

async function left(next?: string): Promise<string> {
  const outcome = await leave(next)
  if (!outcome.ok) throw new Error(`Leaving was refused: ${outcome.code} ${outcome.issues[0]?.code ?? ''}`)
  return outcome.value
}

const round = async (next?: string): Promise<Outcome<string>> => comeBack(await throughProvider(await left(next)))

describe.each(databaseKinds())('signing in by an organisation’s provider, on %s', (kind) => {
  const { database, ids } = suitePeople(kind)
  const refused = refusedOn(database)
  let provider: OpenIdProvider

  const configure = (more: object = {}) => {
    Object.assign(settings, { provider: { issuer: provider.issuer, clientId: exampleClient.client_id, clientSecret: exampleClient.client_secret, name: 'Example', factors: [], ...more } })
    Object.assign(shared<object>('provider', () => ({})), { key: undefined })
  }
  const audit = async () => (await database.prisma.auditEntry.findMany({ orderBy: { id: 'asc' } })).map(({ actor, event, after }) => ({ actor, event, after }))
  const nobody = async () => {
    expect(await database.prisma.session.count()).toBe(0)
    expect([...browserCookies()]).toEqual([])
  }

  beforeAll(async () => {
    provider = await startOpenIdProvider(back)
  })
  afterAll(() => provider.stop())
  beforeEach(() => {
    Object.assign(provider.state, { current: 'of-the-editor', people: new Map([['of-the-editor', editor]]), isCancelling: false })
    configure()
  })
  afterEach(() => void Object.assign(settings, before))

  test('somebody who is there comes in by their verified address; a new session, its audit rows, a cookie as ever', async () => {
    const outcome = await round('/admin/articles?find=x')
    expect(outcome).toEqual({ ok: true, value: `/admin/sign-in/onward?next=${encodeURIComponent('/admin/articles?find=x')}` })
    expect(await readActor()).toMatchObject({ id: ids.editor, role: 'editor', gate: null })
    expect([...browserCookies().keys()]).toEqual(['kakehashi.session_token'])
    expect(cookieAttributes('kakehashi.session_token')).toMatchObject({ path: '/admin', httpOnly: true, sameSite: 'strict' })
    expect(await audit()).toEqual([
      { actor: ids.editor, event: 'provider.linked', after: { issuer: provider.issuer } },
      { actor: ids.editor, event: 'session.begun', after: { by: 'provider', issuer: provider.issuer, isProved: false } },
    ])
    expect((await database.prisma.attempt.findMany()).map(({ count }) => count), 'a success counts as no attempt').toEqual([0])
    await perform(specs['session.end'], { request: 'ends-what-the-provider-began' })
    expect(await readActor()).toBeNull()
  })

  test('what is asked of the provider: a code, bound to this browser by state, nonce and PKCE, sent back to SITE_URL', async () => {
    newRequest({ host: 'evil.example', 'x-forwarded-host': 'evil.example' })
    const { searchParams, origin } = new URL(await left())
    expect(origin).toBe(provider.issuer)
    expect(Object.fromEntries(searchParams)).toMatchObject({ response_type: 'code', scope: 'openid email', redirect_uri: back, code_challenge_method: 'S256', client_id: 'kakehashi' })
    for (const name of ['state', 'nonce', 'code_challenge']) expect(searchParams.get(name)?.length, name).toBeGreaterThan(20)
    expect(cookieAttributes(pendingCookie())).toEqual({ path: '/admin/api/provider', httpOnly: true, secure: false, sameSite: 'lax', maxAge: 600 })
    expect(browserCookies().get(pendingCookie()), 'sealed').not.toContain(searchParams.get('state'))
  })

  test('afterwards it is the provider’s own name for a person that counts, also with another address', async () => {
    await round()
    newBrowser()
    provider.state.people.set('of-the-editor', { email: `viewer@${site}`, email_verified: true })
    expect(await round()).toMatchObject({ ok: true })
    expect(await readActor()).toMatchObject({ id: ids.editor })
    expect((await audit()).map(({ event }) => event)).toEqual(['provider.linked', 'session.begun', 'session.begun'])
    newBrowser()
    Object.assign(provider.state, { current: 'another', people: new Map([['another', editor]]) })
    await refused(round, 'issues', 'provider-unknown')
    expect(await readActor(), 'an address that has passed to somebody else opens nothing').toBeNull()
  })

  test.each([
    ['an unknown person', { email: `nobody@${site}`, email_verified: true }],
    ['an address that is not verified', { ...editor, email_verified: false }],
    ['an address that is verified by another word', { ...editor, email_verified: 'true' }],
    ['an address without a word on it', { email: editor.email }],
    ['no address', {}],
    ['somebody who is invited and has not accepted', { email: 'invited@example.org', email_verified: true }],
    ['a disabled person', { email: `viewer@${site}`, email_verified: true }],
  ])('%s does not come in, and nothing is written', async (_, person) => {
    await database.prisma.user.update({ where: { email: `viewer@${site}` }, data: { disabledAt: new Date() } })
    await database.prisma.invitation.create({ data: { id: 'invitation', email: 'invited@example.org', role: 'viewer', locales: [], language: 'it', tokenHash: 'hash', invitedBy: 'test', invitedAt: new Date(), expiresAt: new Date(Date.now() + 3_600_000), sentAt: new Date() } })
    provider.state.people.set('of-the-editor', person)
    await refused(round, 'issues', 'provider-unknown')
    await nobody()
    await database.prisma.user.update({ where: { email: `viewer@${site}` }, data: { disabledAt: null } })
  })

  test('whoever is disabled after they were linked does not come in; enabled again they are linked anew', async () => {
    await round()
    newBrowser()
    await database.prisma.session.deleteMany()
    await database.prisma.user.update({ where: { id: ids.editor ?? '' }, data: { disabledAt: new Date() } })
    await refused(round, 'issues', 'provider-unknown')
    await nobody()
    await database.prisma.user.update({ where: { id: ids.editor ?? '' }, data: { disabledAt: null } })
    expect(await round()).toMatchObject({ ok: true })
  })

  test('to disable somebody forgets their link; enabled again they are linked anew, also by another name there', async () => {
    await round()
    const version = async () => (await database.prisma.user.findUniqueOrThrow({ where: { id: ids.editor ?? '' } })).version
    const administer = async (name: 'person.disable' | 'person.enable') => run(name, { userId: ids.editor, version: await version() })
    expect(await administer('person.disable')).toMatchObject({ ok: true })
    expect(await database.prisma.credential.count({ where: { userId: ids.editor ?? '', NOT: { providerId: 'credential' } } })).toBe(0)
    expect(await database.prisma.session.count()).toBe(0)
    newBrowser()
    await refused(round, 'issues', 'provider-unknown')
    await nobody()
    expect(await administer('person.enable')).toMatchObject({ ok: true })
    Object.assign(provider.state, { current: 'a-new-name', people: new Map([['a-new-name', editor]]) })
    newBrowser()
    expect(await round()).toMatchObject({ ok: true })
    expect(await database.prisma.credential.findFirst({ where: { userId: ids.editor ?? '', providerId: provider.issuer } })).toMatchObject({ accountId: 'a-new-name' })
  })

  test('somebody unlinks their own account and nobody else’s, never the only way in; the next sign-in links it anew', async () => {
    await round()
    const unlink = (id: string) => perform(specs['provider.unlink'], { request: `unlinks-${id}`, id })
    const { links: [link], hasPassword, offered } = await findProviderLinks(ids.editor ?? '')
    expect({ name: link?.name, offered, hasPassword }).toEqual({ name: 'Example', offered: 'Example', hasPassword: true })
    const theirs = await database.prisma.credential.create({ data: { id: 'of-somebody-else', userId: ids.viewer ?? '', providerId: provider.issuer, accountId: 'of-somebody-else' } })
    const password = await database.prisma.credential.findFirstOrThrow({ where: { userId: ids.editor ?? '', providerId: 'credential' } })
    for (const id of [theirs.id, password.id, 'nothing']) await refused(() => unlink(id), 'not-found')
    await database.prisma.credential.update({ where: { id: password.id }, data: { password: null } })
    await refused(() => perform(specs['provider.unlink'], { request: 'the-only-way-in', id: link?.id }), 'issues', 'only-way-in')
    expect((await findProviderLinks(ids.editor ?? '')).hasPassword).toBe(false)
    await database.prisma.credential.update({ where: { id: password.id }, data: { password: password.password } })
    expect(await unlink(link?.id ?? '')).toMatchObject({ ok: true })
    expect((await findProviderLinks(ids.editor ?? '')).links).toEqual([])
    expect(await readActor(), 'the session at hand stays').toMatchObject({ id: ids.editor })
    expect(await database.prisma.auditEntry.findFirstOrThrow({ orderBy: { id: 'desc' } })).toMatchObject({ actor: ids.editor, event: 'provider.unlinked', before: { issuer: provider.issuer } })
    newBrowser()
    expect(await round()).toMatchObject({ ok: true })
    expect((await findProviderLinks(ids.editor ?? '')).links).toHaveLength(1)
  })

  test('another state, another browser, the same answer twice, and one that is too late: begin again', async () => {
    const query = await throughProvider(await left())
    const cookies = browserCookies()
    const state = new URLSearchParams(query).get('state') ?? ''
    await refused(() => comeBack(query.replace(state, 'of-somebody-else')), 'issues', 'provider-over')
    newBrowser()
    await refused(() => comeBack(query), 'issues', 'provider-over')
    useCookies(new Map([[pendingCookie(), 'sealed$AAAA$AAAA$AAAA']]))
    await refused(() => comeBack(query), 'issues', 'provider-over')
    useCookies(cookies)
    setClock(new Date(Date.now() + 601_000))
    await refused(() => comeBack(query), 'issues', 'provider-over')
    setClock(null)
    await nobody()
    useCookies(cookies)
    expect(await comeBack(query)).toMatchObject({ ok: true })
    useCookies(cookies)
    await refused(() => comeBack(query), 'issues', 'provider-over')
    expect(await database.prisma.session.count()).toBe(1)
  })

  test('a code that was asked for in another browser does not count in this one, though its state is put right', async () => {
    const theirs = new URLSearchParams(await throughProvider(await left()))
    newBrowser()
    const mine = new URLSearchParams(await throughProvider(await left()))
    theirs.set('state', mine.get('state') ?? '')
    await refused(() => comeBack(`?${theirs}`), 'issues', 'provider-over')
    await nobody()
  })

  test('another nonce than the one that was asked for', async () => {
    const address = new URL(await left())
    address.searchParams.set('nonce', 'of-somebody-else')
    await refused(async () => comeBack(await throughProvider(address.href)), 'issues', 'provider-over')
    await nobody()
  })

  test('whoever cancels at the provider is told so, and can begin again', async () => {
    provider.state.isCancelling = true
    await refused(round, 'issues', 'provider-cancelled')
    await nobody()
  })

  test('a provider that is away is a sentence, before leaving and after; one that is back is asked anew', async () => {
    const { issuer } = provider
    configure({ issuer: 'http://localhost:9' })
    await refused(leave, 'issues', 'provider-away')
    configure({ issuer })
    const query = await throughProvider(await left())
    configure({ clientSecret: 'a secret that was replaced there' })
    await refused(() => comeBack(query), 'issues', 'provider-away')
    await nobody()
    configure()
    expect(await round()).toMatchObject({ ok: true })
  })

  test('its word on a second factor counts where it is configured, and no other', async () => {
    Object.assign(settings, { isSecondFactorRequired: true })
    await database.prisma.user.update({ where: { id: ids.editor ?? '' }, data: { factorSince: null } })
    await round()
    expect(await readActor()).toMatchObject({ gate: 'enrol' })
    const telling = await startOpenIdProvider(back, { inToken: true })
    Object.assign(telling.state, { current: 'of-the-editor', people: new Map([['of-the-editor', { ...editor, amr: ['pwd', 'mfa'] }]]) })
    try {
      for (const [factors, gate] of [[[], 'enrol'], [['hwk'], 'enrol'], [['hwk', 'mfa'], null]] as const) {
        newBrowser()
        configure({ issuer: telling.issuer, factors })
        expect(await round()).toMatchObject({ ok: true })
        expect(await readActor(), factors.join()).toMatchObject({ id: ids.editor, gate })
      }
    } finally {
      await telling.stop()
    }
  })

  test('thirty times from one network, and it waits', async () => {
    for (let i = 0; i < 30; i++) await comeBack('?code=x&state=y')
    const asked = provider.state.asked
    await refused(leave, 'too-many')
    expect(provider.state.asked, 'the provider is left alone').toBe(asked)
  })

  test.each([['cross-site', {}], ['same-site', {}], ['none', {}], ['same-origin', { 'sec-purpose': 'prefetch' }]])('a link that no page of ours was followed for (%s) leads nowhere', async (from, more) => {
    newRequest({ 'sec-fetch-site': from, ...more })
    await refused(leave, 'foreign')
    await nobody()
  })

  test('S-26: no address of another place is gone on to', async () => {
    for (const next of ['https://evil.example', '/admin//evil.example']) {
      newBrowser()
      expect(await round(next), next).toEqual({ ok: true, value: '/admin/sign-in/onward?next=%2Fadmin' })
    }
  })

  test('a route always goes on to a page of ours, or to the provider', async () => {
    const goesTo = async (work: () => Promise<string>) => (await defineProviderStep('provider.back', work)(new Request('http://evil.example/admin/api/provider/back'))).headers.get('location')
    expect(await goesTo(async () => '/admin')).toBe('/admin')
    expect(await goesTo(() => returnFromProvider('?code=x&state=y'))).toBe('/admin/sign-in?refused=provider-over')
    expect(await goesTo(async () => { throw new Error('of the test') })).toMatch(/^\/admin\/sign-in\?refused=trouble&trouble=[\w-]+$/)
    Object.assign(settings, { provider: undefined })
    expect(await goesTo(() => leaveForProvider({}))).toBe('/admin/sign-in?refused=not-found')
  })
})
