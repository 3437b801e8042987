import { describe, expect, test, vi } from 'vitest'
import { isOpenReset } from '#lib/auth/resets/queries.ts'
import { readActor } from '#lib/auth/session.ts'
import { databaseKinds } from '#lib/testing/database.ts'
import { changedTables, fingerprints } from '#lib/testing/desk.ts'
import { exampleEmail, examplePassword as password } from '#lib/testing/example-accounts.mjs'
import { follow, suitePeople } from '#lib/testing/people.ts'
import { posted, tokenIn } from '#lib/testing/post.ts'
import { newBrowser, newRequest, useCookies } from '#lib/testing/request.ts'
import { askReset } from './ask-reset.ts'
import { outcomeOf } from './perform.ts'
import { signIn } from './sign-in.ts'

vi.mock('#lib/mail/outbox.ts', () => import('#lib/testing/post.ts'))

describe.each(databaseKinds())('another password by mail, on %s', (kind) => {
  const { database, ids, enter } = suitePeople(kind)
  const ask = async (email: string, peer = '192.0.2.1') => {
    newRequest({ 'x-kakehashi-peer': peer })
    let work: () => Promise<void> = async () => {}
    const outcome = await outcomeOf('password.ask-reset', () => askReset({ email, language: 'en' }, (later) => { work = later }))
    return { outcome, work }
  }

  test('S-16: the answer is the same for known, unknown and disabled addresses, in the same time; the work comes after it', async () => {
    await database.prisma.user.update({ where: { id: ids.viewer ?? '' }, data: { disabledAt: new Date() } })
    const before = await fingerprints(database)
    const times: Record<string, number[]> = { known: [], unknown: [] }
    for (let round = 0; round < 5; round++) {
      for (const [who, email] of [['known', exampleEmail('editor')], ['unknown', `nobody${round}@example.org`], ['disabled', exampleEmail('viewer')]] as const) {
        const begun = performance.now()
        const { outcome } = await ask(email, `192.0.2.${round}`)
        times[who]?.push(performance.now() - begun)
        expect(outcome, who).toEqual({ ok: true, value: undefined })
      }
    }
    expect(changedTables(before, await fingerprints(database))).toEqual([])
    const median = (list: number[] = []) => list.sort((a, b) => a - b)[2] ?? 0
    process.stdout.write(`${kind}: known ${median(times.known).toFixed(1)} ms, unknown ${median(times.unknown).toFixed(1)} ms\n`)
    expect(Math.abs(median(times.known) - median(times.unknown))).toBeLessThan(50)
    for (const email of [exampleEmail('viewer'), 'nobody@example.org']) await (await ask(email, '198.51.100.1')).work()
    expect(posted).toEqual([])
    expect(await database.prisma.passwordReset.count()).toBe(0)
  })

  test('whoever has the link chooses another password once; every session ends, and the second factor is asked as before', async () => {
    const cookie = await enter('editor')
    await database.prisma.user.update({ where: { id: ids.editor ?? '' }, data: { factorSince: new Date() } })
    newBrowser()
    await (await ask(exampleEmail('editor'))).work()
    const token = tokenIn()
    expect(posted).toMatchObject([{ to: exampleEmail('editor') }])
    expect(JSON.stringify(await database.prisma.passwordReset.findMany())).not.toContain(token)
    expect(await isOpenReset(token)).toBe(true)
    expect(await follow('password.reset', { token, password: 'passwordpassword' })).toMatchObject({ issues: [{ code: 'password-guessable', field: 'password' }] })
    const outcomes = await Promise.all(Array.from({ length: 4 }, (_, number) => follow('password.reset', { token, password: `a wholly new phrase ${number}` })))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    const word = `a wholly new phrase ${outcomes.findIndex(({ ok }) => ok)}`
    useCookies(cookie)
    expect(await readActor()).toBeNull()
    newBrowser()
    expect(await outcomeOf('x', () => signIn({ email: exampleEmail('editor'), password }))).toMatchObject({ code: 'wrong-password' })
    await enter('editor', word)
    expect(await readActor()).toMatchObject({ gate: 'prove' })
    expect(await isOpenReset(token)).toBe(false)
  })

  test('a link that is too old, replaced by a newer one or of somebody disabled leads nowhere, and nothing is written', async () => {
    await (await ask(exampleEmail('editor'))).work()
    const replaced = tokenIn()
    await (await ask(exampleEmail('editor'))).work()
    const old = tokenIn()
    await (await ask(exampleEmail('viewer'))).work()
    const disabled = tokenIn()
    await database.prisma.user.update({ where: { id: ids.viewer ?? '' }, data: { disabledAt: new Date() } })
    await database.prisma.passwordReset.updateMany({ where: { userId: ids.editor ?? '' }, data: { expiresAt: new Date(Date.now() - 1000) } })
    const before = await fingerprints(database)
    for (const token of [replaced, old, disabled, 'b'.repeat(64)]) {
      expect(await isOpenReset(token)).toBe(false)
      expect(await follow('password.reset', { token, password: 'a wholly new phrase' })).toEqual({ ok: false, code: 'link-over', issues: [], detail: null })
    }
    expect(changedTables(before, await fingerprints(database))).toEqual([])
  })

  test('one network asks three times for an address, and then waits; nobody gets more than six messages in an hour', async () => {
    for (let i = 0; i < 3; i++) expect((await ask(exampleEmail('editor'))).outcome.ok).toBe(true)
    expect((await ask(exampleEmail('editor'))).outcome).toMatchObject({ code: 'too-many' })
    for (let i = 0; i < 9; i++) await (await ask(exampleEmail('editor'), `198.51.100.${i}`)).work()
    expect(posted).toHaveLength(6)
  })
})
