import { diffArrays } from 'diff'
import type { Locale } from '#lib/i18n/locales.ts'

/** A stretch of words that stands in both texts, or in one of them. */
export type Piece = { kind: 'same' | 'added' | 'removed'; text: string }

const segmenters = new Map<Locale, Intl.Segmenter>()

/** Words as each language divides them: Japanese, which has no blanks, by the dictionary of ICU. */
function wordsOf(text: string, locale: Locale): string[] {
  const segmenter = segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: 'word' })
  segmenters.set(locale, segmenter)
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}

/** Beyond so many changes nobody reads a comparison word by word: both are shown whole. */
const mostChanges = 2_000

const add = (pieces: Piece[], kind: Piece['kind'], text: string): void => {
  const last = pieces.at(-1)
  if (text === '') return
  if (last?.kind === kind) last.text += text
  else pieces.push({ kind, text })
}

/** What stays between two changes and says nothing by itself: blanks, marks, one kana. */
const isSlight = (text: string): boolean => /^[\s\p{P}]*$/u.test(text) || /^[\p{Script=Hiragana}ー]$/u.test(text)

/** Changes that only a blank or a particle keeps apart are one change, so that a phrase is read as a phrase. */
function joined(pieces: Piece[]): Piece[] {
  const calm: Piece[] = []
  let [removed, added] = ['', '']
  const flush = () => {
    add(calm, 'removed', removed)
    add(calm, 'added', added)
    ;[removed, added] = ['', '']
  }
  pieces.forEach((piece, at) => {
    const isBetween = piece.kind === 'same' && removed !== '' && added !== '' && at < pieces.length - 1 && isSlight(piece.text)
    if (piece.kind === 'same' && !isBetween) {
      flush()
      add(calm, 'same', piece.text)
      return
    }
    if (piece.kind !== 'added') removed += piece.text
    if (piece.kind !== 'removed') added += piece.text
  })
  flush()
  return calm
}

/** Two texts word by word, in the language in which they are written. */
export function diffWords(before: string, after: string, locale: Locale): Piece[] {
  if (before === after) return before ? [{ kind: 'same', text: before }] : []
  const changes = diffArrays(wordsOf(before, locale), wordsOf(after, locale), { maxEditLength: mostChanges })
  const pieces: Piece[] = []
  if (!changes) {
    add(pieces, 'removed', before)
    add(pieces, 'added', after)
    return pieces
  }
  for (const { added, removed, value } of changes) add(pieces, added ? 'added' : removed ? 'removed' : 'same', value.join(''))
  return joined(pieces)
}
