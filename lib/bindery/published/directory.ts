import 'server-only'
import type { PublishedRecord } from '#lib/content/published/published.ts'
import { readPublished, readPublishedAfter, readPublishedAt } from '#lib/content/published/queries.ts'
import { notice } from '#lib/db/notice.ts'
import { uncounted } from '#lib/db/statements.ts'
import type { PageKind } from '#lib/i18n/paths.ts'
import { readIndex, writeIndex } from './index-file.ts'
import { MemoryIndex } from './memory-index.ts'

/** The index of published addresses, which the bindery asks first. A directory that cannot be read is an exception. */
export type Directory = {
  at(kind: PageKind, slug: string): Promise<PublishedRecord[]>
  record(id: string): Promise<PublishedRecord | null>
  /** Reads these records anew, or all of them. */
  refresh(ids: string[] | 'all'): Promise<void>
}

/** Asks the database each time: what processes without a disk of their own do. */
export const tableDirectory: Directory = {
  at: readPublishedAt,
  record: async (id) => (await readPublished([id]))[0] ?? null,
  refresh: async () => {},
}

/** The whole index, a few records at a time. */
async function fromDatabase(): Promise<MemoryIndex> {
  const index = new MemoryIndex()
  let after = ''
  for (;;) {
    const slice = await uncounted(() => readPublishedAfter(after))
    const last = slice.at(-1)
    if (!last) return index
    index.replace([], slice)
    after = last.id
  }
}

/**
 * The whole index in memory and in a file, rewritten when something is published: it goes on knowing what is published
 * while the database is away, also for a process that begins then.
 */
export function fileDirectory(file: string): Directory {
  let index: Promise<MemoryIndex> | null = null
  // One change after the other, or an older reading could overwrite a newer one.
  let last: Promise<unknown> = Promise.resolve()

  // What is in memory answers as well; only a process that begins while the database is away misses the file.
  const save = (current: MemoryIndex) =>
    writeIndex(file, current).catch((error: unknown) => notice(`The index of published addresses could not be stored: ${String(error)}`))

  async function begin(): Promise<MemoryIndex> {
    const stored = await readIndex(file).catch(() => null)
    if (stored) return stored
    const read = await fromDatabase()
    await save(read)
    return read
  }

  function opened(): Promise<MemoryIndex> {
    if (index) return index
    const opening = begin()
    index = opening
    // The database may be back the next time that somebody asks.
    opening.catch(() => (index = null))
    return opening
  }

  async function refreshNow(ids: string[] | 'all'): Promise<void> {
    if (ids === 'all') {
      const read = await fromDatabase()
      index = Promise.resolve(read)
      return save(read)
    }
    const current = await opened()
    current.replace(ids, await uncounted(() => readPublished(ids)))
    return save(current)
  }

  return {
    at: async (kind, slug) => (await opened()).at(kind, slug),
    record: async (id) => (await opened()).record(id),
    refresh: (ids) => {
      const next = last.then(() => refreshNow(ids))
      last = next.catch(() => {})
      return next
    },
  }
}
