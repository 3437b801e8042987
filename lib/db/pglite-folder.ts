import 'server-only'
import { accessSync, constants, existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { DatabaseRefusal } from './database.ts'
import { fileStamp, newestDumpFirst, readDump } from './dump.ts'
import { notice } from './notice.ts'

// Opens <dataDir>/database, makes it, or brings it back from a dump. A new folder is made beside
// and then renamed, so that `database` is never half made.
export async function openFolder(dataDir: string): Promise<PGlite> {
  const folder = path.join(dataDir, 'database')
  const making = path.join(dataDir, 'database.making')
  rmSync(making, { recursive: true, force: true })

  if (isEmpty(folder)) {
    if (newestDumpFirst(dataDir).length === 0) {
      await make(making)
    } else {
      notice('There is no database folder, but there are dumps.')
      await restoreInto(making, dataDir)
    }
    rmSync(folder, { recursive: true, force: true })
    renameSync(making, folder)
    return checked(folder)
  }

  refuseUnwritable(folder)
  const reason = await failureOf(() => checked(folder))
  if ('client' in reason) return reason.client

  notice(`The database in ${folder} does not open (${reason.words}).`)
  await restoreInto(making, dataDir)
  const aside = path.join(dataDir, `database.broken-${fileStamp()}`)
  renameSync(folder, aside)
  renameSync(making, folder)
  notice(`The broken folder was kept as ${aside}.`)
  return checked(folder)
}

// Puts the newest dump that opens into `making`, and says which; refuses when none does.
async function restoreInto(making: string, dataDir: string): Promise<void> {
  const dumps = newestDumpFirst(dataDir)
  for (const dump of dumps) {
    const attempt = await failureOf(async () => checked(making, await readDump(dump.file)))
    if ('client' in attempt) {
      await attempt.client.close()
      notice(
        `The database was restored from the dump ${dump.file}, made ${dump.at.toISOString()}. What was written after that is not in it.`,
      )
      return
    }
    rmSync(making, { recursive: true, force: true })
    notice(`The dump ${dump.file} cannot be used (${attempt.words}).`)
  }
  throw new DatabaseRefusal(
    dumps.length === 0
      ? `The database in ${path.join(dataDir, 'database')} does not open and there is no dump to restore. It was left untouched. Put a dump into ${path.join(dataDir, 'dumps')}, or move the folder away to begin with an empty database.`
      : `None of the dumps in ${path.join(dataDir, 'dumps')} can be used. Nothing was changed. Put a good dump there, or move the database and the dumps away to begin with an empty database.`,
  )
}

async function make(folder: string): Promise<void> {
  const client = await checked(folder)
  await client.close()
}

async function checked(folder: string, dump?: Blob): Promise<PGlite> {
  // An incomplete folder must not reach PGlite, which would initialize it anew.
  if (!isEmpty(folder) && !isComplete(folder)) throw new Error('files are missing')
  const client = await PGlite.create(folder, dump ? { loadDataDir: dump } : {})
  try {
    // Reading the catalogue touches enough pages to notice a folder that is not whole.
    await client.query('SELECT count(*) FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid')
  } catch (error) {
    await client.close().catch(() => {})
    throw error
  }
  return client
}

async function failureOf(
  open: () => Promise<PGlite>,
): Promise<{ client: PGlite } | { words: string }> {
  try {
    return { client: await open() }
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error)
    return { words: words.split('\n')[0] || 'PGlite gave no reason' }
  }
}

function isEmpty(folder: string): boolean {
  return !existsSync(folder) || readdirSync(folder).length === 0
}

function isComplete(folder: string): boolean {
  return ['PG_VERSION', 'global/pg_control', 'base', 'pg_wal'].every((name) =>
    existsSync(path.join(folder, name)),
  )
}

// Wrong rights are not damage: a restore would hide the newest data behind an older dump.
function refuseUnwritable(folder: string): void {
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch {
    throw new DatabaseRefusal(
      `The database folder ${folder} cannot be read and written by this user. Give it to the user that runs the portal.`,
    )
  }
}
