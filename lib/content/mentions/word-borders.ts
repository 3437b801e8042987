// Where a name may begin and end among other letters. Latin letters stand in words; Japanese stands without spaces: there
// a change of script is a border, and between two kanji the dictionary of the platform says whether one is.

type Script = 'katakana' | 'hiragana' | 'han' | 'hangul' | 'letter' | null

function scriptOf(letter: string | undefined): Script {
  if (!letter) return null
  if (/[\p{sc=Katakana}ー]/u.test(letter)) return 'katakana'
  if (/\p{sc=Hiragana}/u.test(letter)) return 'hiragana'
  if (/[\p{sc=Han}々〆]/u.test(letter)) return 'han'
  if (/\p{sc=Hangul}/u.test(letter)) return 'hangul'
  return /[\p{L}\p{N}\p{M}]/u.test(letter) ? 'letter' : null
}

/** A name that says what it is ends there, whatever follows: 茨城県 in 茨城県知事. */
const saysKind = /[市県府都区町村州道郡]$/u

/** Letters that stand together as an address of a page or of e-mail does. */
const isAddress = (letters: string) => /:\/\/|@|^www\.|\w\.[a-z]{2,}\/|^[\w-]+(\.[\w-]+)+$/i.test(letters)
const printable = /[!-~]/

const letterAt = (words: string, place: number) => {
  const code = words.codePointAt(place)
  return code === undefined ? undefined : String.fromCodePoint(code)
}
/** The letter that ends before a place, whole where it takes two units. */
const letterBefore = (words: string, place: number) => (place > 0 ? [...words.slice(Math.max(0, place - 2), place)].at(-1) : undefined)

/** The borders of one line of words, asked for place by place. */
export class WordBorders {
  readonly #words: string
  #breaks: Set<number> | null = null

  constructor(words: string) {
    this.#words = words
  }

  /** Whether a name may stand between two places. */
  isFree(from: number, to: number): boolean {
    const [before, first, last, after] = [letterBefore(this.#words, from), letterAt(this.#words, from), letterBefore(this.#words, to), letterAt(this.#words, to)]
    if (isAddress(this.#around(from, to))) return false
    // Particles follow a Korean name without a space; before it there is one.
    return this.#isBorder(from, scriptOf(before), scriptOf(first)) && (this.#isBorder(to, scriptOf(last), scriptOf(after)) || scriptOf(last) === 'hangul' || saysKind.test(this.#words.slice(from, to)))
  }

  /** What stands without a blank around two places, as long as it could be an address. */
  #around(from: number, to: number): string {
    let [start, end] = [from, to]
    while (start > 0 && printable.test(this.#words[start - 1] ?? '')) start -= 1
    while (end < this.#words.length && printable.test(this.#words[end] ?? '')) end += 1
    return this.#words.slice(start, end)
  }

  #isBorder(place: number, before: Script, after: Script): boolean {
    if (before === null || before !== after) return true
    if (before === 'letter' || before === 'katakana' || before === 'hangul') return false
    this.#breaks ??= new Set([...new Intl.Segmenter('ja', { granularity: 'word' }).segment(this.#words)].map(({ index }) => index))
    return this.#breaks.has(place)
  }
}
