import 'server-only'
import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type FileStore, type KeptFile, StoreAway } from './store.ts'

// No build need look for these files: without the remarks to it, it packs the whole project, its secrets too, beside the functions.

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : '')
const isAbsent = (error: unknown) => ['ENOENT', 'ENOTDIR'].includes(codeOf(error))

/** A disk that is full or may not be read is as good as none. */
const away = (verb: string) => (error: unknown) => {
  throw new StoreAway(`The folder of media cannot be ${verb}: ${codeOf(error) || String(error)}.`)
}

/** A folder of this server, with one for each id. Whole or not at all: what is kept is renamed into its place. */
export function folderStore(root: string): FileStore {
  const folderOf = (id: string) => path.join(/* turbopackIgnore: true */ root, id)
  const isThere = (folder: string) => stat(folder).then(() => true, () => false)

  async function keep(id: string, files: KeptFile[]): Promise<void> {
    const folder = folderOf(id)
    if (await isThere(folder)) return
    const making = `${folder}.${randomUUID()}`
    await mkdir(making, { recursive: true }).catch(away('written'))
    try {
      await Promise.all(files.map(({ name, bytes }) => writeFile(path.join(/* turbopackIgnore: true */ making, name), bytes)))
      // Somebody may have sent the same file at the same moment: theirs is as good.
      await rename(making, folder).catch(() => rm(making, { recursive: true, force: true }))
    } catch (error) {
      await rm(making, { recursive: true, force: true })
      away('written')(error)
    }
  }

  const read = (id: string, name: string) =>
    readFile(path.join(/* turbopackIgnore: true */ folderOf(id), name)).catch((error: unknown) => (isAbsent(error) ? null : away('read')(error)))

  async function remove(id: string, names: string[]): Promise<void> {
    const folder = folderOf(id)
    await Promise.all(names.map((name) => rm(path.join(/* turbopackIgnore: true */ folder, name), { force: true }))).catch(away('written'))
    await rmdir(folder).catch((error: unknown) => (isAbsent(error) ? null : away('written')(error)))
  }

  return { keep, read, remove }
}
