import 'server-only'
import { notice } from '#lib/db/notice.ts'
import type { BoundDocument } from './document.ts'
import type { Freshness } from './freshness.ts'
import type { DocumentMemory } from './memory.ts'
import type { DocumentStore } from './store/store.ts'

export type Kept = { document: BoundDocument; isFresh: boolean }

/** The documents that are kept: at hand in memory, and beyond this process in a store. */
export class Documents {
  private readonly onTheWay = new Set<Promise<void>>()

  constructor(
    private readonly memory: DocumentMemory,
    private readonly store: DocumentStore,
    private readonly freshness: Freshness,
  ) {}

  /** A fresh document at hand, without waiting for anything: the way of nearly every request. */
  atHand(key: string): BoundDocument | null {
    const document = this.memory.get(key)
    return document && this.freshness.isFresh(document.head) ? document : null
  }

  /** The last good document, fresh or not; a store that cannot be read keeps nothing. */
  async find(key: string): Promise<Kept | null> {
    const inMemory = this.memory.get(key)
    if (inMemory && this.freshness.isFresh(inMemory.head)) return { document: inMemory, isFresh: true }
    // Another process may have drawn it anew in the meantime.
    const stored = inMemory && !this.store.isShared ? null : await this.store.read(key).catch(() => null)
    const document = stored && stored.head.drawnAt >= (inMemory?.head.drawnAt ?? 0) ? stored : inMemory
    if (!document) return null
    this.memory.set(key, document)
    return { document, isFresh: this.freshness.isFresh(document.head) }
  }

  /** Keeps a document; one drawn later stays. Its reader never waits for the store, nor hears of its faults. */
  keep(key: string, document: BoundDocument): void {
    const before = this.memory.get(key)
    if (before && before.head.drawnAt > document.head.drawnAt) return
    this.memory.set(key, document)
    this.follow(this.store.write(key, document), `A document could not be stored (${key})`)
  }

  remove(key: string): void {
    this.memory.delete(key)
    this.follow(this.store.remove(key), `A document could not be removed (${key})`)
  }

  /** Until the store has all that was given to it so far: a function stands still once it has answered. */
  async stored(): Promise<void> {
    await Promise.all(this.onTheWay)
  }

  private follow(work: Promise<void>, failure: string): void {
    const followed = work
      .catch((error: unknown) => notice(`${failure}: ${String(error)}`))
      .finally(() => this.onTheWay.delete(followed))
    this.onTheWay.add(followed)
  }

  get isShared(): boolean {
    return this.store.isShared
  }

  get bytesAtHand(): number {
    return this.memory.bytes
  }
}
