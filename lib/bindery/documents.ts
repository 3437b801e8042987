import 'server-only'
import { notice } from '#lib/db/notice.ts'
import type { BoundDocument } from './document.ts'
import type { Freshness } from './freshness.ts'
import type { DocumentMemory } from './memory.ts'
import type { DocumentStore } from './store/store.ts'

export type Kept = { document: BoundDocument; isFresh: boolean }

/** The documents that are kept: at hand in memory, and beyond this process in a store. */
export class Documents {
  #underWay = new Map<string, Promise<void>>()

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
    this.#store(key, 'stored', () => this.store.write(key, document))
  }

  remove(key: string): void {
    this.memory.delete(key)
    this.#store(key, 'removed', () => this.store.remove(key))
  }

  /** Under one key one after the other: what is older must not overtake what is newer. */
  #store(key: string, done: string, work: () => Promise<void>): void {
    const before = this.#underWay.get(key) ?? Promise.resolve()
    const next = before
      .then(work)
      .catch((error: unknown) => notice(`A document could not be ${done} (${key}): ${String(error)}`))
      .finally(() => this.#underWay.get(key) === next && this.#underWay.delete(key))
    this.#underWay.set(key, next)
  }

  /** Until the store has all that was given to it so far: a function stands still once it has answered. */
  async stored(): Promise<void> {
    await Promise.all(this.#underWay.values())
  }

  get isShared(): boolean {
    return this.store.isShared
  }
}
