import 'server-only'
import path from 'node:path'
import { now } from '#lib/clock.ts'
import { readExpiries } from '#lib/content/expiry/queries.ts'
import { env } from '#lib/env.ts'
import { shared } from '#lib/shared.ts'
import { begunAfter } from './begun-after.ts'
import { Documents } from './documents.ts'
import { documentEdition } from './edition.ts'
import { follower } from './follow.ts'
import { Freshness } from './freshness.ts'
import { DocumentMemory } from './memory.ts'
import { type Directory, fileDirectory, tableDirectory } from './published/directory.ts'
import { diskStore } from './store/disk.ts'
import { tableStore } from './store/table.ts'

/** What was published elsewhere is seen here within this time. */
const readAgainAfter = 2_000

export type Bindery = {
  documents: Documents
  directory: Directory
  /** Reads what has changed since; a database that is away changes nothing. */
  follow(): Promise<void>
  /** `follow`, where no clock does it: at most every two seconds. */
  followNowAndThen(): Promise<void>
}

function make(): Bindery {
  const { dataDir, documentStore, documentMemory } = env()
  const edition = documentEdition()
  const folder = path.join(dataDir, 'documents')
  const freshness = new Freshness()
  const isOnDisk = documentStore === 'disk'
  const documents = new Documents(new DocumentMemory(documentMemory), isOnDisk ? diskStore(folder, edition) : tableStore(edition), freshness)
  const directory = isOnDisk ? fileDirectory(path.join(folder, edition, 'published.json')) : tableDirectory
  let followedAt = 0

  const takeIn = follower({ freshness, directory, read: readExpiries })

  async function followNow(): Promise<void> {
    await takeIn()
    followedAt = now().getTime()
  }

  // A change that was just made must be read, though the clock may have begun to read before it.
  const follow = begunAfter(followNow)
  return {
    documents,
    directory,
    follow,
    followNowAndThen: async () => (now().getTime() - followedAt > readAgainAfter ? follow() : undefined),
  }
}

/** The one bindery of this process. */
export const bindery = (): Bindery => shared('bindery', make)

/** For a process that lives on: reads by the clock, so that no request has to. */
export function followByTheClock(): void {
  const { follow } = bindery()
  void follow()
  setInterval(() => void follow(), readAgainAfter).unref()
}
