/** The characters of a CSS unicode-range. */
export function charactersOf(unicodeRange) {
  return unicodeRange.split(',').flatMap((part) => {
    const [first, last = first] = part.trim().replace(/^U\+/i, '').split('-').map((hex) => parseInt(hex, 16))
    return Array.from({ length: last - first + 1 }, (_, i) => first + i)
  })
}

/** Every character of a national set of 94 rows, as two bytes with the high bit set. */
function nationalSet(encoding) {
  const decoder = new TextDecoder(encoding)
  const rows = Array.from({ length: 94 }, (_, i) => 0xa1 + i)
  const text = rows.flatMap((row) => rows.map((cell) => decoder.decode(Uint8Array.of(row, cell)))).join('')
  return new Set([...text].map((character) => character.codePointAt(0)).filter((code) => code !== 0xfffd))
}

const jisX0208 = nationalSet('euc-jp')
const gb2312 = nationalSet('gb2312')
const isHangul = (code) => (code >= 0xac00 && code <= 0xd7a3) || (code >= 0x3131 && code <= 0x318e)
const isBelowCjk = (code) => code < 0x2e80

/** What each face is asked to draw; the whole first face of the chain stands in for what the others leave out. */
export const wanted = {
  all: () => true,
  japaneseText: (code) => isBelowCjk(code) || jisX0208.has(code) || (code >= 0xff00 && code <= 0xffef),
  chinese: (code) => gb2312.has(code),
  korean: isHangul,
}

/** Code points as ascending ranges in hexadecimal: `20-7e,a0`. */
export function asRanges(codes) {
  const ranges = []
  for (const code of [...codes].sort((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last && last[1] === code - 1) last[1] = code
    else ranges.push([code, code])
  }
  return ranges.map(([first, last]) => (first === last ? first.toString(16) : `${first.toString(16)}-${last.toString(16)}`)).join(',')
}
