import type { ExpiryEntry } from '#lib/content/expiry/queries.ts'
import { everythingTag, recordOfTag } from '#lib/content/tag-names.ts'
import type { Freshness } from './freshness.ts'
import type { Directory } from './published/directory.ts'

type Sources = { freshness: Freshness; directory: Pick<Directory, 'refresh'>; read: (after: bigint) => Promise<ExpiryEntry[]> }

/**
 * Takes in what has changed since the last time: which documents are old, and which records of the index are read anew.
 * A change is seen once; what could not be read anew then, because the database went away, is still to be read.
 */
export function follower({ freshness, directory, read }: Sources): () => Promise<void> {
  // At first all of it: what was published while this process was not there.
  let wanted: Set<string> | 'all' = 'all'
  return async () => {
    for (const tag of freshness.observe(await read(freshness.settled))) {
      const id = recordOfTag(tag)
      if (tag === everythingTag) wanted = 'all'
      if (id !== null && wanted !== 'all') wanted.add(id)
    }
    if (wanted === 'all') await directory.refresh('all')
    else if (wanted.size) await directory.refresh([...wanted])
    wanted = new Set()
  }
}
