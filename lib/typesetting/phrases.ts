import { jaModel, Parser } from 'budoux'

const parser = new Parser(jaModel)

const isCjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々〆ー、。「」『』（）・]/u

/** No line begins with one of these (JIS X 4051), … */
const neverFirst = /^[、。，．・：；？！／゛゜ヽヾゝゞ々〻ー’”）〕］｝〉》」』】°′″℃％‰゠‐–—~〜～…‥っッぁぃぅぇぉゃゅょゎァィゥェォャュョヮヵヶ,.!?:;)\]}»%]/u

/** … and none ends with one of these. */
const neverLast = /[「『（〔［｛〈《【‘“([{«¥￥€＄$№]\s*$/u

type Rule = (last: string, next: string) => boolean

const byKinsoku: Rule = (last, next) => neverFirst.test(next) || neverLast.test(last)

const opensBracket = /^[「『（〔［｛〈《【‘“([{«]/u

/** A number and what it counts; the parts of a name in kana; words of one kanji, which begin or end another. */
const asOneWord: Rule = (last, next) =>
  (/[0-9０-９]$/.test(last) && !opensBracket.test(next)) ||
  (/[ァ-ヶー]・$/u.test(last) && /^[ァ-ヶ]/u.test(next)) ||
  (/^\p{Script=Han}$/u.test(last) && !opensBracket.test(next))

/** Pieces that hold no break inside, or may only be broken when nothing else helps. */
function joined(pieces: string[], isOne: Rule): string[] {
  return pieces.reduce<string[]>((units, piece) => {
    const last = units.at(-1)
    if (last !== undefined && isOne(last, piece)) units[units.length - 1] = last + piece
    else units.push(piece)
    return units
  }, [])
}

/** A kanji that is left alone before a bracket or at the end belongs to what stands before it. */
const isLeftAlone: Rule = (_, next) => /^\p{Script=Han}$/u.test(next)

// The model, which has learned from newspapers, cuts these.
const words = /航空宇宙|持続可能|つくば市/gu

/** Joins the pieces between which one of our words would be cut. */
function withWords(text: string, pieces: string[]): string[] {
  const inside = new Set([...text.matchAll(words)].flatMap(({ index, 0: word }) => Array.from({ length: word.length - 1 }, (_, i) => index + i + 1)))
  if (!inside.size) return pieces
  let at = 0
  return pieces.reduce<string[]>((units, piece) => {
    if (inside.has(at)) units[units.length - 1] += piece
    else units.push(piece)
    at += piece.length
    return units
  }, [])
}

/** It takes this for the beginning of a verb. */
const afterWhy = /(?<=なぜ)(?![かな])(?=.{4})/u

/** Two words that it leaves as one, where a phone's line holds only the first. */
const afterForeignWord = /(?<=[ァ-ヶー]{5})(?=\p{Script=Han}{2})/u
const longPhrase = 10

const wordsOf = (phrase: string) => (phrase.length > longPhrase ? phrase.split(afterForeignWord) : [phrase])

function phrasesOf(text: string): string[] {
  return joined(joined(withWords(text, parser.parse(text)), asOneWord), isLeftAlone).flatMap((phrase) => phrase.split(afterWhy)).flatMap(wordsOf)
}

const spaced = (text: string) => text.match(/\s*\S+\s*/gu) ?? []

/** What stays together on a line: words, and phrases where words have no spaces between them. A space ends its unit. */
export function unitsOf(text: string): string[] {
  return joined(spaced(text).flatMap((word) => (isCjk.test(word) ? phrasesOf(word) : [word])), byKinsoku)
}

/** The same text in the smallest pieces that may begin a line, for a unit wider than its line. */
export function piecesOf(unit: string): string[] {
  return joined([...unit], byKinsoku)
}
