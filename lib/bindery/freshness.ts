import { now } from '#lib/clock.ts'
import { keptDays } from '#lib/content/expiry/kept-days.ts'
import type { ExpiryEntry } from '#lib/content/expiry/queries.ts'
import { everythingTag } from '#lib/content/tag-names.ts'
import type { DocumentHead } from './document.ts'

/** No transaction is open for longer (lib/db/postgresql.ts), so what was written is seen by all after this time. */
const longestTransaction = 60_000

const keptTime = (keptDays - 1) * 86_400_000

/**
 * What this process knows of changes: from when on a tag is expired. A document is fresh if its drawing began after all of
 * that. The moment counts at which the change was seen here, because it was written before others could read it.
 */
export class Freshness {
  #expired = new Map<string, number>()
  #seen = new Set<bigint>()
  /** Which documents nothing was found against since the last change: most requests ask of the same few */
  #checked = new WeakSet<DocumentHead>()
  /** Everything up to this number was seen, whatever order the transactions ended in */
  settled = 0n

  /** Takes in what was written since; gives the tags that are new. */
  observe(entries: ExpiryEntry[]): string[] {
    const moment = now().getTime()
    const fresh = entries.filter(({ id }) => !this.#seen.has(id))
    if (fresh.length) this.#checked = new WeakSet()
    for (const { id, tags, at } of fresh) {
      this.#seen.add(id)
      const from = Math.min(moment, at.getTime() + longestTransaction)
      for (const tag of tags) this.#expired.set(tag, Math.max(from, this.#expired.get(tag) ?? 0))
    }
    for (const { id, at } of entries) {
      if (at.getTime() + longestTransaction > moment) break
      this.settled = id
      this.#seen.delete(id)
    }
    return fresh.flatMap(({ tags }) => tags)
  }

  isFresh(head: DocumentHead): boolean {
    const moment = now().getTime()
    if (head.expiresAt !== null && moment >= head.expiresAt) return false
    if (moment - head.drawnAt > keptTime) return false
    if (this.#checked.has(head)) return true
    const since = (tag: string) => this.#expired.get(tag) ?? 0
    const isGood = head.drawnAt > since(everythingTag) && head.tags.every((tag) => head.drawnAt > since(tag))
    if (isGood) this.#checked.add(head)
    return isGood
  }
}
