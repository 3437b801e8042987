import { describe, expect, onTestFinished, test } from 'vitest'
import type { Database } from '#lib/db/database.ts'
import { migrate } from '#lib/db/migrate.ts'
import { openDatabase } from '#lib/db/open.ts'
import { openPglite } from '#lib/db/pglite.ts'
import { shared } from '#lib/shared.ts'
import { databaseKinds, testDatabase } from '#lib/testing/database.ts'
import { arrangeDesk, exampleActor } from '#lib/testing/desk.ts'
import { nodeProcess } from '#lib/testing/node-process.ts'
import { addressOf } from '#lib/testing/postgresql-template.ts'
import { temporaryFolder } from '#lib/testing/temporary-folder.ts'
import { carryOut } from './perform.ts'
import { specs } from './specs.ts'

type Place = { database: Database; variables: Record<string, string>; leave(): Promise<void>; enter(): Promise<Database> }

const use = (database: Database) => {
  shared<{ database?: Promise<Database> }>('database', () => ({})).database = Promise.resolve(database)
  return database
}

/** A database that another process can open too: a folder while nobody here holds it, a server always. */
async function place(kind: string): Promise<Place> {
  if (kind === 'postgresql') {
    const database = await testDatabase('postgresql')
    onTestFinished(() => database.close())
    const [row] = await database.prisma.$queryRaw<{ name: string }[]>`SELECT current_database() AS name`
    return { database, variables: { DATABASE_URL: addressOf(row?.name ?? '') }, leave: async () => {}, enter: async () => database }
  }
  const folder = temporaryFolder()
  let database = use(await openPglite(folder))
  await migrate(database)
  onTestFinished(() => database.close())
  return { database, variables: { DATA_DIR: folder, DATABASE_URL: '' }, leave: () => database.close(), enter: async () => (database = use(await openPglite(folder))) }
}

async function stateOf({ prisma }: Database) {
  const document = await prisma.document.findUniqueOrThrow({ where: { id: 'news--it' }, include: { draft: true, editions: true } })
  return {
    live: document.liveEditionId, version: document.version, hasDraft: document.draft !== null, editions: document.editions.length,
    audit: await prisma.auditEntry.count(), expiries: await prisma.expiry.count(), answered: await prisma.answeredRequest.count(),
  }
}

const old = { live: 'news--it--1', version: 2, hasDraft: true, editions: 1, audit: 0, expiries: 0, answered: 0 }
const published = { live: 'news--it--2', version: 3, hasDraft: false, editions: 2, audit: 1, expiries: 1, answered: 1 }

describe.each(databaseKinds())('R-06: killed while it publishes, on %s', (kind) => {
  test.each([
    ['before-begin', old], ['claimed', old], ['written', old], ['audited', old], ['before-commit', old], ['committed', published], ['never', published],
  ])('%s: the old state or the new one, whole; asked again it is published once', async (point, expected) => {
    const { variables, leave, enter } = await place(kind)
    await arrangeDesk()
    await leave()
    const child = nodeProcess('lib/testing/killed-process.ts', [point], variables)
    const { signal } = await child.ended
    expect(signal, child.err()).toBe(point === 'never' ? null : 'SIGKILL')
    const database = await enter()
    expect(await stateOf(database)).toEqual(expected)
    const again = await carryOut(exampleActor, specs['text.publish'], { request: 'a-killed-process', recordId: 'news', locale: 'it', version: 2, changeNote: 'Prova' })
    expect(again).toMatchObject({ edition: 2 })
    expect(await stateOf(await openDatabase())).toEqual(published)
  })
})
