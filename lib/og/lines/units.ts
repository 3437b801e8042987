import { jaModel, Parser } from 'budoux'

const parser = new Parser(jaModel)

const isCjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々〆ー、。「」『』（）・]/u

/** No line begins with one of these (JIS X 4051), … */
const neverFirst = /^[、。，．・：；？！゛゜ヽヾゝゞ々〻ー’”）〕］｝〉》」』】°′″℃％‰゠‐–—~〜～…‥っッぁぃぅぇぉゃゅょゎァィゥェォャュョヮヵヶ,.!?:;)\]}»%]/u

/** … and none ends with one of these. */
const neverLast = /[「『（〔［｛〈《【‘“([{«¥￥€＄$№]\s*$/u

/** Pieces that hold no break inside, or may only be broken when nothing else helps. */
function joined(pieces: string[]): string[] {
  return pieces.reduce<string[]>((units, piece) => {
    const last = units.at(-1)
    if (last !== undefined && (neverFirst.test(piece) || neverLast.test(last))) units[units.length - 1] = last + piece
    else units.push(piece)
    return units
  }, [])
}

const words = (text: string) => text.match(/\S+\s*/gu) ?? []

/** What stays together on a line: words, and phrases where words have no spaces between them. A space ends its unit. */
export function unitsOf(text: string): string[] {
  return joined(words(text).flatMap((word) => (isCjk.test(word) ? parser.parse(word) : [word])))
}

/** The same text in the smallest pieces that may begin a line, for a unit wider than its line. */
export function piecesOf(unit: string): string[] {
  return joined([...unit])
}
