import { fold } from '#lib/search/fold.ts'

// Search folds generously, since whoever searches means a name. A running text mostly means something else: what is
// spelled like a name must also be written like one.

const hardSeparators = /[.,、。/()（）「」『』"“”&＆_=]/gu
const softRuns = /[\s\-‐-―・＝]+/gu
const lettersOnly = (words: string) => words.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')
const isHan = /^[\p{sc=Han}々]{3,}$/u
const katakana = /\p{sc=Katakana}/u
const hiragana = /\p{sc=Hiragana}/u
const cased = /\p{Lu}|\p{Ll}/u
const capitalised = /^\p{Lu}/u

const wordsOf = (words: string) => words.normalize('NFKC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? []

/** Letters that are a name only as they are: EU, ANCI, ART-ER. */
const isAbbreviation = (form: string, kind: string) => kind === 'abbreviation' || (/^[\p{Lu}\p{N}\s.-]{2,8}$/u.test(form) && /\p{Lu}{2}/u.test(form))

/** A full stop, a comma or a bracket stands between two names, unless it belongs to this one (S.p.A.). */
const isWhole = (surface: string, form: string) => (surface.match(hardSeparators) ?? []).every((sign) => form.includes(sign))

/** No more blanks than the name has; 大井川和彦 may also be written 大井川 和彦. */
function hasItsBlanks(surface: string, form: string): boolean {
  const most = (form.match(softRuns) ?? []).length + (isHan.test(form) ? 1 : 0)
  return (surface.match(softRuns) ?? []).filter((run) => /[\s・]/u.test(run)).length <= most
}

/** Kana as the name writes them: トキ is no name in ときどき. */
const isSameKana = (surface: string, form: string) => katakana.test(surface) === katakana.test(form) && hiragana.test(surface) === hiragana.test(form)

/** Prato and not the meadow: a word that the name writes with a capital has one, whichever; at least one of several. */
function hasItsCapital(surface: string, form: string): boolean {
  if (!cased.test(form)) return true
  const proper = new Set(wordsOf(form).filter((word) => capitalised.test(word)).map(fold))
  if (!proper.size) return false
  const written = wordsOf(surface).filter((word) => capitalised.test(word))
  return written.some((word) => proper.has(fold(word))) || (wordsOf(surface).length === 1 && written.length === 1)
}

/** Enough of it to be more than chance: kana and short words say something else far more often. */
function isLongEnough(form: string): boolean {
  const letters = [...lettersOnly(form)]
  if (letters.every((letter) => /[\p{sc=Hiragana}ー]/u.test(letter))) return letters.length >= 4
  return letters.length >= (cased.test(form) ? 3 : 2)
}

/** Whether words of a text, spelled like a name when folded, are written as that name is. */
export function standsFor(surface: string, form: string, kind: string): boolean {
  if (!isWhole(surface, form)) return false
  if (isAbbreviation(form, kind)) return lettersOnly(surface) === lettersOnly(form)
  return isLongEnough(form) && hasItsBlanks(surface, form) && isSameKana(surface, form) && hasItsCapital(surface, form)
}
