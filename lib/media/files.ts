import 'server-only'
import path from 'node:path'
import { Refused } from '#lib/content/refused.ts'
import { notice } from '#lib/db/notice.ts'
import { env } from '#lib/env.ts'
import { shared } from '#lib/shared.ts'
import { bucketStore } from './store/bucket.ts'
import { folderStore } from './store/folder.ts'
import { type FileStore, type KeptFile, StoreAway } from './store/store.ts'

// Files lie under the hash of what was sent, in DATA_DIR/media or in a bucket (decision 0024).

const opened = shared('file-store', () => ({ store: null as FileStore | null }))

function store(): FileStore {
  const { bucket, dataDir } = env()
  return (opened.store ??= bucket ? bucketStore(bucket) : folderStore(path.join(/* turbopackIgnore: true */ dataDir, 'media')))
}

/** Functions have no disk that stays: refused before anything is read, where no bucket is configured. */
export function refuseWithoutPlace(): void {
  if (env().isServerless && !env().bucket) throw new Refused('issues', [{ code: 'no-place-for-files', field: 'file' }])
}

/** A store that is away is told to whoever runs the portal; to an editor it is a refusal. */
const refused = (error: unknown) => {
  if (!(error instanceof StoreAway)) throw error
  notice(`[files] ${error.message}`)
  throw new Refused('files-away')
}

/** Keeps the files of a picture or an attachment; those that are there already stay. */
export const keepFiles = (id: string, files: KeptFile[]): Promise<void> => store().keep(id, files).catch(refused)

export const removeFiles = (id: string, names: string[]): Promise<void> => store().remove(id, names).catch(refused)

/** One file, null where there is none, `away` where nobody can say. */
export async function readKeptFile(id: string, name: string): Promise<Buffer | null | 'away'> {
  try {
    return await store().read(id, name)
  } catch (error) {
    if (!(error instanceof StoreAway)) throw error
    notice(`[files] ${error.message}`)
    return 'away'
  }
}
