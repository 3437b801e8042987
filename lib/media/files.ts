import 'server-only'
import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Refused } from '#lib/content/refused.ts'
import { env } from '#lib/env.ts'

// Pictures lie in DATA_DIR/media, a folder each, named by what was sent: a name never gets other content. No build need look
// for them: without the remarks to it, it packs the whole project, its secrets too, beside the functions.

const folderOf = (id: string) => path.join(/* turbopackIgnore: true */ env().dataDir, 'media', id)

/** Functions have no disk that stays: refused before anything is read. */
export function refuseWithoutPlace(): void {
  if (env().isServerless) throw new Refused('issues', [{ code: 'no-place-for-files', field: 'file' }])
}

/** Keeps the files of a picture; those that are there already stay. Whole or not at all: a folder is renamed into its place. */
export async function keepFiles(id: string, files: { name: string; bytes: Buffer }[]): Promise<void> {
  const folder = folderOf(id)
  if (await isThere(folder)) return
  const making = `${folder}.${randomUUID()}`
  await mkdir(making, { recursive: true })
  await Promise.all(files.map(({ name, bytes }) => writeFile(path.join(/* turbopackIgnore: true */ making, name), bytes)))
  // Somebody may have sent the same picture at the same moment: theirs is as good.
  await rename(making, folder).catch(() => rm(making, { recursive: true, force: true }))
}

const isThere = (folder: string) => stat(folder).then(() => true, () => false)

/** One file of a picture, or null where there is none. */
export const readPictureFile = (id: string, name: string): Promise<Buffer | null> => readFile(path.join(/* turbopackIgnore: true */ folderOf(id), name)).catch(() => null)
