import 'server-only'

export type KeptFile = { name: string; bytes: Buffer }

/**
 * Where files lie: a folder of this server, or a bucket that several share. They belong to the id of what was sent, so a name
 * never gets other content. Each of its verbs throws {@link StoreAway} where the store does not do what it is asked.
 */
export type FileStore = {
  /** Keeps the files of an id; those that are there already stay as they are. */
  keep: (id: string, files: KeptFile[]) => Promise<void>
  /** One of them, or null where there is none. */
  read: (id: string, name: string) => Promise<Buffer | null>
  /** Takes them away, whether they are there or not. */
  remove: (id: string, names: string[]) => Promise<void>
}

/** The store does not answer, or not as it should: its message is for the person who runs the portal, and holds no key. */
export class StoreAway extends Error {
  override name = 'StoreAway'
}
