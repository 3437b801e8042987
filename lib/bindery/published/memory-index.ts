import type { PublishedRecord } from '#lib/content/published/published.ts'
import type { Locale } from '#lib/i18n/locales.ts'

/** The index of published addresses in memory: records by id, and by every slug that they have or had. */
export class MemoryIndex {
  #records = new Map<string, PublishedRecord>()
  #places = new Map<string, Set<string>>()

  constructor(records: PublishedRecord[] = []) {
    for (const record of records) this.#add(record)
  }

  /** Puts what is known now in the place of what was known of these ids; an id without a record is no longer public. */
  replace(ids: string[], records: PublishedRecord[]): void {
    for (const id of ids) this.#remove(id)
    for (const record of records) this.#add(record)
  }

  record(id: string): PublishedRecord | null {
    return this.#records.get(id) ?? null
  }

  /** Records of a kind that have or had a slug in any language. */
  at(kind: string, slug: string): PublishedRecord[] {
    return [...(this.#places.get(`${kind}/${slug}`) ?? [])].flatMap((id) => this.#records.get(id) ?? [])
  }

  all(): PublishedRecord[] {
    return [...this.#records.values()]
  }

  #add(record: PublishedRecord): void {
    this.#records.set(record.id, record)
    for (const place of placesOf(record)) this.#places.set(place, (this.#places.get(place) ?? new Set()).add(record.id))
  }

  #remove(id: string): void {
    const record = this.#records.get(id)
    if (!record) return
    this.#records.delete(id)
    for (const place of placesOf(record)) {
      const ids = this.#places.get(place)
      ids?.delete(id)
      if (ids?.size === 0) this.#places.delete(place)
    }
  }
}

function placesOf({ kind, slugs, former }: PublishedRecord): string[] {
  const slugsNow = (Object.keys(slugs) as Locale[]).map((locale) => slugs[locale])
  return [...new Set([...slugsNow, ...former.map(({ slug }) => slug)])].map((slug) => `${kind}/${slug}`)
}
