import { fold } from '#lib/search/fold.ts'

/** Folded words, with the place in the words as they are written where each folded character begins and ends. */
export type Folded = { text: string; starts: number[]; ends: number[] }

// A letter with the marks that are written behind it, those of half-width kana too.
const cluster = /[^][\p{M}\uFF9E\uFF9F]*/gu

// There are few letters and folding one takes several passes.
const known = new Map<string, string>()
const mostKnown = 20_000

function folded(letter: string): string {
  const before = known.get(letter)
  if (before !== undefined) return before
  const now = fold(letter)
  if (known.size < mostKnown) known.set(letter, now)
  return now
}

/** Words in the one spelling by which search finds them (lib/search/fold.ts), letter by letter, so that what is found can be shown where it stands. */
export function foldInPlace(words: string): Folded {
  const starts: number[] = []
  const ends: number[] = []
  let text = ''
  for (const { 0: letter, index } of words.matchAll(cluster)) {
    const spelling = folded(letter)
    text += spelling
    for (let count = 0; count < spelling.length; count++) {
      starts.push(index)
      ends.push(index + letter.length)
    }
  }
  return { text, starts, ends }
}
