import type { BoundDocument } from '../document.ts'

/** Keeps documents beyond the life of a process. Keys are public addresses; a failure is an exception. */
export type DocumentStore = {
  read(key: string): Promise<BoundDocument | null>
  write(key: string, document: BoundDocument): Promise<void>
  remove(key: string): Promise<void>
  /** Whether other processes write to it too */
  isShared: boolean
}
