import { describe, expect, test } from 'vitest'
import { firstAdministrator } from '#lib/auth/users/first-administrator.ts'
import { countAttempt, uncountAttempt } from '#lib/auth/attempts/commands.ts'
import { readActor } from '#lib/auth/session.ts'
import { renewSession } from '#lib/auth/sessions/commands.ts'
import { setClock } from '#lib/clock.ts'
import { env } from '#lib/env.ts'
import { shared } from '#lib/shared.ts'
import { databaseKinds, emptyTables } from '#lib/testing/database.ts'
import { changedTables, fingerprints } from '#lib/testing/desk.ts'
import { attempt, codeOf } from '#lib/testing/attempt.ts'
import { examplePassword as password } from '#lib/testing/example-accounts.mjs'
import { suitePeople } from '#lib/testing/people.ts'
import { browserCookies, cookieAttributes, newBrowser, newRequest, useCookies } from '#lib/testing/request.ts'
import { perform } from './perform.ts'
import { specs } from './specs.ts'

describe.each(databaseKinds())('signing in, on %s', (kind) => {
  const { database } = suitePeople(kind)

  test('S-14: each sign-in is a new session; the end of one is no end of the other', async () => {
    const sessions = async () => database.prisma.session.count()
    expect(codeOf(await attempt('editor@kakehashi.example', password))).toBe('in')
    const first = browserCookies()
    newBrowser()
    useCookies(first)
    expect(codeOf(await attempt('editor@kakehashi.example', password))).toBe('in')
    expect([...browserCookies().values()]).not.toEqual([...first.values()])
    expect(await sessions()).toBe(2)
    await perform(specs['session.end'], { request: 'ends-one-session' })
    expect(await sessions()).toBe(1)
    expect(await readActor()).toBeNull()
    useCookies(first)
    expect(await readActor()).toMatchObject({ role: 'editor' })
  })

  test('S-13: over https the cookie has the prefix to which browsers hold it; with another token it has the same attributes', async () => {
    const { siteUrl } = env()
    const forgetMade = () => Object.assign(shared<object>('auth', () => ({})), { client: undefined })
    Object.assign(env(), { siteUrl: 'https://kakehashi.example' })
    forgetMade()
    try {
      await attempt('editor@kakehashi.example', password)
      const name = '__Secure-kakehashi.session_token'
      expect([...browserCookies().keys()]).toEqual([name])
      const [first, begun] = [browserCookies().get(name), cookieAttributes(name)]
      expect(begun).toMatchObject({ path: '/admin', httpOnly: true, secure: true, sameSite: 'strict', maxAge: 43_200 })
      await renewSession((await readActor())?.sessionId ?? '')
      expect(browserCookies().get(name)).not.toBe(first)
      expect(await readActor()).toMatchObject({ role: 'editor' })
      const { maxAge, ...renewed } = cookieAttributes(name) as { maxAge: number }
      expect(renewed).toEqual({ path: '/admin', httpOnly: true, secure: true, sameSite: 'strict' })
      expect(maxAge).toBeGreaterThan(43_000)
    } finally {
      Object.assign(env(), { siteUrl })
      forgetMade()
    }
  })

  test('a session ends twelve hours after it began, and an hour after its last use', async () => {
    await attempt('editor@kakehashi.example', password)
    const from = Date.now()
    const after = (minutes: number) => setClock(new Date(from + minutes * 60_000))
    after(59)
    expect(await readActor()).not.toBeNull()
    after(110)
    expect(await readActor()).not.toBeNull()
    after(175)
    expect(await readActor()).toBeNull()
    await database.prisma.session.updateMany({ data: { seenAt: new Date(from + 12 * 3_600_000), expiresAt: new Date(from - 1000) } })
    after(12 * 60 + 1)
    expect(await readActor()).toBeNull()
    setClock(null)
  })

  test('six wrong passwords from one network, and it waits; from another network the same person signs in', async () => {
    for (let i = 0; i < 6; i++) expect(codeOf(await attempt('editor@kakehashi.example', 'not this one'))).toBe('wrong-password')
    expect(codeOf(await attempt('editor@kakehashi.example', password))).toBe('too-many')
    expect(await database.prisma.session.count()).toBe(0)
    newRequest({ 'x-kakehashi-peer': '198.51.100.7', 'x-forwarded-for': '192.0.2.1' })
    expect(codeOf(await attempt('editor@kakehashi.example', password))).toBe('in')
    newRequest({ 'x-forwarded-for': '203.0.113.9' })
    expect(codeOf(await attempt('editor@kakehashi.example', password)), 'a claimed address changes nothing').toBe('too-many')
    setClock(new Date(Date.now() + 16 * 60_000))
    expect(codeOf(await attempt('editor@kakehashi.example', password))).toBe('in')
  })

  test('fifty attempts at once are counted each', async () => {
    const within = await Promise.all(Array.from({ length: 50 }, () => countAttempt(['many', 'at once'], { most: 20, seconds: 60 })))
    expect(within.filter(Boolean)).toHaveLength(20)
    await uncountAttempt(['many', 'at once'])
    expect((await database.prisma.attempt.findMany()).map(({ count }) => count)).toEqual([49])
  })

  test('a password is changed with the old one alone; every session ends, and a guessable one is refused', async () => {
    await attempt('translator@kakehashi.example', password)
    const change = (input: object) => perform(specs['password.change'], { request: `changes-${JSON.stringify(input).length}`, ...input })
    for (const [input, code] of [[{ current: 'not this one', password: 'a wholly new phrase' }, 'password-wrong'], [{ current: password, password }, 'password-same'], [{ current: password, password: 'passwordpassword' }, 'password-guessable'], [{ current: password, password: 'kakehashi123' }, 'password-guessable'], [{ current: password, password: 'short' }, 'password-too-short']] as const) {
      const before = await fingerprints(database)
      const outcome = await change(input)
      expect(outcome.ok ? [] : outcome.issues.map((issue) => issue.code), code).toEqual([code])
      expect(changedTables(before, await fingerprints(database))).toEqual([])
    }
    expect(await change({ current: password, password: 'a wholly new phrase' })).toMatchObject({ ok: true })
    expect(await readActor()).toBeNull()
    expect(codeOf(await attempt('translator@kakehashi.example', password))).toBe('wrong-password')
    expect(codeOf(await attempt('translator@kakehashi.example', 'a wholly new phrase'))).toBe('in')
  })

  test('the first administrator is made once, also by two at once, and must choose a password', async () => {
    await emptyTables(database)
    const made = await Promise.all([firstAdministrator(), firstAdministrator()])
    expect(made.filter(Boolean)).toHaveLength(1)
    const [, word = ''] = /one-time password (\S+)/.exec(made.find(Boolean) ?? '') ?? []
    expect(word.length).toBeGreaterThan(20)
    expect(codeOf(await attempt('admin@kakehashi.example', word))).toBe('in')
    expect(await readActor()).toMatchObject({ role: 'administrator', mustChangePassword: true })
    const before = await fingerprints(database)
    expect(await perform(specs['article.create'], { request: 'before-the-password', locale: 'it' })).toMatchObject({ ok: false, code: 'forbidden' })
    expect(changedTables(before, await fingerprints(database))).toEqual([])
    expect(await firstAdministrator()).toBeNull()
  })
})
