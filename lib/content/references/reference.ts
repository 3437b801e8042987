import type { ShownName } from '#lib/names/forms.ts'

/** Another record as a page names it: its words in the reader's language, its own form, and the way to it. */
export type Reference = {
  id: string
  kind: string
  name: ShownName
  /** As its own people write it, where that differs from `name` */
  own: ShownName | null
  /** null for a record that has neither a page nor an anchor */
  href: string | null
  /** Whether it has a text in the reader's language; lists label those that have none */
  hasText: boolean
}

export type References = ReadonlyMap<string, Reference>

/** The references of some ids, in their order; ids of hidden records are left out. */
export function referencesOf(references: References, ids: (string | null | undefined)[]): Reference[] {
  return ids.flatMap((id) => {
    const found = id ? references.get(id) : undefined
    return found ? [found] : []
  })
}
