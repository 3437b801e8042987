import { createServer, type AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { addressOf } from '#lib/testing/postgresql-template.ts'
import { databaseKinds, testDatabase } from '#lib/testing/database.ts'
import { nodeProcess } from '#lib/testing/node-process.ts'
import { scratchFolders } from '#lib/testing/scratch-migrations.ts'
import { temporaryFolder } from '#lib/testing/temporary-folder.ts'
import { openPostgresql } from './postgresql.ts'

const open = (variables: Record<string, string>) =>
  nodeProcess('lib/testing/database-process.ts', ['hold'], { DATA_DIR: temporaryFolder(), DATABASE_URL: '', ...variables })

describe('openDatabase', () => {
  it('refuses the embedded database on functions, in a sentence', async () => {
    const process = open({ AWS_LAMBDA_FUNCTION_NAME: 'portal', INNER_ORIGIN: 'http://127.0.0.1', INNER_SECRET: 's'.repeat(32), AUTH_SECRET: 'a'.repeat(32) })
    expect((await process.ended).code).toBe(1)
    expect(process.err()).toMatch(/^DatabaseRefusal: The embedded database needs .* Set DATABASE_URL to a PostgreSQL server\.\n$/)
  })

  it('refuses a wrong address in one sentence, without its password', async () => {
    const process = open({ DATABASE_URL: 'mysql://root:hunter2@localhost/x' })
    expect((await process.ended).code).toBe(1)
    expect(process.err()).toMatch(/^EnvError: DATABASE_URL is not a PostgreSQL address\. [^\n]*\n$/)
    expect(process.err()).not.toContain('hunter2')
  })
})

describe('openPostgresql', () => {
  it.each([
    ['a server that refuses', 'postgresql://user:hunter2@127.0.0.1:1/x'],
    ['a server that never answers', 'silent'],
  ])('gives an error within five seconds from %s', async (_name, url) => {
    const database = openPostgresql(url === 'silent' ? await silentServer() : url, 5)
    const started = Date.now()
    await expect(database.prisma.$queryRaw`SELECT 1`).rejects.toThrow(expect.not.stringContaining('hunter2'))
    expect(Date.now() - started).toBeLessThan(5_000)
    await database.close()
  })
})

it.runIf(databaseKinds().includes('postgresql'))('works in UTC on a server that does not', async () => {
  const lent = await testDatabase('postgresql', scratchFolders())
  onTestFinished(() => lent.close())
  const names = await lent.prisma.$queryRaw<{ name: string }[]>`SELECT current_database() AS name`
  const name = names[0]?.name ?? ''
  await lent.prisma.$executeRawUnsafe(`ALTER DATABASE ${name} SET TimeZone = 'Asia/Tokyo'`)

  const { prisma, close } = openPostgresql(addressOf(name), 1)
  const zone = () => prisma.$queryRaw`SELECT current_setting('TimeZone') AS zone, ${new Date(0)}::timestamptz AS moment`
  expect(await zone()).toEqual([{ zone: 'UTC', moment: new Date(0) }])
  await close()
})

async function silentServer(): Promise<string> {
  const server = createServer(() => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return `postgresql://user:hunter2@127.0.0.1:${(server.address() as AddressInfo).port}/x`
}
