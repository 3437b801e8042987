import { type BoundDocument, sizeOf } from './document.ts'

/** Documents at hand, the least used put away first; `limit` in bytes bounds them. */
export class DocumentMemory {
  #documents = new Map<string, BoundDocument>()
  #bytes = 0

  constructor(private readonly limit: number) {}

  get(key: string): BoundDocument | undefined {
    const found = this.#documents.get(key)
    if (!found) return undefined
    // A map keeps the order of insertion: what was used last stands last.
    this.#documents.delete(key)
    this.#documents.set(key, found)
    return found
  }

  set(key: string, document: BoundDocument): void {
    this.delete(key)
    this.#documents.set(key, document)
    this.#bytes += sizeOf(document)
    for (const [oldest, one] of this.#documents) {
      if (this.#bytes <= this.limit || oldest === key) break
      this.#documents.delete(oldest)
      this.#bytes -= sizeOf(one)
    }
  }

  delete(key: string): void {
    const found = this.#documents.get(key)
    if (!found) return
    this.#documents.delete(key)
    this.#bytes -= sizeOf(found)
  }

  get bytes(): number {
    return this.#bytes
  }

  get size(): number {
    return this.#documents.size
  }
}
