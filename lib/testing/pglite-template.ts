import 'server-only'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import type { Database } from '#lib/db/database.ts'
import { oneAtATime } from '#lib/db/one-at-a-time.ts'
import { pgliteAdapter } from '#lib/db/pglite-adapter.ts'
import { clientsOf } from '#lib/db/prisma-client.ts'
import type { Prepare } from './database.ts'

// Loading a finished folder takes a quarter of the time of making one, so it is kept for all files.
const CACHE = path.resolve('node_modules/.cache/kakehashi')
const DAY = 86_400_000

/** A database as `prepare` leaves it, which is run once for each version. */
export async function pgliteCopy(version: string, prepare: Prepare): Promise<Database> {
  const template = (await kept(version)) ?? (await made(version, prepare))
  return inMemory(await PGlite.create({ loadDataDir: template }))
}

function inMemory(client: PGlite): Database {
  const driver = pgliteAdapter(client)
  const { prisma, plainly, disconnect } = clientsOf(driver)
  const turn = oneAtATime()
  return {
    prisma,
    plainly,
    kind: 'pglite',
    migrating: (work) => turn(() => work(driver)),
    close: async () => {
      await disconnect()
      await client.close()
    },
  }
}

const templateFile = (version: string): string => path.join(CACHE, `pglite-${version}.tar`)

async function kept(version: string): Promise<Blob | undefined> {
  try {
    return new Blob([readFileSync(templateFile(version))])
  } catch {
    return undefined
  }
}

async function made(version: string, prepare: Prepare): Promise<Blob> {
  const client = await PGlite.create()
  const database = inMemory(client)
  await prepare(database)
  const template = await client.dumpDataDir('none')
  await database.close()
  await keep(version, template)
  return template
}

async function keep(version: string, template: Blob): Promise<void> {
  mkdirSync(CACHE, { recursive: true })
  for (const name of readdirSync(CACHE)) {
    const old = path.join(CACHE, name)
    if (Date.now() - statSync(old).mtimeMs > DAY) rmSync(old, { force: true })
  }
  // Another worker may write the same one at the same moment.
  const draft = `${templateFile(version)}.${process.pid}`
  writeFileSync(draft, Buffer.from(await template.arrayBuffer()))
  renameSync(draft, templateFile(version))
}
