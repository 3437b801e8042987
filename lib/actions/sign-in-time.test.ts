import { beforeAll, describe, expect, test, vi } from 'vitest'
import { databaseKinds } from '#lib/testing/database.ts'
import { suiteDatabase } from '#lib/testing/suite-database.ts'
import { arrangeUsers, changedTables, fingerprints } from '#lib/testing/desk.ts'
import { attempt, codeOf } from '#lib/testing/attempt.ts'
import { examplePassword as password } from '#lib/testing/example-accounts.mjs'
import { browserCookies, newBrowser, newRequest } from '#lib/testing/request.ts'

vi.unmock('#lib/auth/password-cost.ts')

describe.each(databaseKinds())('the time of a refused sign-in, on %s', (kind) => {
  const database = suiteDatabase(kind)
  beforeAll(async () => {
    await arrangeUsers()
  })

  const quickest = (numbers: number[] = []) => Math.min(...numbers)

  /** Milliseconds of a core, the threads of passwords among them: what else the machine does is not in them. */
  function timeSpent() {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1000
  }

  test('S-16: an unknown address, a wrong password and a disabled user are answered alike, in the same time, and nothing is written', async () => {
    await database.prisma.user.update({ where: { email: 'viewer@kakehashi.example' }, data: { disabledAt: new Date() } })
    const before = await fingerprints(database)
    const times: Record<string, number[]> = {}
    for (let round = 0; round < 3; round++) {
      newBrowser()
      newRequest({ 'x-kakehashi-peer': `192.0.2.${round}` })
      for (const [who, email, word] of [['unknown', 'nobody@kakehashi.example', password], ['known', 'editor@kakehashi.example', 'not this one'], ['disabled', 'viewer@kakehashi.example', password]] as const) {
        const begun = timeSpent()
        expect(codeOf(await attempt(email, word)), who).toBe('wrong-password')
        times[who] = [...(times[who] ?? []), timeSpent() - begun]
        expect([...browserCookies()]).toEqual([])
      }
    }
    await database.prisma.user.update({ where: { email: 'viewer@kakehashi.example' }, data: { disabledAt: null } })
    expect(changedTables(before, await fingerprints(database)).filter((name) => name !== 'User')).toEqual([])
    const [unknown, known] = [quickest(times.unknown), quickest(times.known)]
    process.stdout.write(`${kind}: unknown ${unknown.toFixed(0)} ms, known ${known.toFixed(0)} ms\n`)
    // 50 ms is asked of an idle machine. An answer without the work of a password would take a twentieth of the other.
    expect(Math.abs(unknown - known)).toBeLessThan(Math.max(50, known / 2))
  })
})
