import { describe, expect, onTestFinished, test } from 'vitest'
import { headText } from '#lib/audit/chain/chain.ts'
import { findHead } from '#lib/audit/queries.ts'
import type { Database } from '#lib/db/database.ts'
import { migrate } from '#lib/db/migrate.ts'
import { openPglite } from '#lib/db/pglite.ts'
import { shared } from '#lib/shared.ts'
import { tamper, writeLog } from '#lib/testing/audit-chain.ts'
import { databaseKinds, testDatabase } from '#lib/testing/database.ts'
import { nodeProcess } from '#lib/testing/node-process.ts'
import { addressOf } from '#lib/testing/postgresql-template.ts'
import { temporaryFolder } from '#lib/testing/temporary-folder.ts'

type Place = { variables: Record<string, string>; use<T>(work: (database: Database) => Promise<T>): Promise<T> }

const asOurs = (database: Database) => void (shared<{ database?: Promise<Database> }>('database', () => ({})).database = Promise.resolve(database))

/** A database that another process can open too: a folder while nobody here holds it, a server always. */
async function place(kind: string): Promise<Place> {
  if (kind === 'postgresql') {
    const database = await testDatabase('postgresql')
    onTestFinished(() => database.close())
    const [row] = await database.prisma.$queryRaw<{ name: string }[]>`SELECT current_database() AS name`
    return { variables: { DATABASE_URL: addressOf(row?.name ?? '') }, use: (work) => work(database) }
  }
  const folder = temporaryFolder()
  const use: Place['use'] = async (work) => {
    const database = await openPglite(folder)
    asOurs(database)
    return work(database).finally(() => database.close())
  }
  await use((database) => migrate(database))
  return { variables: { DATA_DIR: folder, DATABASE_URL: '' }, use }
}

describe.each(databaseKinds())('npm run audit:verify, on %s', (kind) => {
  test('says that all is as written, or which row is the first bad one and why', async () => {
    const { variables, use } = await place(kind)
    const head = await use(async (database) => {
      await writeLog(database, 5)
      const last = await findHead()
      return last ? headText(last) : ''
    })
    const verify = async (...args: string[]) => {
      const child = nodeProcess('lib/cli/audit-verify-log.ts', args, variables)
      const { code } = await child.ended
      return { code, said: child.out() + child.err() }
    }
    const good = await verify('--head', head)
    expect(good, good.said).toMatchObject({ code: 0 })
    expect(good.said).toContain(`5 rows are as written. Head: ${head}`)
    expect(await verify('--head', 'nonsense')).toMatchObject({ code: 2 })
    expect(await verify('--tail')).toMatchObject({ code: 2 })
    await use((database) => tamper(database, 'DELETE FROM "AuditEntry" WHERE "id" = 5', `UPDATE "AuditHead" SET "number" = 4, "hash" = (SELECT "hash" FROM "AuditEntry" WHERE "id" = 4)`))
    expect(await verify()).toMatchObject({ code: 0 })
    const cut = await verify('--head', head)
    expect(cut).toMatchObject({ code: 1 })
    expect(cut.said).toMatch(/Row 5 is bad: .*tail was cut off\.\n4 rows before it are as written/)
    await use((database) => tamper(database, `UPDATE "AuditEntry" SET "actor" = 'nobody' WHERE "id" = 2`))
    expect((await verify()).said).toMatch(/Row 2 is bad: .*changed after it was written\.\n1 row before it is as written/)
  })
})
