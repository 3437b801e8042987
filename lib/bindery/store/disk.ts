import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { packed, unpacked } from './packed.ts'
import type { DocumentStore } from './store.ts'

const isMissing = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT'

/** Marks what this process is writing. */
const writer = randomUUID()

const isDraftOfAnother = (name: string) => /\.[0-9a-f-]{36}\.[0-9a-f-]{36}$/.test(name) && !name.includes(writer)

/** A file for each document, in a folder of this build and public address; what others left there is taken away. */
export function diskStore(folder: string, edition: string): DocumentStore {
  const own = path.join(folder, edition)
  const fileOf = (key: string) => {
    const name = createHash('sha256').update(key).digest('hex')
    return path.join(own, name.slice(0, 2), name.slice(2, 42))
  }
  void removeOthers(folder, edition)
  return {
    isShared: false,
    read: async (key) => {
      const bytes = await readFile(fileOf(key)).catch((error: unknown) => {
        if (isMissing(error)) return null
        throw error
      })
      return bytes && unpacked(bytes)
    },
    write: (key, document) => writeWhole(fileOf(key), packed(document)),
    remove: (key) => rm(fileOf(key), { force: true }),
  }
}

/** Written beside and moved: a process killed in the middle leaves the old file or the new one. */
export async function writeWhole(file: string, bytes: Buffer | string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true })
  const draft = `${file}.${writer}.${randomUUID()}`
  await writeFile(draft, bytes)
  await rename(draft, file)
}

async function removeOthers(folder: string, edition: string): Promise<void> {
  const others = (await readdir(folder).catch(() => [])).filter((name) => name !== edition)
  // Of a process that was killed while it wrote.
  const drafts = (await readdir(path.join(folder, edition), { recursive: true }).catch(() => [])).filter(isDraftOfAnother)
  const gone = [...others.map((name) => path.join(folder, name)), ...drafts.map((name) => path.join(folder, edition, name))]
  for (const one of gone) await rm(one, { recursive: true, force: true }).catch(() => {})
}
