import { describe, expect, test } from 'vitest'
import { databaseKinds, testDatabase } from '#lib/testing/database.ts'
import { arrangeDesk, exampleActor } from '#lib/testing/desk.ts'
import { nodeProcess } from '#lib/testing/node-process.ts'
import { addressOf } from '#lib/testing/postgresql-template.ts'
import { carryOut } from './perform.ts'
import { specs } from './specs.ts'

// Only a server lets two processes in at once.
describe.runIf(databaseKinds().includes('postgresql'))('T21: two processes publish at the same moment', () => {
  test('what is due is published once, by one of them', { timeout: 120_000 }, async () => {
    const database = await testDatabase('postgresql')
    const { prisma } = database
    await arrangeDesk()
    await prisma.user.create({ data: { id: exampleActor.id, name: 'Example', email: exampleActor.email, role: 'administrator' } })
    await carryOut(exampleActor, specs['texts.release'], { request: 'two-processes', recordId: 'news', 'language-it': 'yes', 'version-it': 2, 'note-it': 'Prova', when: 'later', day: '2099-01-01', time: '09:00' })
    await prisma.schedule.updateMany({ data: { at: new Date(Date.now() - 1_000) } })
    const [row] = await prisma.$queryRaw<{ name: string }[]>`SELECT current_database() AS name`
    const at = String(Date.now() + 12_000)
    const both = [1, 2, 3].map(() => nodeProcess('lib/testing/fire-process.ts', [at], { DATABASE_URL: addressOf(row?.name ?? '') }))
    const ended = await Promise.all(both.map((one) => one.ended))
    expect(ended.map(({ code }) => code), both.map((one) => one.err()).join('\n')).toEqual([0, 0, 0])
    const rounds = both.map((one) => JSON.parse(one.out().split('\n')[1] ?? '{}') as { fired: number; failed: number })
    expect(rounds.map(({ fired }) => fired).sort()).toEqual([0, 0, 1])
    expect(rounds.every(({ failed }) => failed === 0)).toBe(true)
    expect(await prisma.edition.count({ where: { documentId: 'news--it' } })).toBe(2)
    expect(await prisma.auditEntry.count({ where: { event: 'texts.published' } })).toBe(1)
    await database.close()
  })
})
