import { foldInPlace } from './folded.ts'
import type { NameEntry, NameIndex } from './name-index.ts'
import { standsFor } from './stands-for.ts'
import { WordBorders } from './word-borders.ts'

/** A name in a line: where it is written and by what it may be known, each entry of a record once. */
export type FoundName = { from: number; to: number; entries: NameEntry[] }

/** Italian puts the article of a name into the preposition: all’Aquila, della Spezia. */
const beforeBare = /(?:^|[^\p{L}])(?:[dn]e|[ads]u?|da)ll?[aeo]?['’]?\s?$/iu

const isSaid = (entry: NameEntry, line: string, from: number, to: number) =>
  standsFor(line.slice(from, to), entry.form, entry.kind) && (entry.kind !== 'without-article' || beforeBare.test(line.slice(0, from)))

/**
 * The names in one line of words, from its beginning to its end, none inside another: of those that begin at a place the
 * longest is meant (Reggio Emilia, not Reggio).
 */
export function findNames(index: NameIndex, line: string): FoundName[] {
  const { text, starts, ends } = foldInPlace(line)
  const borders = new WordBorders(line)
  const found: FoundName[] = []
  for (let place = 0; place < text.length; place++) {
    const from = starts[place] ?? 0
    // æ folds to two letters: no name begins with its second half.
    if (place > 0 && starts[place - 1] === from) continue
    for (const { length, entries } of index.at(text, place)) {
      const to = ends[place + length - 1] ?? line.length
      if (!borders.isFree(from, to)) continue
      const meant = entries.filter((entry) => isSaid(entry, line, from, to))
      if (!meant.length) continue
      found.push({ from, to, entries: meant })
      place += length - 1
      break
    }
  }
  return found
}
