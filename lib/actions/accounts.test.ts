import { describe, expect, test, vi } from 'vitest'
import { sendInvitation, type ToSend } from '#lib/auth/invitations/commands.ts'
import { findOpenInvitation, listInvitations } from '#lib/auth/invitations/queries.ts'
import { listPeople } from '#lib/auth/people/queries.ts'
import { readActor } from '#lib/auth/session.ts'
import { databaseKinds } from '#lib/testing/database.ts'
import { changedTables, fingerprints } from '#lib/testing/desk.ts'
import { exampleEmail, examplePassword as password } from '#lib/testing/example-accounts.mjs'
import { follow, run, suitePeople } from '#lib/testing/people.ts'
import { post, posted, tokenIn } from '#lib/testing/post.ts'
import { newBrowser, useCookies } from '#lib/testing/request.ts'
import { outcomeOf } from './perform.ts'
import { signIn } from './sign-in.ts'

vi.mock('#lib/mail/outbox.ts', () => import('#lib/testing/post.ts'))

describe.each(databaseKinds())('people, on %s', (kind) => {
  const { database, ids, enter, versionOf } = suitePeople(kind)
  const invite = async (more: object = {}) => {
    const outcome = await run('invitation.make', { email: 'new@example.org', role: 'translator', locales: ['ja'], language: 'ja', ...more })
    if (outcome.ok) await sendInvitation(outcome.value as ToSend)
    return outcome
  }
  const newcomer = { name: '新人 例', password: 'a wholly new phrase' }

  describe('invitations', () => {
    test('somebody is invited in their language, chooses name and password, and is what they were invited as', async () => {
      await enter('administrator')
      expect(await invite()).toMatchObject({ ok: true })
      expect(posted).toMatchObject([{ to: 'new@example.org', subject: expect.stringContaining('編集室') as string }])
      const token = tokenIn()
      // Nobody who reads the database can follow the link.
      const rows = JSON.stringify([await database.prisma.invitation.findMany(), await database.prisma.answeredRequest.findMany(), await database.prisma.auditEntry.findMany()], (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))
      expect(rows).not.toContain(token)
      newBrowser()
      expect(await findOpenInvitation(token)).toEqual({ email: 'new@example.org', role: 'translator', language: 'ja' })
      expect(await follow('invitation.accept', { token, ...newcomer })).toMatchObject({ ok: true })
      await signIn({ email: 'new@example.org', password: newcomer.password })
      expect(await readActor()).toMatchObject({ name: newcomer.name, role: 'translator', locales: ['ja'], language: 'ja' })
    })

    test('a link is followed once, also by many at once, and sent twice it is followed once', async () => {
      await enter('administrator')
      await invite()
      const token = tokenIn()
      newBrowser()
      const outcomes = await Promise.all(Array.from({ length: 8 }, (_, number) => follow('invitation.accept', { token, name: `Person ${number}`, password: `a wholly new phrase ${number}` })))
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
      expect(outcomes.filter((outcome) => !outcome.ok && outcome.code === 'link-over')).toHaveLength(7)
      expect(await database.prisma.user.count({ where: { email: 'new@example.org' } })).toBe(1)
      expect(await findOpenInvitation(token)).toBeNull()
    })

    test('unknown, expired, revoked, replaced and used are answered alike, and nothing is written', async () => {
      await enter('administrator')
      const tokens: Record<string, string> = { unknown: 'a'.repeat(64) }
      for (const what of ['expired', 'revoked', 'replaced', 'used']) {
        expect(await invite({ email: `${what}@example.org` })).toMatchObject({ ok: true })
        tokens[what] = tokenIn()
      }
      const known = async (what: string) => database.prisma.invitation.findFirstOrThrow({ where: { email: `${what}@example.org` } })
      await database.prisma.invitation.updateMany({ where: { email: 'expired@example.org' }, data: { expiresAt: new Date(Date.now() - 1000) } })
      expect(await run('invitation.revoke', { id: (await known('revoked')).id, version: 1 })).toMatchObject({ ok: true })
      const again = await run('invitation.make-again', { id: (await known('replaced')).id, version: 1 })
      expect(again).toMatchObject({ ok: true })
      newBrowser()
      expect(await follow('invitation.accept', { token: tokens.used, ...newcomer })).toMatchObject({ ok: true })
      const before = await fingerprints(database)
      for (const [what, token] of Object.entries(tokens)) {
        expect(await findOpenInvitation(token), what).toBeNull()
        expect(await follow('invitation.accept', { token, ...newcomer }), what).toEqual({ ok: false, code: 'link-over', issues: [], detail: null })
      }
      for (const token of ['', '../..', 'A'.repeat(64), `${tokens.used}0`]) expect(await findOpenInvitation(token), token).toBeNull()
      expect(changedTables(before, await fingerprints(database))).toEqual([])
      // The one that was sent anew is good.
      if (again.ok) await sendInvitation(again.value as ToSend)
      expect(await findOpenInvitation(tokenIn())).toMatchObject({ email: 'replaced@example.org' })
    })

    test('who is there already, who is asked already, a translator without languages and bad words are refused beside their field', async () => {
      await enter('administrator')
      await invite()
      const before = await fingerprints(database)
      const invitations: [object, string][] = [[{ email: exampleEmail('editor') }, 'person-there-already email'], [{}, 'invited-already email'], [{ email: 'x' }, 'email-invalid email'], [{ role: 'sovereign' }, 'role-missing role'], [{ locales: [] }, 'locales-missing locales']]
      for (const [more, issue] of invitations) {
        const outcome = await run('invitation.make', { email: 'new@example.org', role: 'translator', locales: ['ja'], language: 'ja', ...more })
        expect(outcome.ok ? [] : outcome.issues.map(({ code, field }) => `${code} ${field}`), issue).toEqual([issue])
      }
      for (const [more, issue] of [[{ password: 'short' }, 'password-too-short password'], [{ password: 'new@example.org' }, 'password-guessable password'], [{ name: ' ' }, 'name-missing name'], [{ name: '<b>x' }, 'not-understood name']] as const) {
        const outcome = await follow('invitation.accept', { token: tokenIn(), ...newcomer, ...more })
        expect(outcome.ok ? [] : outcome.issues.map(({ code, field }) => `${code} ${field}`), issue).toEqual([issue])
      }
      expect(changedTables(before, await fingerprints(database))).toEqual([])
      expect(await follow('invitation.accept', { token: tokenIn(), ...newcomer })).toMatchObject({ ok: true })
    })

    test('a message that cannot be sent leaves an invitation that says so, and is sent once when it is asked for again', async () => {
      await enter('administrator')
      post.isAway = true
      const made = await run('invitation.make', { email: 'new@example.org', role: 'viewer', language: 'en' })
      const value = (made.ok ? made.value : null) as ToSend
      expect(await sendInvitation(value)).toMatchObject({ ok: false, trouble: expect.stringMatching(/^\w{4}-\w{4}$/) as string })
      expect((await listInvitations()).map(({ state }) => state)).toEqual(['not-sent'])
      post.isAway = false
      expect(await Promise.all([sendInvitation(value), sendInvitation(value)])).toEqual([{ ok: true }, { ok: true }])
      expect(posted).toHaveLength(1)
      expect((await listInvitations()).map(({ state }) => state)).toEqual(['open'])
    })
  })

  describe('roles and access', () => {
    test('S-14: a role that is changed, a person who is disabled, sessions that are ended: the old cookie fails at once', async () => {
      const changes = [['person.role', { role: 'translator', locales: ['ja', 'en'] }], ['person.end-sessions', {}], ['person.disable', {}]] as const
      for (const [name, more] of changes) {
        const cookie = await enter('editor')
        expect(await readActor()).not.toBeNull()
        await enter('administrator')
        expect(await run(name, { userId: ids.editor, version: await versionOf(ids.editor), ...more }), name).toMatchObject({ ok: true })
        useCookies(cookie)
        expect(await readActor(), name).toBeNull()
      }
      expect(await outcomeOf('x', () => signIn({ email: exampleEmail('editor'), password }))).toMatchObject({ code: 'wrong-password' })
      await enter('administrator')
      expect(await run('person.enable', { userId: ids.editor, version: await versionOf(ids.editor) })).toMatchObject({ ok: true })
      await enter('editor')
      expect(await readActor()).toMatchObject({ role: 'translator', locales: ['en', 'ja'] })
      expect(await run('text.publish', { recordId: 'news', locale: 'ja', version: 1 })).toMatchObject({ code: 'forbidden' })
    })

    test('whoever may invite no more lets nobody in with an invitation of before, unless somebody else made it anew', async () => {
      const second = ids.editor ?? ''
      for (const [name, more] of [['person.role', { role: 'editor' }], ['person.disable', {}]] as const) {
        await database.prisma.user.update({ where: { id: second }, data: { role: 'administrator' } })
        await enter('editor')
        const sent: { id: string; token: string }[] = []
        for (const who of ['own', 'other']) {
          const made = await run('invitation.make', { email: `${name}-${who}@example.org`, role: 'administrator', language: 'it' })
          const value = (made.ok ? made.value : null) as ToSend
          await sendInvitation(value)
          sent.push({ id: value.id, token: tokenIn() })
        }
        await enter('administrator')
        const again = await run('invitation.make-again', { id: sent[1]?.id, version: 1 })
        if (again.ok) await sendInvitation(again.value as ToSend)
        const renewed = tokenIn()
        expect(await run(name, { userId: second, version: await versionOf(second), ...more })).toMatchObject({ ok: true })
        const before = await fingerprints(database)
        expect(await follow('invitation.accept', { token: sent[0]?.token, ...newcomer }), name).toMatchObject({ code: 'link-over' })
        expect(changedTables(before, await fingerprints(database))).toEqual([])
        expect(await findOpenInvitation(renewed), name).toMatchObject({ email: `${name}-other@example.org` })
        expect(await database.prisma.auditEntry.findFirstOrThrow({ where: { event: { startsWith: 'person.' } }, orderBy: { id: 'desc' } })).toMatchObject({ after: { invitations: 1 } })
      }
    })

    test('never the last administrator, neither by another role nor by being disabled; nothing is written', async () => {
      await enter('administrator')
      const before = await fingerprints(database)
      const about = { userId: ids.administrator, version: 1 }
      expect(await run('person.role', { ...about, role: 'editor' })).toMatchObject({ code: 'issues', issues: [{ code: 'last-administrator', field: 'role' }] })
      expect(await run('person.disable', about)).toMatchObject({ code: 'issues', issues: [{ code: 'last-administrator', field: 'disable' }] })
      expect(changedTables(before, await fingerprints(database))).toEqual([])
      // With a second one it may be.
      expect(await run('person.role', { userId: ids.editor, version: 1, role: 'administrator' })).toMatchObject({ ok: true })
      expect(await run('person.disable', about)).toMatchObject({ ok: true })
    })

    test('two administrators who disable each other at the same moment leave one', async () => {
      await database.prisma.user.update({ where: { id: ids.editor ?? '' }, data: { role: 'administrator' } })
      await enter('administrator')
      const outcomes = await Promise.all([ids.administrator, ids.editor].map((userId) => run('person.disable', { userId, version: 1 })))
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
      expect(await database.prisma.user.count({ where: { role: 'administrator', disabledAt: null } })).toBe(1)
    })

    test('the second of two administrators is told; the list says who has what', async () => {
      await enter('administrator')
      expect(await run('person.role', { userId: ids.viewer, version: 1, role: 'editor' })).toMatchObject({ ok: true })
      expect(await run('person.role', { userId: ids.viewer, version: 1, role: 'translator', locales: 'it' })).toMatchObject({ code: 'stale' })
      const { items, total } = await listPeople(1)
      expect(total).toBe(4)
      const by = Object.fromEntries(items.map((person) => [person.email, person]))
      expect(by[exampleEmail('viewer')]).toMatchObject({ role: 'editor', locales: [], version: 2, lastUse: null, sessions: 0, hasFactor: false })
      expect(by[exampleEmail('translator')]).toMatchObject({ role: 'translator', locales: ['ja'] })
      expect(by[exampleEmail('administrator')]).toMatchObject({ sessions: 1, lastUse: expect.any(Date) as Date })
    })
  })
})
