import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { findFactors, findNextSecret, findSheet } from '#lib/auth/second-factor/queries.ts'
import { appPurpose } from '#lib/auth/second-factor/purposes.ts'
import { hashOfCode } from '#lib/auth/second-factor/recovery-codes.ts'
import { codeOf, stepAt } from '#lib/auth/second-factor/totp.ts'
import { seal } from '#lib/auth/sealed.ts'
import { readActor } from '#lib/auth/session.ts'
import { renewSession } from '#lib/auth/sessions/commands.ts'
import { setClock } from '#lib/clock.ts'
import { env } from '#lib/env.ts'
import { codeNow, exampleSecret } from '#lib/testing/accounts.ts'
import { databaseKinds } from '#lib/testing/database.ts'
import { changedTables, fingerprints } from '#lib/testing/desk.ts'
import { examplePassword as current } from '#lib/testing/example-accounts.mjs'
import { addedPasskey, provedPasskey } from '#lib/testing/passkey.ts'
import { run, suitePeople } from '#lib/testing/people.ts'
import { browserCookies, newBrowser, useCookies } from '#lib/testing/request.ts'
import { signIn } from './sign-in.ts'
import { specs } from './specs.ts'

type Name = keyof typeof specs
const names = Object.keys(specs) as Name[]

const issueOf = (outcome: Awaited<ReturnType<typeof run>>) => (outcome.ok ? 'in' : (outcome.issues[0]?.code ?? outcome.code))

describe.each(databaseKinds())('the second factor, on %s', (kind) => {
  const { database, ids, enter: enterAs } = suitePeople(kind)
  let id = ''
  beforeAll(() => {
    id = ids.editor ?? ''
  })
  afterEach(() => {
    setClock(null)
    Object.assign(env(), { isSecondFactorRequired: false })
  })

  const enter = () => enterAs('editor')
  const haveApp = async () => {
    await database.prisma.user.update({ where: { id }, data: { factorSince: new Date() } })
    await database.prisma.secondFactor.create({ data: { userId: id, secret: seal(appPurpose(id), exampleSecret) } })
  }
  const isWritten = async (work: () => Promise<unknown>) => {
    const before = await fingerprints(database)
    await work()
    return changedTables(before, await fingerprints(database))
  }

  test('an app is enrolled with the password and a code; ten recovery codes are shown until they are kept; it is asked for from then on', async () => {
    const other = await enter()
    await enter()
    expect(await isWritten(async () => expect(issueOf(await run('second-factor.begin', { current: 'not this one' }))).toBe('password-wrong'))).toEqual([])
    expect(await run('second-factor.begin', { current })).toMatchObject({ ok: true })
    const secret = (await findNextSecret(id)) ?? ''
    expect(secret).toMatch(/^[A-Z2-7]{32}$/)
    expect(JSON.stringify([await database.prisma.secondFactor.findMany(), await database.prisma.answeredRequest.findMany()])).not.toContain(secret)
    expect(await isWritten(async () => expect(issueOf(await run('second-factor.confirm', { code: '000000' }))).toBe('code-wrong'))).toEqual([])
    const code = codeOf(secret, stepAt(new Date()))
    expect(await run('second-factor.confirm', { code: `${code.slice(0, 3)} ${code.slice(3)}`, endOthers: 'yes' })).toMatchObject({ ok: true })
    expect(await readActor()).toMatchObject({ gate: null })
    const sheet = (await findSheet(id)) ?? []
    expect(new Set(sheet).size).toBe(10)
    expect(sheet[0]).toMatch(/^([0-9A-Z]{4}-){5}[0-9A-Z]{4}$/)
    expect(JSON.stringify(await database.prisma.recoveryCode.findMany())).not.toContain(sheet[0])
    expect(await run('recovery-codes.keep')).toMatchObject({ ok: true })
    expect(await findSheet(id)).toBeNull()
    expect(await findFactors(id)).toMatchObject({ hasApp: true, codesLeft: 10 })
    useCookies(other)
    expect(await readActor(), 'the other session was to end').toBeNull()
    await enter()
    expect(await readActor()).toMatchObject({ gate: 'prove' })
    // The code that confirmed it was used by that.
    expect(issueOf(await run('second-factor.prove', { code }))).toBe('code-wrong')
    expect(await run('second-factor.prove', { code: sheet[3]?.toLowerCase().replaceAll('-', ' ') })).toMatchObject({ ok: true })
    expect(await readActor()).toMatchObject({ gate: null })
    await enter()
    expect(issueOf(await run('second-factor.prove', { code: sheet[3] }))).toBe('code-wrong')
  })

  test('an enrolment that rests a quarter of an hour is over', async () => {
    await enter()
    await run('second-factor.begin', { current })
    const secret = (await findNextSecret(id)) ?? ''
    const later = new Date(Date.now() + 16 * 60_000)
    setClock(later)
    expect(await findNextSecret(id)).toBeNull()
    expect(issueOf(await run('second-factor.confirm', { code: codeOf(secret, stepAt(later)) }))).toBe('enrolment-over')
  })

  test('S-15: of twenty who send the same code at once one is let in; so of a recovery code', async () => {
    await haveApp()
    await enter()
    // Ten tries are let through by the count of attempts, which has a test of its own.
    const { limit } = specs['second-factor.prove']
    Object.assign(specs['second-factor.prove'], { limit: undefined })
    await database.prisma.recoveryCode.create({ data: { userId: id, hash: hashOfCode('a recovery code') } })
    for (const code of [codeNow(), 'a recovery code']) {
      const outcomes = await Promise.all(Array.from({ length: 20 }, () => run('second-factor.prove', { code })))
      expect(outcomes.filter(({ ok }) => ok), code).toHaveLength(1)
      expect(outcomes.filter((outcome) => issueOf(outcome) === 'code-wrong'), code).toHaveLength(19)
    }
    expect(await database.prisma.auditEntry.count({ where: { event: 'second-factor.proved' } })).toBe(2)
    Object.assign(specs['second-factor.prove'], { limit })
  })

  test('a code counts for half a minute before and after, never again, and none before one that was taken', async () => {
    await haveApp()
    await enter()
    const step = stepAt(new Date())
    expect(issueOf(await run('second-factor.prove', { code: codeOf(exampleSecret, step - 3) }))).toBe('code-wrong')
    expect(issueOf(await run('second-factor.prove', { code: codeNow() }))).toBe('in')
    for (const taken of [step, step - 1]) expect(issueOf(await run('second-factor.prove', { code: codeOf(exampleSecret, taken) })), String(taken - step)).toBe('code-wrong')
  })

  test('ten wrong codes, and the right one waits too', async () => {
    await haveApp()
    await enter()
    for (let i = 0; i < 10; i++) expect(issueOf(await run('second-factor.prove', { code: '000000' }))).toBe('code-wrong')
    expect(issueOf(await run('second-factor.prove', { code: codeNow() }))).toBe('too-many')
    expect(await readActor()).toMatchObject({ gate: 'prove' })
    const later = new Date(Date.now() + 16 * 60_000)
    setClock(later)
    expect(issueOf(await run('second-factor.prove', { code: codeOf(exampleSecret, stepAt(later)) }))).toBe('in')
  })

  test('S-17: with the password alone nothing is possible, for whoever has a factor and for whoever must have one', async () => {
    Object.assign(env(), { isSecondFactorRequired: true })
    await database.prisma.user.update({ where: { id }, data: { role: 'administrator' } })
    await enter()
    expect(await readActor()).toMatchObject({ gate: 'enrol' })
    const closed = async (open: Name[]) => {
      for (const name of names.filter((one) => !open.includes(one))) {
        expect(await isWritten(async () => expect(await run(name), name).toMatchObject({ code: 'forbidden' })), name).toEqual([])
      }
    }
    await closed(['session.end', 'language.choose', 'second-factor.begin', 'second-factor.confirm', 'second-factor.remove', 'recovery-codes.renew', 'recovery-codes.keep', 'passkey.begin', 'passkey.add', 'passkey.remove'])
    await haveApp()
    await enter()
    expect(await readActor()).toMatchObject({ gate: 'prove' })
    await closed(['session.end', 'language.choose', 'second-factor.prove', 'passkey.challenge', 'passkey.prove'])
    expect(issueOf(await run('second-factor.prove', { code: codeNow() }))).toBe('in')
    expect(issueOf(await run('second-factor.remove', { current })), 'the last one, where one must be').toBe('last-factor')
    expect(await findFactors(id)).toMatchObject({ hasApp: true })
  })

  test('S-14: when more is proved the session gets another token, and the old cookie is worth nothing', async () => {
    await haveApp()
    const old = await enter()
    const outcome = await run('second-factor.prove', { code: codeNow() })
    await renewSession(outcome.ok ? (outcome.value as { sessionId: string }).sessionId : '')
    expect(await readActor()).toMatchObject({ gate: null, role: 'editor' })
    expect([...browserCookies().keys()]).toEqual([...old.keys()])
    useCookies(old)
    expect(await readActor()).toBeNull()
  })

  test('a password that is changed with the factor proved asks for it no second time', async () => {
    await haveApp()
    await enter()
    expect(issueOf(await run('password.change', { current, password: 'a wholly new phrase' }))).toBe('forbidden')
    await run('second-factor.prove', { code: codeNow() })
    expect(await run('password.change', { current, password: 'a wholly new phrase' })).toMatchObject({ ok: true, value: { isProved: true } })
  })

  test('a passkey is added with the password and proves once, for this portal and this challenge alone', async () => {
    await enter()
    const begun = await run('passkey.begin', { current })
    const challenge = begun.ok ? (begun.value as { challenge: string }).challenge : ''
    expect(await isWritten(async () => {
      expect(issueOf(await run('passkey.add', { name: 'x', response: addedPasskey('x', 'another') }))).toBe('passkey-refused')
      expect(issueOf(await run('passkey.add', { name: 'x', response: addedPasskey('x', challenge, 'https://evil.example') }))).toBe('passkey-refused')
    })).toEqual([])
    expect(await run('passkey.add', { name: 'x', response: addedPasskey('x', challenge) })).toMatchObject({ ok: true })
    expect(await findFactors(id)).toMatchObject({ hasApp: false, passkeys: [{ name: 'x' }], codesLeft: 10 })
    expect(issueOf(await run('passkey.add', { name: 'y', response: addedPasskey('y', challenge) })), 'the challenge was used').toBe('passkey-too-late')
    await enter()
    expect(await readActor()).toMatchObject({ gate: 'prove' })
    const asked = async () => {
      const outcome = await run('passkey.challenge')
      return outcome.ok ? (outcome.value as { challenge: string }).challenge : ''
    }
    // Proof is asked for without the password: what answers it adds no passkey.
    const proof = await asked()
    expect(await isWritten(async () => expect(issueOf(await run('passkey.prove', { response: provedPasskey('x', proof, { counter: 6 }) }))).toBe('in'))).not.toEqual([])
    const mixed = await asked()
    expect(await isWritten(async () => expect(issueOf(await run('passkey.add', { name: 'y', response: addedPasskey('y', mixed) }))).toBe('passkey-too-late'))).toEqual([])
    await enter()
    const first = await asked()
    for (const response of [provedPasskey('x', 'another'), provedPasskey('x', first, { from: 'https://evil.example' }), provedPasskey('unknown', first)]) expect(issueOf(await run('passkey.prove', { response }))).toBe('passkey-refused')
    expect(await readActor()).toMatchObject({ gate: 'prove' })
    const right = provedPasskey('x', first, { counter: 7 })
    expect(issueOf(await run('passkey.prove', { response: right }))).toBe('in')
    expect(await readActor()).toMatchObject({ gate: null })
    expect(issueOf(await run('passkey.prove', { response: right })), 'sent again').toBe('passkey-too-late')
    // A copy of a passkey counts behind the other.
    expect(issueOf(await run('passkey.prove', { response: provedPasskey('x', await asked(), { counter: 3 }) }))).toBe('passkey-refused')
    expect(await run('passkey.remove', { id: addedPasskey('x', '').id, current })).toMatchObject({ ok: true })
    expect(await findFactors(id)).toMatchObject({ since: null, passkeys: [], codesLeft: 0 })
  })

  test('one’s own sessions are ended one by one or all but this one, and nobody else’s', async () => {
    const [first, second] = [await enter(), await enter()]
    await enter()
    const rows = await database.prisma.session.findMany({ orderBy: { createdAt: 'asc' } })
    newBrowser()
    await signIn({ email: 'viewer@kakehashi.example', password: current })
    expect(await isWritten(async () => expect(issueOf(await run('session.end-one', { id: rows[0]?.id ?? '' }))).toBe('not-found'))).toEqual([])
    const viewer = browserCookies()
    const third = await enter()
    expect(issueOf(await run('session.end-one', { id: rows[0]?.id ?? '' }))).toBe('in')
    useCookies(first)
    expect(await readActor()).toBeNull()
    useCookies(third)
    expect(issueOf(await run('session.end-others'))).toBe('in')
    expect(await readActor()).not.toBeNull()
    useCookies(second)
    expect(await readActor()).toBeNull()
    useCookies(viewer)
    expect(await readActor()).toMatchObject({ role: 'viewer' })
  })
})
