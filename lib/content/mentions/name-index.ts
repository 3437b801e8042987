import { foldInPlace } from './folded.ts'

/** One way in which a record is called. */
export type NameEntry = {
  recordId: string
  form: string
  /** BCP 47 */
  lang: string
  /** As of a name form (lib/names/forms.ts); `title` of a text, `bare` without what says its kind: 名古屋 of 名古屋市 */
  kind: string
}

const headLength = 2

/**
 * Names by their folded spelling. For each two letters with which names begin it knows how long those names are, so that a
 * place of a text is asked a few times however many names there are: as often as there are lengths under its two letters.
 */
export class NameIndex {
  readonly #entries = new Map<string, NameEntry[]>()
  readonly #lengths = new Map<string, number[]>()

  constructor(entries: Iterable<NameEntry>) {
    for (const entry of entries) this.#add(entry)
    for (const lengths of this.#lengths.values()) lengths.sort((a, b) => b - a)
  }

  #add(entry: NameEntry): void {
    const { text } = foldInPlace(entry.form)
    if (text.length < headLength) return
    const same = this.#entries.get(text)
    if (same) return void same.push(entry)
    this.#entries.set(text, [entry])
    const head = text.slice(0, headLength)
    const lengths = this.#lengths.get(head)
    if (!lengths) this.#lengths.set(head, [text.length])
    else if (!lengths.includes(text.length)) lengths.push(text.length)
  }

  /** The names that a folded text spells from a place on, the longest first. */
  *at(text: string, place: number): Generator<{ length: number; entries: NameEntry[] }> {
    for (const length of this.#lengths.get(text.slice(place, place + headLength)) ?? []) {
      const entries = this.#entries.get(text.slice(place, place + length))
      if (entries && place + length <= text.length) yield { length, entries }
    }
  }
}
