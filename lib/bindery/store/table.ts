import 'server-only'
import { removeKept, writeKept } from '../table/commands.ts'
import { readKept } from '../table/queries.ts'
import type { DocumentStore } from './store.ts'

/** For processes without a disk of their own: rows of the database, shared by all of them. */
export function tableStore(edition: string): DocumentStore {
  return {
    isShared: true,
    read: (key) => readKept(edition, key),
    write: (key, document) => writeKept(edition, key, document),
    remove: (key) => removeKept(edition, key),
  }
}
